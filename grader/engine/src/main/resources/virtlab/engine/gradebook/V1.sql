-- Version 1. Only types and clauses that SQLite and PostgreSQL share.
create table schema_version (version integer primary key);
insert into schema_version (version) values (1);

create table run (
  id integer primary key,
  suite text not null,
  hash text not null,
  seed bigint not null,
  jdk text not null,
  protection text not null
);

create table submission (
  student text not null,
  exercise text not null,
  work_hash text not null,
  present integer not null,
  status text not null,
  problem text not null,
  notes text not null,
  late integer not null,
  manual integer not null,
  primary key (student, exercise)
);

create table result (
  student text not null,
  exercise text not null,
  test text not null,
  position integer not null,
  title text not null,
  hidden integer not null,
  max_points integer not null,
  verdict text not null,
  message text not null,
  millis bigint not null,
  primary key (student, exercise, test),
  foreign key (student, exercise) references submission (student, exercise) on delete cascade
);
