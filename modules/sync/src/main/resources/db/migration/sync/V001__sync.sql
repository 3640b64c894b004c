-- The one server this practice is connected to. The token opens the studio: it exists here, in the encrypted file, only.
create table server_connection (
    id smallint primary key check (id = 1),
    server varchar(500) not null,
    studio uuid not null,
    slug varchar(100) not null,
    public_url varchar(500) not null,
    device uuid not null,
    device_name varchar(200) not null,
    token varchar(300) not null,
    pinned_key varchar(100),
    epoch uuid not null,
    cursor_seq bigint not null,
    incarnation bigint not null,
    enrolled_at timestamp(6) with time zone not null
);

-- A number is never given twice, also when its message is gone.
create table outbox_number (
    id smallint primary key check (id = 1),
    next_n bigint not null
);
insert into outbox_number (id, next_n) values (1, 1);

create table outbox_message (
    n bigint primary key,
    -- Set when it is first sent: a repeat must carry the same number pair. Never sent ones take this copy's newest incarnation.
    incarnation bigint,
    id uuid not null unique,
    kind varchar(100) not null,
    body character large object not null,
    made_at timestamp(6) with time zone not null
);

-- Each booking as the server last told it: what a restored server gets back, what differences are found against.
create table known_booking (
    id uuid primary key,
    version bigint not null,
    body character large object not null
);

create table known_message (
    id uuid primary key
);

create table set_aside (
    id uuid primary key,
    epoch uuid not null,
    seq bigint not null,
    kind varchar(200) not null,
    happened_at timestamp(6) with time zone not null,
    event_id uuid not null,
    body character large object not null,
    reason varchar(20) not null,
    detail varchar(500) not null
);

create table difference (
    id uuid primary key,
    kind varchar(40) not null,
    subject varchar(100) not null,
    ours character large object,
    theirs character large object,
    noted_at timestamp(6) with time zone not null
);

create table projection (
    name varchar(50) primary key,
    body character large object not null,
    server_version bigint not null,
    waiting boolean not null,
    change_number bigint not null
);

-- The release that this device knows to be served, and its files.
create table published_release (
    id smallint primary key check (id = 1),
    release_id uuid not null,
    root_hash varchar(64) not null
);

create table published_file (
    path varchar(200) primary key,
    sha256 varchar(64) not null,
    size_bytes bigint not null
);

-- A publish that was begun: its key is kept before the first request, so that a killed one goes on instead of starting anew.
create table publish_run (
    id smallint primary key check (id = 1),
    idempotency_key varchar(100) not null,
    base uuid,
    root_hash varchar(64) not null
);
