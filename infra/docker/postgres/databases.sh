#!/bin/bash
# Runs once, when PostgreSQL's data directory is made: one database and one role per service.
# A role owns its own database and may not even connect to another's.
set -euo pipefail

for service in gateway enrolment attendance wallet payment notification; do
  password_variable="${service^^}_DATABASE_PASSWORD"
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$service" --set password="${!password_variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --command 'revoke connect on database postgres, template1 from public'
