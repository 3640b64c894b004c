CREATE TABLE journal.entry (
    id      BIGINT PRIMARY KEY,
    writer  INTEGER NOT NULL,
    content VARCHAR(4000) NOT NULL
);
CREATE INDEX entry_by_writer ON journal.entry (writer, id);
