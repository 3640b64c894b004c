-- Mails that wait to be sent. The content is emptied once a mail has left; the row stays, so that nothing is sent twice.
create table mail (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  booking_id uuid,
  recipient varchar(6) not null,
  content character large object,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null,
  state varchar(10) not null
);
create index mail_due on mail (state, due_at);
