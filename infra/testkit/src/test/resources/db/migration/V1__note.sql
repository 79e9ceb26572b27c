create table note (id bigint generated always as identity primary key, key text, text text);
create table line (cause text primary key, key text);
create table total (key text primary key, lines bigint not null);
create table forbidden (text text primary key);
create table dated_line (cause text primary key, day date not null, cents bigint not null);
