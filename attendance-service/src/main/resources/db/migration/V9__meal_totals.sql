-- The meals of a day are counted, to tell readers how many should have arrived. Days that were
-- settled before are told too.
create index meal_by_day on meal (day);

insert into touched_day (topic, day) select distinct 'attendance.meal.v1', day from meal;
