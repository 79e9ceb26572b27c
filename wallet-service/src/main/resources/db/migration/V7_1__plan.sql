-- The days on which pupils will eat, as attendance tells it: what the balance must still pay.
create table meal_plan (
  pupil_id      uuid   not null,
  service       text   not null,
  holder_id     uuid   not null,
  -- In order, without repetition; until the end of the school year.
  serving_days  date[] not null,
  absences      date[] not null,
  sequence      bigint not null,
  primary key (pupil_id, service)
);
create index meal_plan_of_holder on meal_plan (holder_id);
