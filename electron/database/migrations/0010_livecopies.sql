-- A standby's live copy is one of the copies that have to go one day.

CREATE TABLE file_copy_before AS SELECT * FROM file_copy;
DROP TABLE file_copy;
CREATE TABLE file_copy (
	id TEXT PRIMARY KEY,               -- O
	kind TEXT NOT NULL CHECK (kind = 'backup' OR kind = 'deskCopy' OR kind = 'export' OR kind = 'liveCopy' OR kind = 'restored'), -- O
	place TEXT NOT NULL,               -- O   where it is, in words
	made_at_ms INTEGER NOT NULL,       -- O
	destroy_by TEXT NOT NULL,          -- O   a date, or empty: with the event itself
	gone_at_ms INTEGER                 -- O   somebody made sure that it is no more
) STRICT;
INSERT INTO file_copy SELECT id, kind, place, made_at_ms, destroy_by, gone_at_ms FROM file_copy_before;
DROP TABLE file_copy_before;
