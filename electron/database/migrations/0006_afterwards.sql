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

-- Who is at the desk

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
