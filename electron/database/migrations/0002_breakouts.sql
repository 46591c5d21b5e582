-- Breakout groups: what they are, who asked for what, who sits where, and what people were told.

-- What has failed in a room since it was set up. A room that cannot be used at all is `room`.
CREATE TABLE room_fault (
	room_id TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE, -- O
	fault TEXT NOT NULL CHECK (fault = 'lift' OR fault = 'loop' OR fault = 'room'), -- O
	PRIMARY KEY (room_id, fault)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
	id TEXT PRIMARY KEY,               -- O
	code TEXT NOT NULL,                -- O
	title TEXT NOT NULL,               -- O
	question TEXT NOT NULL,            -- O   one plain, open question
	is_sensitive INTEGER NOT NULL CHECK (is_sensitive IN (0, 1)),           -- O
	content_note TEXT NOT NULL,        -- O
	is_avoidable INTEGER NOT NULL CHECK (is_avoidable IN (0, 1)),           -- O   people may ask to miss it
	needs_wellbeing INTEGER NOT NULL CHECK (needs_wellbeing IN (0, 1))      -- O   a wellbeing supporter in the room
) STRICT;

-- Rounds are numbered by day and time, so no number is kept.
CREATE TABLE breakout_round (
	id TEXT PRIMARY KEY,               -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	start_at TEXT NOT NULL,            -- O
	end_at TEXT NOT NULL               -- O
) STRICT;

CREATE TABLE breakout_group (
	id TEXT PRIMARY KEY,               -- O
	round_id TEXT NOT NULL REFERENCES breakout_round (id), -- O
	number INTEGER NOT NULL,           -- O   the number on the table
	topic_id TEXT NOT NULL REFERENCES topic (id),   -- O
	room_id TEXT REFERENCES room (id), -- O
	table_name TEXT NOT NULL,          -- O   where in the room
	min_size INTEGER NOT NULL,         -- O   people taking part; hosts come on top
	target_size INTEGER NOT NULL,      -- O
	max_size INTEGER NOT NULL,         -- O
	is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)) -- O   nobody is moved in or out
) STRICT;
CREATE INDEX breakout_group_by_round ON breakout_group (round_id);

CREATE TABLE group_host (
	group_id TEXT NOT NULL REFERENCES breakout_group (id), -- O
	registration_id TEXT NOT NULL REFERENCES registration (id), -- P
	duty TEXT NOT NULL CHECK (duty = 'facilitator' OR duty = 'coFacilitator' OR duty = 'noteTaker' OR duty = 'wellbeing'), -- P
	PRIMARY KEY (group_id, registration_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_host_by_person ON group_host (registration_id);

-- What a person would like, best first. Words of a form that match no topic yet keep a topic of NULL.
CREATE TABLE topic_choice (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	rank INTEGER NOT NULL,             -- O   1 is the first choice
	topic_id TEXT REFERENCES topic (id), -- P
	words TEXT NOT NULL,               -- P   as the form had them
	PRIMARY KEY (registration_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_avoid (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S*
	position INTEGER NOT NULL,         -- O
	topic_id TEXT REFERENCES topic (id), -- S*
	words TEXT NOT NULL,               -- S*
	PRIMARY KEY (registration_id, position)
) STRICT, WITHOUT ROWID;

-- Without a reason, always: nobody says why, and there is nowhere to write it.
CREATE TABLE placement_constraint (
	id TEXT PRIMARY KEY,               -- O
	kind TEXT NOT NULL CHECK (kind = 'together' OR kind = 'apart' OR kind = 'apartFromTeam'), -- S*
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S*
	other_id TEXT REFERENCES registration (id) ON DELETE CASCADE,                 -- S*
	organisation_key TEXT REFERENCES organisation (key)                           -- S*
) STRICT;

-- In this round the person is busy elsewhere, so no group is looked for.
CREATE TABLE round_away (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	round_id TEXT NOT NULL REFERENCES breakout_round (id), -- O
	why TEXT NOT NULL CHECK (why = 'stall' OR why = 'story' OR why = 'crew' OR why = 'left' OR why = 'other'), -- P
	PRIMARY KEY (registration_id, round_id)
) STRICT, WITHOUT ROWID;

-- A team that interprets for several people: they share a group.
CREATE TABLE interpreter_team (
	id TEXT PRIMARY KEY,               -- O
	name TEXT NOT NULL                 -- O
) STRICT;

CREATE TABLE interpreter_team_person (
	team_id TEXT NOT NULL REFERENCES interpreter_team (id), -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S
	part TEXT NOT NULL CHECK (part = 'interprets' OR part = 'uses'), -- S
	PRIMARY KEY (team_id, registration_id)
) STRICT, WITHOUT ROWID;

-- One row: what an allocation is to be good at.
CREATE TABLE breakout_aims (
	id TEXT PRIMARY KEY,               -- O   always `aims`
	aims TEXT NOT NULL                 -- O   JSON
) STRICT;

-- The draft: where people would sit if it were published now. No row: no group yet.
CREATE TABLE allocation (
	registration_id TEXT NOT NULL REFERENCES registration (id), -- S*
	round_id TEXT NOT NULL REFERENCES breakout_round (id),      -- O
	group_id TEXT NOT NULL REFERENCES breakout_group (id),      -- S*
	source TEXT NOT NULL CHECK (source = 'run' OR source = 'hand' OR source = 'fix' OR source = 'desk' OR source = 'door'), -- O
	is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),     -- P
	PRIMARY KEY (registration_id, round_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX allocation_by_group ON allocation (group_id);

CREATE TABLE allocation_ban (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	group_id TEXT NOT NULL REFERENCES breakout_group (id),      -- P
	PRIMARY KEY (registration_id, group_id)
) STRICT, WITHOUT ROWID;

-- What made the draft: enough to run it again and get the same.
CREATE TABLE allocation_run (
	id TEXT PRIMARY KEY,               -- O   of the command
	at_ms INTEGER NOT NULL,            -- O
	seed INTEGER NOT NULL,             -- O
	moves INTEGER NOT NULL,            -- O
	engine_version INTEGER NOT NULL,   -- O
	input_hash TEXT NOT NULL,          -- O   SHA-256 of the instance
	result TEXT NOT NULL               -- O   JSON: counts only
) STRICT;

-- What people were told, version by version. Nothing here is ever changed but a place taken at the door.
CREATE TABLE breakout_version (
	id TEXT PRIMARY KEY,               -- O   of the command
	round_id TEXT NOT NULL REFERENCES breakout_round (id), -- O
	number INTEGER NOT NULL,           -- O
	at_ms INTEGER NOT NULL,            -- O
	reasons TEXT NOT NULL              -- P   JSON: what was published in spite of a finding, and why
) STRICT;
CREATE INDEX breakout_version_by_round ON breakout_version (round_id, number);

CREATE TABLE version_group (
	version_id TEXT NOT NULL REFERENCES breakout_version (id), -- O
	group_id TEXT NOT NULL,            -- O
	number INTEGER NOT NULL,           -- O
	topic_id TEXT NOT NULL,            -- O
	room_id TEXT,                      -- O
	table_name TEXT NOT NULL,          -- O
	PRIMARY KEY (version_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE version_place (
	version_id TEXT NOT NULL REFERENCES breakout_version (id), -- O
	registration_id TEXT NOT NULL REFERENCES registration (id), -- S*
	group_id TEXT NOT NULL,            -- S*
	is_at_door INTEGER NOT NULL CHECK (is_at_door IN (0, 1)),   -- O   taken after it was published
	PRIMARY KEY (version_id, registration_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_place_by_person ON version_place (registration_id);

-- What a group said. No person is linked to it, by design.
CREATE TABLE group_note (
	id TEXT PRIMARY KEY,               -- O
	group_id TEXT NOT NULL REFERENCES breakout_group (id), -- O
	kind TEXT NOT NULL CHECK (kind = 'point' OR kind = 'question' OR kind = 'action' OR kind = 'quotation'), -- O
	text TEXT NOT NULL,                -- P
	is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)), -- O   a quotation: whoever said it agreed
	created_at_ms INTEGER NOT NULL     -- O
) STRICT;

-- Every row of the tables above that a command changed, before and after: one undo for all of them.
CREATE TABLE breakout_change (
	command_id TEXT NOT NULL,          -- O
	position INTEGER NOT NULL,         -- O
	table_name TEXT NOT NULL,          -- O
	key TEXT NOT NULL,                 -- S*  JSON
	before TEXT,                       -- S*  JSON, NULL where there was no row
	after TEXT,                        -- S*  JSON, NULL where there is none now
	PRIMARY KEY (command_id, position)
) STRICT, WITHOUT ROWID;
