-- One row per studio: locking it puts those who want the same calendar in a line.
create table calendar (
  studio_id uuid primary key references studio (id),
  changes bigint not null
);

-- A time that is taken. Several bookings may sit in one session when its type has seats.
create table booked_session (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  type_id varchar(200) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  unique (studio_id, type_id, starts_at)
);

-- The minutes, in steps of five since 1970 (UTC), that a session covers: two sessions can never cover the same.
create table session_cell (
  studio_id uuid not null references studio (id),
  cell bigint not null,
  session_id uuid not null references booked_session (id) on delete cascade,
  primary key (studio_id, cell)
);
create index session_cell_by_session on session_cell (session_id);

create table booking (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  type_id varchar(200) not null,
  type_name varchar(400) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  before_minutes integer not null,
  after_minutes integer not null,
  place_kind varchar(20) not null,
  place_detail varchar(2000) not null,
  zone varchar(100) not null,
  language varchar(2) not null,
  status varchar(20) not null,
  name varchar(400) not null,
  email varchar(400) not null,
  message varchar(10000),
  phone varchar(400),
  version bigint not null,
  made_by varchar(20) not null,
  booked_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  sequence integer not null,
  hold_hash varbinary(32) unique,
  manage_hash varbinary(32) not null unique
);
create index booking_by_studio on booking (studio_id, ends_at);

create table session_seat (
  session_id uuid not null references booked_session (id) on delete cascade,
  seat integer not null,
  booking_id uuid not null unique references booking (id),
  primary key (session_id, seat)
);

create table slot_hold (
  token_hash varbinary(32) primary key,
  studio_id uuid not null references studio (id),
  type_id varchar(200) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index slot_hold_by_studio on slot_hold (studio_id, expires_at);

create table contact_message (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  received_at timestamp with time zone not null,
  name varchar(400) not null,
  email varchar(400) not null,
  language varchar(2) not null,
  body varchar(10000) not null
);
create index contact_message_by_studio on contact_message (studio_id, received_at);
