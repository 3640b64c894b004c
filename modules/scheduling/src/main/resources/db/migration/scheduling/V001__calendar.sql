-- What the coach offers, the hours it is offered in, and what is in the calendar. Durations are whole minutes, times of day are
-- seconds since 00:00 of the wall clock, moments are UTC.
create table session_type (
  id uuid primary key,
  place_in_list integer not null,
  name_fr varchar(800) not null,
  name_en varchar(800) not null,
  description_fr varchar(8000) not null,
  description_en varchar(8000) not null,
  length_minutes integer not null,
  starts varchar(10) not null,
  step_minutes integer not null,
  before_minutes integer not null,
  after_minutes integer not null,
  buffer_rule varchar(10) not null,
  notice_minutes integer not null,
  window_kind varchar(20) not null,
  window_days integer,
  window_from date,
  window_until date,
  limit_day integer,
  limit_week integer,
  limit_month integer,
  limit_year integer,
  seats integer not null,
  place_kind varchar(10) not null,
  place_detail varchar(2000) not null,
  price_minor bigint,
  price_currency varchar(3),
  active boolean not null
);

create table weekly_hours (
  place_in_list integer primary key,
  days varchar(30) not null,
  from_second integer not null,
  to_second integer not null
);

create table date_hours (
  place_in_list integer primary key,
  on_date date not null,
  ranges varchar(2000) not null
);

create table travel (
  place_in_list integer primary key,
  from_date date not null,
  until_date date not null,
  zone varchar(80) not null
);

create table away (
  place_in_list integer primary key,
  from_date date not null,
  until_date date not null
);

create table booked_session (
  id uuid primary key,
  type_id varchar(80) not null,
  type_name varchar(800) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  zone varchar(80) not null,
  language_code varchar(2) not null,
  state varchar(20) not null,
  person_id uuid,
  name varchar(800) not null,
  email varchar(320) not null,
  message varchar(20000) not null,
  by_client boolean not null,
  booked_at timestamp(6) with time zone not null,
  server_version bigint not null,
  asked_start timestamp(6) with time zone,
  asked_end timestamp(6) with time zone,
  refused_request varchar(10),
  refusal_reason varchar(40),
  seen boolean not null
);
create index booked_session_starts_at on booked_session (starts_at);
create index booked_session_person on booked_session (person_id, starts_at);

create table imported_calendar (
  id uuid primary key,
  name varchar(800) not null,
  imported_at timestamp(6) with time zone not null
);

create table busy_entry (
  id uuid primary key,
  title varchar(800) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  all_day boolean not null,
  blocks boolean not null,
  calendar_id uuid references imported_calendar (id) on delete cascade
);
create index busy_entry_starts_at on busy_entry (starts_at);
create index busy_entry_calendar on busy_entry (calendar_id);
