-- Every address at which a page was ever found: links that others made to it lead to where it is now.
create table published_address (
  path varchar(300) primary key,
  page_id uuid not null,
  language varchar(8) not null,
  published_at timestamp(6) with time zone not null
);
