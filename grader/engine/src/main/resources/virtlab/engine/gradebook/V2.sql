-- Version 2: how often a test was run (only our own faults are run again), and when it ended last
-- (milliseconds since 1970; 0 while it has not run).
insert into schema_version (version) values (2);
alter table result add column runs integer not null default 0;
alter table result add column finished bigint not null default 0;
