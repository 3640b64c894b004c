-- A mail to be sent. What it says is kept as facts ("content"); the letter is written when it leaves.
create table outgoing_mail (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  subject_id uuid not null,
  kind varchar(40) not null,
  recipient varchar(20) not null,
  version bigint not null,
  content character large object not null,
  created_at timestamp with time zone not null,
  state varchar(20) not null,
  attempts integer not null,
  due_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  reason varchar(40)
);
create index outgoing_mail_by_state on outgoing_mail (state, due_at);
create index outgoing_mail_by_subject on outgoing_mail (subject_id);
