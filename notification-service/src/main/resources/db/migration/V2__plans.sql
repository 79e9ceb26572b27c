-- On which days a pupil eats, from attendance.plan. One row holds a school year, because each change
-- arrives as the whole plan and a page reads it whole.
create table desk_plan (
  pupil_id      uuid   not null,
  service       text   not null,
  sequence      bigint not null,
  school_name   text   not null,
  class_name    text   not null,
  cutoff        time   not null,
  serving_days  date[] not null,
  absent_days   date[] not null,
  bland_days    date[] not null,
  primary key (pupil_id, service)
);
