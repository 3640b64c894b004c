-- What the migrations of all rooms were when they last ran, so that an unchanged file opens without asking each room's history.
CREATE TABLE storage.schema_state (
    id          INTEGER PRIMARY KEY,
    fingerprint VARCHAR(64) NOT NULL
);
