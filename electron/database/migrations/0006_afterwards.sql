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

-- Whoever may sit down at this computer. None: it is always the organiser's.
CREATE TABLE operator (
	id TEXT PRIMARY KEY,               -- O
	initials TEXT NOT NULL UNIQUE,     -- P
	role TEXT NOT NULL CHECK (role = 'organiser' OR role = 'deskLead' OR role = 'desk'), -- O
	salt TEXT NOT NULL,                -- O
	hash TEXT NOT NULL                 -- O   scrypt of the PIN
) STRICT;
