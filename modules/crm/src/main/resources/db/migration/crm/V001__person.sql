-- People. E-mail addresses, phone numbers and tags are kept as lines in one column each, so that loading the search index is
-- one scan; person_email repeats the addresses in lower case for the one question asked by address.
create table person (
  id uuid primary key,
  version integer not null,
  given_name varchar(800) not null,
  family_name varchar(800) not null,
  name_key varchar(1700) not null,
  emails varchar(4000) not null,
  phones varchar(2000) not null,
  company varchar(800) not null,
  job_role varchar(800) not null,
  language_code varchar(2),
  zone varchar(80),
  tags varchar(4000) not null,
  birthday date,
  address varchar(2000) not null,
  origin varchar(800) not null,
  consent varchar(20) not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  merged_into uuid
);
create index person_name_key on person (name_key);
create index person_merged_into on person (merged_into);

create table person_email (
  email_key varchar(320) not null,
  person_id uuid not null references person (id) on delete cascade,
  primary key (email_key, person_id)
);
create index person_email_person on person_email (person_id);

-- What a person's details were before each change, so that a change or an import can be taken back.
create table person_history (
  person_id uuid not null references person (id) on delete cascade,
  version integer not null,
  given_name varchar(800) not null,
  family_name varchar(800) not null,
  emails varchar(4000) not null,
  phones varchar(2000) not null,
  company varchar(800) not null,
  job_role varchar(800) not null,
  language_code varchar(2),
  zone varchar(80),
  tags varchar(4000) not null,
  birthday date,
  address varchar(2000) not null,
  origin varchar(800) not null,
  consent varchar(20) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (person_id, version)
);

-- What other rooms tell about a person. The same thing told twice is kept once (unique source).
create table timeline_entry (
  id uuid primary key,
  person_id uuid not null,
  at timestamp(6) with time zone not null,
  kind varchar(80) not null,
  arguments varchar(8000) not null,
  source_id varchar(200) not null,
  constraint timeline_entry_source unique (person_id, kind, source_id)
);
create index timeline_entry_person on timeline_entry (person_id, at);

-- Private notes: only the sealed text; the key is the person's own (storage keeps it outside this file).
create table private_note (
  id uuid not null,
  version integer not null,
  person_id uuid not null references person (id) on delete cascade,
  created_at timestamp(6) with time zone not null,
  written_at timestamp(6) with time zone not null,
  removed boolean not null,
  sealed varbinary(1048576) not null,
  primary key (id, version)
);
create index private_note_person on private_note (person_id, id);

-- A person who asked to be forgotten: nothing but the identifier, so that late news about it is dropped.
create table forgotten_person (
  id uuid primary key,
  forgotten_at timestamp(6) with time zone not null
);

create table import_batch (
  id uuid primary key,
  at timestamp(6) with time zone not null,
  file_name varchar(400) not null,
  undone_at timestamp(6) with time zone
);

create table import_change (
  batch_id uuid not null references import_batch (id) on delete cascade,
  person_id uuid not null,
  version_before integer,
  version_after integer not null,
  primary key (batch_id, person_id)
);
