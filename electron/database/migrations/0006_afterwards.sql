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
