-- The front door whole: people's pages, help, linked people, badges, leaving the building.

-- What is done instead where a need is not met, and who sees to it: the table is made anew, because a column that is
-- added later has no line of its own to say its class on.
CREATE TABLE need_before AS SELECT * FROM need;
DROP TABLE need;
CREATE TABLE need (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S
	position INTEGER NOT NULL,         -- O
	kind TEXT NOT NULL CHECK (kind = 'access' OR kind = 'dietary' OR kind = 'evacuation'), -- S*
	code TEXT NOT NULL,                -- S
	words TEXT NOT NULL,               -- S   the person's own
	action_line TEXT NOT NULL,         -- S*  what staff do, no reason
	audience TEXT NOT NULL,            -- O   JSON array
	status TEXT NOT NULL CHECK (status = 'recorded' OR status = 'planned' OR status = 'ready' OR status = 'met' OR status = 'notMet'), -- O
	instead TEXT NOT NULL DEFAULT '',  -- S*
	owner TEXT NOT NULL DEFAULT '',    -- O   a duty, not a name: `access lead`
	PRIMARY KEY (registration_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO need SELECT *, '', '' FROM need_before;
DROP TABLE need_before;

-- Whom to call. Behind break-glass; nobody sees it in passing.
CREATE TABLE emergency_contact (
	registration_id TEXT PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE, -- P
	name TEXT NOT NULL,                -- P
	phone TEXT NOT NULL,               -- P
	relationship TEXT NOT NULL         -- P
) STRICT, WITHOUT ROWID;

-- Each time somebody's emergency contact was looked at. Why is in the log.
CREATE TABLE contact_opening (
	id TEXT PRIMARY KEY,               -- O   of the command
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	at_ms INTEGER NOT NULL             -- O
) STRICT;

-- How somebody leaves the building who asked for help with that.
CREATE TABLE evacuation_plan (
	registration_id TEXT PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE, -- S
	state TEXT NOT NULL CHECK (state = 'asked' OR state = 'drafted' OR state = 'agreed' OR state = 'briefed' OR state = 'reviewed'), -- O
	method TEXT NOT NULL CHECK (method = '' OR method = 'ownPace' OR method = 'buddy' OR method = 'evacChair' OR method = 'refuge' OR method = 'otherAlert' OR method = 'byArm' OR method = 'familiarPerson'), -- S
	buddy_id TEXT REFERENCES registration (id),  -- S*
	backup_id TEXT REFERENCES registration (id), -- S*
	meet_at TEXT NOT NULL,             -- O
	refuge TEXT NOT NULL,              -- O
	equipment TEXT NOT NULL,           -- S
	route TEXT NOT NULL                -- O
) STRICT, WITHOUT ROWID;

-- Two registrations that turned out to be one person: `gone_id` is kept as removed and leads to `kept_id`.
CREATE TABLE person_merge (
	gone_id TEXT PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE, -- P
	kept_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE     -- P
) STRICT, WITHOUT ROWID;

-- Two that look alike and are not; the smaller id first.
CREATE TABLE person_different (
	one_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,     -- P
	other_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,   -- P
	PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_view (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	name TEXT NOT NULL,                -- O
	filter TEXT NOT NULL               -- P   JSON; what was looked for may be somebody's name
) STRICT;

-- Who was sent to the help desk. Without a registration: somebody who was not found.
CREATE TABLE help_ask (
	id TEXT PRIMARY KEY,               -- O   of the command
	registration_id TEXT REFERENCES registration (id) ON DELETE CASCADE,     -- P
	day_id TEXT NOT NULL REFERENCES event_day (id),                          -- O
	why TEXT NOT NULL CHECK (why = 'question' OR why = 'wrongDay' OR why = 'cancelled' OR why = 'waiting' OR why = 'notFound' OR why = 'needs' OR why = 'namesake' OR why = 'other'), -- P
	desk TEXT NOT NULL,                -- O
	at_ms INTEGER NOT NULL,            -- O
	state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'taken' OR state = 'done'), -- O
	taken_by TEXT NOT NULL             -- O   a desk
) STRICT;
CREATE INDEX help_ask_by_day ON help_ask (day_id, state);

-- The doors of a day were closed: whoever was in went out, as is assumed, then.
CREATE TABLE day_close (
	day_id TEXT PRIMARY KEY REFERENCES event_day (id), -- O
	command_id TEXT NOT NULL,          -- O
	at_ms INTEGER NOT NULL             -- O
) STRICT, WITHOUT ROWID;

-- How many may be in the building, and how many it is meant for; zero: not said.
CREATE TABLE building (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	fire_limit INTEGER NOT NULL,       -- O
	comfortable INTEGER NOT NULL       -- O
) STRICT;

CREATE TABLE badge_design (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	name TEXT NOT NULL,                -- O
	design TEXT NOT NULL               -- O   JSON
) STRICT;

-- Each time something with somebody's name was printed: the second is a reprint.
CREATE TABLE badge_print (
	id TEXT NOT NULL,                  -- O   of the command
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	what TEXT NOT NULL CHECK (what = 'badge' OR what = 'slip'), -- O
	at_ms INTEGER NOT NULL,            -- O
	desk TEXT NOT NULL,                -- O
	PRIMARY KEY (id, registration_id, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX badge_print_by_person ON badge_print (registration_id);

-- The page by the door where people check themselves in is left with this.
CREATE TABLE kiosk_pin (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	salt TEXT NOT NULL,                -- O
	hash TEXT NOT NULL                 -- O   scrypt
) STRICT;

-- Parts of the building that one marshal sweeps.
CREATE TABLE evacuation_zone (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	code TEXT NOT NULL UNIQUE,         -- O
	name TEXT NOT NULL,                -- O
	marshal_id TEXT REFERENCES registration (id) -- P
) STRICT;

CREATE TABLE evacuation_zone_room (
	room_id TEXT PRIMARY KEY REFERENCES room (id) ON DELETE CASCADE,         -- O
	zone_id TEXT NOT NULL REFERENCES evacuation_zone (id) ON DELETE CASCADE  -- O
) STRICT, WITHOUT ROWID;

-- An alarm, a drill, staying inside, a lockdown.
CREATE TABLE evacuation (
	id TEXT PRIMARY KEY,               -- O   of the command
	kind TEXT NOT NULL CHECK (kind = 'evacuation' OR kind = 'invacuation' OR kind = 'lockdown'), -- O
	is_drill INTEGER NOT NULL CHECK (is_drill IN (0, 1)), -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	began_at_ms INTEGER NOT NULL,      -- O
	began_desk TEXT NOT NULL,          -- O   at first it may say that it was a mistake
	ended_at_ms INTEGER,               -- O
	ending TEXT NOT NULL CHECK (ending = '' OR ending = 'stoodDown' OR ending = 'mistake'), -- O
	report TEXT NOT NULL               -- O   JSON: its numbers as it ended
) STRICT;

-- Each time the pack on paper was printed, and who holds it.
CREATE TABLE evacuation_pack (
	id TEXT PRIMARY KEY,               -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	holder TEXT NOT NULL,              -- O   a place or a duty: evacuation lead, desk 1
	copies INTEGER NOT NULL,           -- O
	at_ms INTEGER NOT NULL             -- O
) STRICT;

CREATE TABLE evacuation_sweep (
	evacuation_id TEXT NOT NULL REFERENCES evacuation (id) ON DELETE CASCADE, -- O
	zone_id TEXT NOT NULL REFERENCES evacuation_zone (id) ON DELETE CASCADE,  -- O
	at_ms INTEGER NOT NULL,            -- O
	PRIMARY KEY (evacuation_id, zone_id)
) STRICT, WITHOUT ROWID;

-- Whoever was believed to be on site when it began, and what is known of them since.
CREATE TABLE evacuation_person (
	evacuation_id TEXT NOT NULL REFERENCES evacuation (id) ON DELETE CASCADE, -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	outcome TEXT NOT NULL CHECK (outcome = '' OR outcome = 'safe' OR outcome = 'atRefuge' OR outcome = 'leftEarlier' OR outcome = 'seenSafe'), -- P
	at_ms INTEGER,                     -- P   also of taking it back
	PRIMARY KEY (evacuation_id, registration_id)
) STRICT, WITHOUT ROWID;

-- Which line was taken back: asked of every line that counts.
CREATE INDEX attendance_by_cancelled ON attendance (cancels) WHERE cancels IS NOT NULL;
