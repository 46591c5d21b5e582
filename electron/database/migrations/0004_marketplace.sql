-- The marketplace: the hall to scale, stalls with what they need, who stands where, and the day.

CREATE TABLE hall (
	id TEXT PRIMARY KEY,               -- O
	room_id TEXT REFERENCES room (id), -- O
	name TEXT NOT NULL,                -- O
	width_cm INTEGER NOT NULL,         -- O
	depth_cm INTEGER NOT NULL,         -- O
	grid_cm INTEGER NOT NULL,          -- O   what positions snap to; 0: to nothing
	picture TEXT NOT NULL              -- O   data URL of the background, or empty
) STRICT;

CREATE TABLE hall_circuit (
	id TEXT PRIMARY KEY,               -- O
	hall_id TEXT NOT NULL REFERENCES hall (id), -- O
	name TEXT NOT NULL,                -- O
	watts INTEGER NOT NULL             -- O
) STRICT;

CREATE TABLE hall_zone (
	id TEXT PRIMARY KEY,               -- O
	hall_id TEXT NOT NULL REFERENCES hall (id), -- O
	kind TEXT NOT NULL,                -- O
	label TEXT NOT NULL,               -- O
	x_cm INTEGER NOT NULL,             -- O
	y_cm INTEGER NOT NULL,             -- O
	width_cm INTEGER NOT NULL,         -- O
	depth_cm INTEGER NOT NULL          -- O
) STRICT;

CREATE TABLE stall_position (
	id TEXT PRIMARY KEY,               -- O
	hall_id TEXT NOT NULL REFERENCES hall (id), -- O
	code TEXT NOT NULL,                -- O   M01
	x_cm INTEGER NOT NULL,             -- O   of the middle
	y_cm INTEGER NOT NULL,             -- O
	width_cm INTEGER NOT NULL,         -- O
	depth_cm INTEGER NOT NULL,         -- O
	turned INTEGER NOT NULL,           -- O   degrees, by quarters
	tables INTEGER NOT NULL,           -- O
	sockets INTEGER NOT NULL,          -- O
	watts INTEGER NOT NULL,            -- O
	circuit_id TEXT REFERENCES hall_circuit (id), -- O
	is_wall INTEGER NOT NULL CHECK (is_wall IN (0, 1)),             -- O
	light TEXT NOT NULL CHECK (light = 'low' OR light = 'normal' OR light = 'bright'),     -- O
	noise TEXT NOT NULL CHECK (noise = 'quiet' OR noise = 'normal' OR noise = 'loud'),     -- O
	is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),       -- O
	is_step_free INTEGER NOT NULL CHECK (is_step_free IN (0, 1)),   -- O
	is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),             -- O   may be used
	near TEXT NOT NULL                 -- O   JSON: kinds of zones that it is beside
) STRICT;

CREATE UNIQUE INDEX stall_position_by_code ON stall_position (hall_id, code);

CREATE TABLE stall (
	id TEXT PRIMARY KEY,               -- O
	number INTEGER NOT NULL,           -- O
	organisation TEXT NOT NULL,        -- O
	title TEXT NOT NULL,               -- O
	blurb TEXT NOT NULL,               -- O   thirty plain words
	state TEXT NOT NULL CHECK (state = 'invited' OR state = 'applied' OR state = 'accepted' OR state = 'withdrawn'), -- O
	contact_name TEXT NOT NULL,        -- P
	contact_email TEXT NOT NULL,       -- P
	contact_phone TEXT NOT NULL,       -- P
	tables INTEGER NOT NULL,           -- O
	chairs INTEGER NOT NULL,           -- O
	sockets INTEGER NOT NULL,          -- O
	watts INTEGER NOT NULL,            -- O
	needs_wall INTEGER NOT NULL CHECK (needs_wall IN (0, 1)),       -- O
	needs_privacy INTEGER NOT NULL CHECK (needs_privacy IN (0, 1)), -- O
	needs_quiet INTEGER NOT NULL CHECK (needs_quiet IN (0, 1)),     -- O
	needs_light TEXT NOT NULL CHECK (needs_light = '' OR needs_light = 'low' OR needs_light = 'bright'), -- O
	is_noisy INTEGER NOT NULL CHECK (is_noisy IN (0, 1)),           -- O
	has_food INTEGER NOT NULL CHECK (has_food IN (0, 1)),           -- O
	unloading TEXT NOT NULL,           -- P   vehicle, time
	near TEXT NOT NULL,                -- O   JSON: stall ids and kinds of zones
	far TEXT NOT NULL,                 -- O   JSON
	priority INTEGER NOT NULL,         -- O   points from past events
	note TEXT NOT NULL                 -- P
) STRICT;

CREATE TABLE stall_document (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	kind TEXT NOT NULL CHECK (kind = 'insurance' OR kind = 'riskAssessment' OR kind = 'pat' OR kind = 'foodHygiene'), -- O
	state TEXT NOT NULL CHECK (state = 'missing' OR state = 'received' OR state = 'checked'), -- O
	expires_on TEXT NOT NULL,          -- O   a date, or empty
	amount INTEGER NOT NULL,           -- O   pounds that it covers; 0: not said
	PRIMARY KEY (stall_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_steward (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	start_at TEXT NOT NULL,            -- O
	end_at TEXT NOT NULL,              -- O
	can_leave INTEGER NOT NULL CHECK (can_leave IN (0, 1)), -- O   may go to sessions
	PRIMARY KEY (stall_id, registration_id, day_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX stall_steward_by_person ON stall_steward (registration_id);

CREATE TABLE stall_place (
	stall_id TEXT PRIMARY KEY REFERENCES stall (id),                    -- O
	position_id TEXT NOT NULL UNIQUE REFERENCES stall_position (id),    -- O
	source TEXT NOT NULL CHECK (source = 'run' OR source = 'hand' OR source = 'day'), -- O
	is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1))              -- O
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_ban (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	position_id TEXT NOT NULL REFERENCES stall_position (id),       -- O
	PRIMARY KEY (stall_id, position_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_aims (
	id TEXT PRIMARY KEY,               -- O   always `aims`
	aims TEXT NOT NULL                 -- O   JSON
) STRICT;

CREATE TABLE stall_run (
	id TEXT PRIMARY KEY,               -- O   of the command
	at_ms INTEGER NOT NULL,            -- O
	seed INTEGER NOT NULL,             -- O
	moves INTEGER NOT NULL,            -- O
	engine_version INTEGER NOT NULL,   -- O
	input_hash TEXT NOT NULL,          -- O
	result TEXT NOT NULL               -- O   JSON: counts only
) STRICT;

CREATE TABLE stall_version (
	id TEXT PRIMARY KEY,               -- O   of the command
	number INTEGER NOT NULL,           -- O
	at_ms INTEGER NOT NULL,            -- O
	reasons TEXT NOT NULL              -- P   JSON
) STRICT;

CREATE TABLE stall_version_place (
	version_id TEXT NOT NULL REFERENCES stall_version (id), -- O
	stall_id TEXT NOT NULL,            -- O
	position_id TEXT NOT NULL,         -- O
	code TEXT NOT NULL,                -- O   as it was told
	PRIMARY KEY (version_id, stall_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_mark (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	mark TEXT NOT NULL CHECK (mark = 'arrived' OR mark = 'powerOn' OR mark = 'riskSeen' OR mark = 'exitClear' OR mark = 'open' OR mark = 'closed' OR mark = 'cleared'), -- O
	at_ms INTEGER NOT NULL,            -- O
	PRIMARY KEY (stall_id, day_id, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_tally (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	hour INTEGER NOT NULL,             -- O
	count INTEGER NOT NULL,            -- O   people who stopped by; nobody in particular
	PRIMARY KEY (stall_id, day_id, hour)
) STRICT, WITHOUT ROWID;
