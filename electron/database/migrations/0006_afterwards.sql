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
