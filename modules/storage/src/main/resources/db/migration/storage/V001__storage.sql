-- What the file is: our own format number and an identity, so that a foreign or newer file is recognised.
CREATE TABLE storage.file_identity (
    id         UUID PRIMARY KEY,
    format     INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Each room's settings, one JSON record per room.
CREATE TABLE storage.setting (
    setting_key VARCHAR(100) PRIMARY KEY,
    content     CHARACTER LARGE OBJECT NOT NULL,
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
