-- Classes beside each column: O ordinary, P personal, S special category,
-- S* special category by inference. Retention and exports read them from here.
-- A column of more than two fixed values says so with OR: of a longer IN list SQLite makes a table anew for every row.

CREATE TABLE event (
	id TEXT PRIMARY KEY,               -- O
	name TEXT NOT NULL,                -- O
	venue TEXT NOT NULL,               -- O
	organiser TEXT NOT NULL,           -- O
	practice TEXT NOT NULL CHECK (practice = 'no' OR practice = 'sample' OR practice = 'rehearsal'), -- O
	created_at_ms INTEGER NOT NULL     -- O
) STRICT;

CREATE TABLE event_day (
	id TEXT PRIMARY KEY,               -- O
	date TEXT NOT NULL UNIQUE,         -- O
	doors_at TEXT NOT NULL,            -- O
	start_at TEXT NOT NULL,            -- O
	end_at TEXT NOT NULL               -- O
) STRICT;

CREATE TABLE room (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	code TEXT NOT NULL,                -- O
	name TEXT NOT NULL UNIQUE,         -- O
	fire_capacity INTEGER NOT NULL,    -- O
	theatre_seats INTEGER NOT NULL,    -- O
	cabaret_seats INTEGER NOT NULL,    -- O
	access TEXT NOT NULL CHECK (access = 'stepFree' OR access = 'lift' OR access = 'stairs'), -- O
	loop TEXT NOT NULL CHECK (loop = 'fixed' OR loop = 'portable' OR loop = 'none'),      -- O
	is_low_noise INTEGER NOT NULL CHECK (is_low_noise IN (0, 1)),          -- O
	notes TEXT NOT NULL                -- O
) STRICT;

CREATE TABLE desk (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	name TEXT NOT NULL UNIQUE          -- O
) STRICT;

CREATE TABLE sector (
	code TEXT PRIMARY KEY,             -- O
	position INTEGER NOT NULL,         -- O
	label TEXT NOT NULL,               -- O
	is_voice INTEGER NOT NULL CHECK (is_voice IN (0, 1)),      -- O
	is_for_work INTEGER NOT NULL CHECK (is_for_work IN (0, 1)) -- O
) STRICT;

-- The key is the folded name: the same organisation from two files is one row.
CREATE TABLE organisation (
	key TEXT PRIMARY KEY,              -- O
	name TEXT NOT NULL,                -- O
	type TEXT NOT NULL                 -- O
) STRICT;

CREATE TABLE registration (
	id TEXT PRIMARY KEY,               -- P
	badge_code TEXT NOT NULL UNIQUE,   -- P
	preferred_name TEXT NOT NULL,      -- P
	given_name TEXT NOT NULL,          -- P
	family_name TEXT NOT NULL,         -- P
	pronouns TEXT NOT NULL,            -- P
	email TEXT NOT NULL,               -- P
	phone TEXT NOT NULL,               -- P
	organisation_key TEXT REFERENCES organisation (key), -- P
	job_title TEXT NOT NULL,           -- P
	sector_code TEXT REFERENCES sector (code),           -- S*
	roles TEXT NOT NULL,               -- S*  JSON array
	status TEXT NOT NULL CHECK (status = 'confirmed' OR status = 'waiting' OR status = 'cancelled' OR status = 'removed'), -- P
	source TEXT NOT NULL CHECK (source = 'import' OR source = 'walkIn' OR source = 'added' OR source = 'sample'),          -- O
	wants_cpd INTEGER NOT NULL CHECK (wants_cpd IN (0, 1)),       -- P
	is_under_18 INTEGER NOT NULL CHECK (is_under_18 IN (0, 1)),   -- P
	needs_evacuation_help TEXT NOT NULL CHECK (needs_evacuation_help = 'yes' OR needs_evacuation_help = 'no' OR needs_evacuation_help = 'notAsked'), -- S
	import_id TEXT,                    -- O   the import that brought this person
	import_ref TEXT NOT NULL,          -- P   what the booking tool calls the place
	imported TEXT,                     -- S   JSON: what the file last said, to tell a desk's change from a file's
	created_at_ms INTEGER NOT NULL,    -- O
	updated_at_ms INTEGER NOT NULL     -- O
) STRICT;

CREATE TABLE registration_day (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	day_id TEXT NOT NULL REFERENCES event_day (id),                               -- P
	PRIMARY KEY (registration_id, day_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_link (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S*
	linked_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,       -- S*
	kind TEXT NOT NULL CHECK (kind = 'personalAssistant' OR kind = 'carer' OR kind = 'supporter' OR kind = 'chaperone' OR kind = 'interpreter' OR kind = 'bookedTogether'), -- S*
	PRIMARY KEY (registration_id, linked_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_link_back ON person_link (linked_id);

CREATE TABLE need (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S
	position INTEGER NOT NULL,         -- O
	kind TEXT NOT NULL CHECK (kind = 'access' OR kind = 'dietary' OR kind = 'evacuation'), -- S*
	code TEXT NOT NULL,                -- S
	words TEXT NOT NULL,               -- S   the person's own
	action_line TEXT NOT NULL,         -- S*  what staff do, no reason
	audience TEXT NOT NULL,            -- O   JSON array
	status TEXT NOT NULL CHECK (status = 'recorded' OR status = 'planned' OR status = 'ready' OR status = 'met' OR status = 'notMet'), -- O
	PRIMARY KEY (registration_id, position)
) STRICT, WITHOUT ROWID;

-- Append-only: the current answer is the latest one.
CREATE TABLE consent (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	kind TEXT NOT NULL CHECK (kind = 'photo' OR kind = 'keepInTouch' OR kind = 'shareAccessNeed' OR kind = 'guardianAgreement'), -- P
	value TEXT NOT NULL CHECK (value = 'yes' OR value = 'ask' OR value = 'no' OR value = 'withdrawn'), -- P
	how TEXT NOT NULL CHECK (how = 'form' OR how = 'spoken' OR how = 'paper' OR how = 'guardian'), -- P
	at_ms INTEGER NOT NULL,            -- P   of the command: no two commands share one
	position INTEGER NOT NULL,         -- O   a file may answer twice in one command: the later row counts
	PRIMARY KEY (registration_id, kind, at_ms, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER consent_is_append_only BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
-- Answers go with the person, never before.
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
WHEN EXISTS (SELECT 1 FROM registration WHERE id = old.registration_id)
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;

-- Append-only. The id is that of the command. An `undo` cancels one named entry.
CREATE TABLE attendance (
	id TEXT PRIMARY KEY,               -- P
	registration_id TEXT NOT NULL REFERENCES registration (id), -- P
	day_id TEXT NOT NULL REFERENCES event_day (id),             -- P
	kind TEXT NOT NULL CHECK (kind = 'in' OR kind = 'out' OR kind = 'undo' OR kind = 'assumedOut' OR kind = 'markedInByGroup'), -- P
	at_ms INTEGER NOT NULL,            -- P
	desk TEXT NOT NULL,                -- O
	method TEXT NOT NULL CHECK (method = 'search' OR method = 'scan' OR method = 'list' OR method = 'bulk'), -- O
	cancels TEXT REFERENCES attendance (id) -- P
) STRICT;
CREATE INDEX attendance_by_person ON attendance (registration_id, day_id, at_ms);
CREATE TRIGGER attendance_is_append_only BEFORE UPDATE ON attendance
BEGIN SELECT RAISE(ABORT, 'attendance is append-only'); END;
CREATE TRIGGER attendance_is_kept BEFORE DELETE ON attendance
BEGIN SELECT RAISE(ABORT, 'attendance is append-only'); END;

-- Where each person stands now: derived from attendance, one row a person and day.
CREATE TABLE presence (
	registration_id TEXT NOT NULL REFERENCES registration (id), -- P
	day_id TEXT NOT NULL REFERENCES event_day (id),             -- P
	state TEXT NOT NULL CHECK (state IN ('in', 'out')),         -- P
	since_ms INTEGER NOT NULL,         -- P
	desk TEXT NOT NULL,                -- O
	entry_id TEXT NOT NULL REFERENCES attendance (id),          -- P
	PRIMARY KEY (registration_id, day_id)
) STRICT, WITHOUT ROWID;

-- One row a changed field, so that a change can be undone and a person's history told.
CREATE TABLE registration_change (
	command_id TEXT NOT NULL,          -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	field TEXT NOT NULL,               -- O
	before TEXT NOT NULL,              -- S   JSON
	after TEXT NOT NULL,               -- S   JSON
	PRIMARY KEY (registration_id, command_id, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_change_by_command ON registration_change (command_id);

CREATE TABLE import (
	id TEXT PRIMARY KEY,               -- O
	command_id TEXT NOT NULL UNIQUE,   -- O
	file_name TEXT NOT NULL,           -- P
	kind TEXT NOT NULL,                -- O
	state TEXT NOT NULL CHECK (state = 'running' OR state = 'finished' OR state = 'stopped' OR state = 'undone'), -- O
	at_ms INTEGER NOT NULL,            -- O
	rows INTEGER NOT NULL,             -- O
	added INTEGER NOT NULL,            -- O
	changed INTEGER NOT NULL,          -- O
	unchanged INTEGER NOT NULL,        -- O
	held INTEGER NOT NULL,             -- O
	refused INTEGER NOT NULL           -- O
) STRICT;

-- The commands that carried an import's rows: what an undo has to walk back through.
CREATE TABLE import_command (
	import_id TEXT NOT NULL REFERENCES import (id), -- O
	command_id TEXT NOT NULL,          -- O
	PRIMARY KEY (import_id, command_id)
) STRICT, WITHOUT ROWID;

-- Rows that were not added, and why. No cell of theirs is kept.
CREATE TABLE import_refusal (
	import_id TEXT NOT NULL REFERENCES import (id), -- O
	row INTEGER NOT NULL,              -- O
	column_name TEXT NOT NULL,         -- O
	code TEXT NOT NULL,                -- O
	PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

-- Rows that may be somebody already known: kept whole until a person decides.
CREATE TABLE import_held (
	registration_id TEXT PRIMARY KEY,  -- P   the id it gets if it is somebody new
	import_id TEXT NOT NULL REFERENCES import (id), -- O
	row INTEGER NOT NULL,              -- O
	ref TEXT NOT NULL,                 -- P
	person TEXT NOT NULL,              -- S   JSON
	suspects TEXT NOT NULL,            -- P   JSON array of registration ids
	state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'same' OR state = 'new' OR state = 'leftOut'), -- O
	same_as TEXT,                      -- P   who it turned out to be
	held_at_ms INTEGER NOT NULL        -- O
) STRICT;

CREATE TABLE import_mapping (
	shape TEXT PRIMARY KEY,            -- O   fingerprint of the headings
	mapping TEXT NOT NULL,             -- O   JSON
	used_at_ms INTEGER NOT NULL        -- O
) STRICT;

-- What was taken back, and by which command.
CREATE TABLE undone (
	target_id TEXT PRIMARY KEY,        -- O
	command_id TEXT NOT NULL           -- O
) STRICT;

-- The log is the truth; every table above is a view of it.
CREATE TABLE log (
	seq INTEGER PRIMARY KEY,           -- O
	id TEXT NOT NULL UNIQUE,           -- O
	name TEXT NOT NULL,                -- O
	role TEXT NOT NULL,                -- O
	desk TEXT NOT NULL,                -- O
	operator TEXT NOT NULL,            -- P
	at_ms INTEGER NOT NULL,            -- O   hybrid logical clock: later than every row before it
	seed INTEGER NOT NULL,             -- O
	outcome TEXT NOT NULL,             -- O   JSON; carries no personal data
	commitment BLOB NOT NULL,          -- O   over the parts' commitments
	hash BLOB NOT NULL                 -- O   over this row and the hash before it
) STRICT;

-- What a command said, split by person: erasing one person clears body and salt of their parts
-- and leaves the commitment, so that the chain still closes.
CREATE TABLE log_part (
	seq INTEGER NOT NULL REFERENCES log (seq), -- O
	position INTEGER NOT NULL,         -- O
	subject TEXT,                      -- P   registration id, or NULL: about nobody
	salt BLOB,                         -- O
	body TEXT,                         -- S   JSON
	commitment BLOB NOT NULL,          -- O
	PRIMARY KEY (seq, position)
) STRICT;
-- With row ids: a body is often too long for the inner pages of a table without them.

CREATE TRIGGER log_is_append_only BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_kept BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_part_is_kept BEFORE DELETE ON log_part
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_part_only_forgets BEFORE UPDATE ON log_part
WHEN NOT (
	new.seq IS old.seq AND new.position IS old.position AND new.subject IS old.subject
	AND new.commitment IS old.commitment AND new.body IS NULL AND new.salt IS NULL
)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
