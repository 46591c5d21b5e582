-- What is made of an event afterwards.

-- Numbers

-- The one snapshot that every published figure is made from: true counts and the rule.
CREATE TABLE statistics_snapshot (
	id TEXT PRIMARY KEY,               -- O   of the command
	preset TEXT NOT NULL CHECK (preset = 'mentalHealth' OR preset = 'hospital' OR preset = 'own'), -- O
	least INTEGER NOT NULL,            -- O
	base INTEGER NOT NULL,             -- O
	counts TEXT NOT NULL,              -- S*  JSON: small numbers are in it
	at_ms INTEGER NOT NULL             -- O
) STRICT;

-- What was heard

-- What several groups said, put together by an organiser. Their own words: no name belongs in them, and one may slip in.
CREATE TABLE theme (
	id TEXT PRIMARY KEY,               -- O
	topic_id TEXT REFERENCES topic (id), -- O
	position INTEGER NOT NULL,         -- O   in the order in which they were made
	title TEXT NOT NULL,               -- P
	works TEXT NOT NULL,               -- P   what works
	in_the_way TEXT NOT NULL,          -- P   what gets in the way
	ideas TEXT NOT NULL                -- P
) STRICT;

-- A note is in one theme or in none yet.
CREATE TABLE theme_note (
	note_id TEXT PRIMARY KEY REFERENCES group_note (id), -- O
	theme_id TEXT NOT NULL REFERENCES theme (id) -- O
) STRICT;
CREATE INDEX theme_note_by_theme ON theme_note (theme_id);

-- We heard, we will do. Owned by an organisation, not by a person.
CREATE TABLE action (
	id TEXT PRIMARY KEY,               -- O
	number INTEGER NOT NULL,           -- O   as it is called
	theme_id TEXT REFERENCES theme (id), -- O
	heard TEXT NOT NULL,               -- P   what we heard
	will_do TEXT NOT NULL,             -- P   what we will do
	owner TEXT NOT NULL,               -- P   an organisation; somebody may write a person
	by_when TEXT NOT NULL,             -- O   2027-09-30, or empty
	status TEXT NOT NULL CHECK (status = 'proposed' OR status = 'agreed' OR status = 'underWay' OR status = 'done' OR status = 'notPossible'), -- O
	why_not TEXT NOT NULL,             -- P   of what is not possible
	told_on TEXT NOT NULL,             -- O   2027-10-15, or empty: people were not told yet
	told_how TEXT NOT NULL             -- P
) STRICT;
CREATE INDEX action_by_theme ON action (theme_id);

-- What left the event

-- Every file that was made to leave, until it is said that it is gone.
CREATE TABLE export_record (
	id TEXT PRIMARY KEY,               -- O
	what TEXT NOT NULL,                -- O
	format TEXT NOT NULL,              -- O
	rows INTEGER NOT NULL,             -- O
	purpose TEXT NOT NULL,             -- P   as typed: it may name somebody
	recipient TEXT NOT NULL,           -- P
	care TEXT NOT NULL CHECK (care = 'special' OR care = 'personal' OR care = 'counts' OR care = 'open'), -- O
	is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)), -- O   with a password, which is kept nowhere
	sha256 TEXT NOT NULL,              -- O
	statistics_rule TEXT NOT NULL,     -- O   of statistics; else empty
	snapshot_id TEXT NOT NULL,         -- O   the frozen counts they were made from; else empty
	at_ms INTEGER NOT NULL,            -- O
	desk TEXT NOT NULL,                -- O
	destroy_by TEXT,                   -- O   a date; NULL: it may be kept
	destroyed_at_ms INTEGER            -- O   when it was said that it is gone
) STRICT;

-- Keeping and erasing

-- A row is here only inside the transaction that erases: nothing that is kept for good goes without it.
CREATE TABLE erasing (
	id INTEGER PRIMARY KEY CHECK (id = 1) -- O
) STRICT;

DROP TRIGGER attendance_is_kept;
CREATE TRIGGER attendance_is_kept BEFORE DELETE ON attendance
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'attendance is append-only'); END;

DROP TRIGGER consent_is_kept;
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
WHEN EXISTS (SELECT 1 FROM registration WHERE id = old.registration_id) AND NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;

-- Whom a part was about is in no hash either: it goes with what was said.
DROP TRIGGER log_part_only_forgets;
CREATE TRIGGER log_part_only_forgets BEFORE UPDATE ON log_part
WHEN NOT (
	new.seq IS old.seq AND new.position IS old.position
	AND (new.subject IS old.subject OR new.subject IS NULL)
	AND new.commitment IS old.commitment AND new.body IS NULL AND new.salt IS NULL
	AND EXISTS (SELECT 1 FROM erasing)
)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- The whole event is over: from here on the days of what is kept are counted.
CREATE TABLE event_close (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	at_ms INTEGER NOT NULL             -- O
) STRICT;

-- Only what differs from what Foyer proposes.
CREATE TABLE retention_rule (
	data TEXT PRIMARY KEY,             -- O   which kind of data
	days INTEGER NOT NULL              -- O   after the event was closed
) STRICT, WITHOUT ROWID;

-- What somebody asked to have erased. Nothing of them is here once it is done.
CREATE TABLE erasure_request (
	id TEXT PRIMARY KEY,               -- O   of the command
	number INTEGER NOT NULL,           -- O   1 is the first of the event
	registration_id TEXT REFERENCES registration (id), -- P   NULL once it is done
	checked TEXT NOT NULL CHECK (checked = 'known' OR checked = 'email' OR checked = 'callBack' OR checked = 'other'), -- O   how it was made sure who asks
	keep TEXT NOT NULL,                -- O   JSON: what stays, each with why
	at_ms INTEGER NOT NULL             -- O
) STRICT;

CREATE TABLE erasure (
	id TEXT PRIMARY KEY,               -- O   of the command
	request_id TEXT REFERENCES erasure_request (id), -- O   NULL: what was due
	data TEXT NOT NULL,                -- O   JSON: which kinds of data
	rows INTEGER NOT NULL,             -- O
	parts INTEGER NOT NULL,            -- O   what was said in the log and is forgotten
	at_ms INTEGER NOT NULL,            -- O
	proof TEXT,                        -- O   JSON: what the search of the bytes found; counts only
	proven_at_ms INTEGER               -- O
) STRICT;

-- Where `verify` begins: the event as it was right after the last erasure.
CREATE TABLE checkpoint (
	seq INTEGER PRIMARY KEY,           -- O
	sha256 TEXT NOT NULL               -- O   of all its rows; also in that command's outcome, under the chain
) STRICT;

CREATE TABLE checkpoint_row (
	position INTEGER PRIMARY KEY,      -- O
	table_name TEXT NOT NULL,          -- O
	row TEXT NOT NULL                  -- S   JSON
) STRICT;

CREATE TABLE file_copy (
	id TEXT PRIMARY KEY,               -- O
	kind TEXT NOT NULL CHECK (kind = 'backup' OR kind = 'deskCopy' OR kind = 'export' OR kind = 'restored'), -- O
	place TEXT NOT NULL,               -- O   where it is, in words
	made_at_ms INTEGER NOT NULL,       -- O
	destroy_by TEXT NOT NULL,          -- O   a date, or empty: with the event itself
	gone_at_ms INTEGER                 -- O   somebody made sure that it is no more
) STRICT;

-- Who is at the desk

-- Whoever may sit down at this computer. None: it is always the organiser's.
CREATE TABLE operator (
	id TEXT PRIMARY KEY,               -- O
	initials TEXT NOT NULL UNIQUE,     -- P
	role TEXT NOT NULL CHECK (role = 'organiser' OR role = 'deskLead' OR role = 'desk'), -- O
	salt TEXT NOT NULL,                -- O
	hash TEXT NOT NULL                 -- O   scrypt of the PIN
) STRICT;

-- Certificates

-- What counts towards a certificate, and what is printed on every one. At most one row.
CREATE TABLE certificate_settings (
	id TEXT PRIMARY KEY,               -- O   `only`
	outcomes TEXT NOT NULL,            -- O   JSON: what somebody can do now
	organiser TEXT NOT NULL,           -- O   as printed
	check_with TEXT NOT NULL,          -- P   where a certificate is checked
	least_minutes INTEGER NOT NULL,    -- O
	uses TEXT NOT NULL                 -- O   JSON: items that count otherwise than their kind does
) STRICT, WITHOUT ROWID;

-- Somebody's certificate. Issued again, it keeps its serial.
CREATE TABLE cpd_certificate (
	registration_id TEXT PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE, -- P
	number INTEGER NOT NULL UNIQUE,    -- O
	serial TEXT NOT NULL UNIQUE,       -- P
	days TEXT NOT NULL,                -- P   JSON: minutes counted, by day
	issued_at_ms INTEGER NOT NULL      -- P
) STRICT, WITHOUT ROWID;

-- What the organiser writes in the report to whoever paid for the event. At most one row.
CREATE TABLE report_words (
	id TEXT PRIMARY KEY,               -- O   `only`
	words TEXT NOT NULL                -- P   JSON: purpose, planned with, what next, lessons
) STRICT, WITHOUT ROWID;
