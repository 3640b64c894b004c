-- The site as the coach edits it: one row for the frame, one a page, both as JSON with the number of their format.
create table frame (
  id integer primary key check (id = 1),
  format integer not null,
  content character large object not null,
  changed_at timestamp(6) with time zone not null
);

create table page (
  id uuid primary key,
  menu_order integer not null,
  format integer not null,
  content character large object not null,
  changed_at timestamp(6) with time zone not null
);

-- What a page was before it was changed or removed: one row a page and sitting, see JooqSitePages.
create table page_revision (
  id bigint generated always as identity primary key,
  page_id uuid not null,
  format integer not null,
  content character large object not null,
  made_at timestamp(6) with time zone not null
);
create index page_revision_page on page_revision (page_id, made_at);

-- The coach's pictures; original and sizes lie in the practice's media under these hashes.
create table picture (
  sha256 varchar(64) primary key,
  file_name varchar(255) not null,
  width integer not null,
  height integer not null,
  added_at timestamp(6) with time zone not null
);
create table picture_size (
  picture varchar(64) not null references picture (sha256) on delete cascade,
  width integer not null,
  height integer not null,
  file_type varchar(8) not null,
  bytes bigint not null,
  sha256 varchar(64) not null,
  primary key (picture, width)
);

-- What the last release of this desktop held, to tell what the next one would change.
create table published_file (
  path varchar(300) primary key,
  sha256 varchar(64) not null,
  content_sha256 varchar(64) not null
);
