-- The one request per session that the server has not answered yet, and the time it asks for. What was asked before this column
-- existed is answered as it was: such a session has no waiting request, and its next one goes out at once.
alter table booked_session add column waiting_request varchar(10);
alter table booked_session add column waiting_message uuid;
alter table booked_session add column waiting_start timestamp(6) with time zone;
alter table booked_session add column waiting_end timestamp(6) with time zone;
alter table booked_session add column waiting_reason varchar(20000);
