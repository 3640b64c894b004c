-- Calendars of the coach on other servers. The password opens them: it exists here, in the encrypted file, only.
create table calendar_account (
  id uuid primary key,
  address varchar(2000) not null,
  username varchar(500) not null,
  password varchar(1000) not null,
  trusted_hosts varchar(4000) not null,
  home varchar(2000) not null,
  read_at timestamp(6) with time zone,
  trouble varchar(40),
  trouble_detail varchar(2000)
);

-- A calendar that blocks time has its row in imported_calendar too, under the same id, where its busy entries hang.
create table account_calendar (
  id uuid primary key,
  account_id uuid not null references calendar_account (id) on delete cascade,
  address varchar(2000) not null,
  name varchar(800) not null,
  colour varchar(10) not null,
  writable boolean not null,
  blocks_time boolean not null,
  takes_sessions boolean not null,
  version varchar(4000) not null,
  sync_token varchar(4000) not null,
  spread_at timestamp(6) with time zone
);
create index account_calendar_account on account_calendar (account_id);

-- What the server has, as it was read: repeated events are worked out again as time goes on without asking again.
create table remote_event (
  calendar_id uuid not null references account_calendar (id) on delete cascade,
  address varchar(2000) not null,
  etag varchar(1000) not null,
  session_id uuid,
  data character large object not null,
  primary key (calendar_id, address)
);
create index remote_event_session on remote_event (calendar_id, session_id);

-- Which event a busy entry came from, so that a changed event replaces its own entries only.
alter table busy_entry add column source varchar(2000);
create index busy_entry_source on busy_entry (calendar_id, source);

-- What was written of a session, and what was done to it there. "MOVED" has the other time, "REMOVED" none.
create table session_event (
  session_id uuid primary key,
  calendar_id uuid not null references account_calendar (id) on delete cascade,
  address varchar(2000) not null,
  etag varchar(1000) not null,
  sequence_number integer not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  title varchar(2000) not null,
  tentative boolean not null,
  elsewhere varchar(10),
  elsewhere_start timestamp(6) with time zone,
  elsewhere_end timestamp(6) with time zone
);
create index session_event_calendar on session_event (calendar_id, address);
