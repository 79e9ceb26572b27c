-- The office looks at all notices of an account, and asks for nothing twice.
create index notice_of_holder on notice (holder_id);
