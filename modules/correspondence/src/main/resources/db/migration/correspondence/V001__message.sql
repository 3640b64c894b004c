-- What visitors wrote in the site's contact form.
create table message (
  id uuid primary key,
  received_at timestamp(6) with time zone not null,
  sender_name varchar(800) not null,
  sender_email varchar(320) not null,
  subject varchar(1000) not null,
  text varchar(40000) not null,
  language_code varchar(2) not null,
  person_id uuid,
  read_at timestamp(6) with time zone,
  archived_at timestamp(6) with time zone,
  answered_at timestamp(6) with time zone
);
create index message_received_at on message (received_at);
create index message_sender on message (sender_email);

-- Mails that the server could not send.
create table mail_failure (
  id uuid primary key,
  at timestamp(6) with time zone not null,
  recipient varchar(320) not null,
  subject varchar(1000) not null,
  reason varchar(40) not null,
  detail varchar(2000) not null,
  dismissed_at timestamp(6) with time zone
);
create index mail_failure_at on mail_failure (at);
