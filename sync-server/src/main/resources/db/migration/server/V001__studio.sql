create table studio (
  id uuid primary key,
  slug varchar(63) not null unique,
  domain varchar(253) unique,
  created_at timestamp with time zone not null,
  epoch uuid not null,
  first_seq bigint not null,
  last_seq bigint not null,
  current_release uuid
);

-- The code is kept as a hash only; "handle" is its public half, by which wrong guesses are counted.
create table enrolment_code (
  handle varchar(8) primary key,
  studio_id uuid not null references studio (id),
  code_hash varbinary(32) not null,
  expires_at timestamp with time zone not null,
  wrong_guesses integer not null,
  used_at timestamp with time zone
);

create table device (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  name varchar(100) not null,
  public_key varchar(4000),
  enrolled_at timestamp with time zone not null,
  token_hash varbinary(32) not null unique,
  token_issued_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  incarnation bigint not null
);
create index device_by_studio on device (studio_id);

create table log_event (
  studio_id uuid not null references studio (id),
  seq bigint not null,
  id uuid not null unique,
  kind varchar(100) not null,
  happened_at timestamp with time zone not null,
  body character large object not null,
  primary key (studio_id, seq)
);

create table push_outcome (
  device_id uuid not null references device (id),
  incarnation bigint not null,
  n bigint not null,
  message_hash varbinary(32) not null,
  outcome character large object not null,
  stored_at timestamp with time zone not null,
  primary key (device_id, incarnation, n)
);

-- "content" is sealed: it may hold a secret.
create table projection (
  studio_id uuid not null references studio (id),
  name varchar(40) not null,
  version bigint not null,
  content binary large object not null,
  stored_at timestamp with time zone not null,
  primary key (studio_id, name)
);

-- The files of a release are one text (path, hash, size a line), because they are only ever read together.
create table site_release (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  device_id uuid not null references device (id),
  base_release uuid,
  root_hash varchar(64) not null,
  idempotency_key varchar(100) not null,
  created_at timestamp with time zone not null,
  activate_at timestamp with time zone,
  activated_at timestamp with time zone,
  files integer not null,
  bytes bigint not null,
  manifest binary large object not null,
  unique (studio_id, idempotency_key)
);
create index site_release_by_studio on site_release (studio_id, created_at);
