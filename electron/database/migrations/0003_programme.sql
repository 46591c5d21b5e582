-- The programme, lived-experience speaker slots, duties with times, and the rules an event sets for itself.

-- The journal serves every feature that writes through it, not breakout groups alone.
ALTER TABLE breakout_change RENAME TO row_change;

CREATE TABLE programme_item (
	id TEXT PRIMARY KEY,               -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	start_at TEXT NOT NULL,            -- O
	end_at TEXT NOT NULL,              -- O
	room_id TEXT REFERENCES room (id), -- O
	kind TEXT NOT NULL CHECK (kind = 'plenary' OR kind = 'story' OR kind = 'breakout' OR kind = 'break' OR kind = 'marketplace' OR kind = 'meal' OR kind = 'quietTime' OR kind = 'setUp'), -- O
	title TEXT NOT NULL,               -- O
	av_notes TEXT NOT NULL,            -- O
	access_notes TEXT NOT NULL,        -- O
	content_note TEXT NOT NULL,        -- O   read out before it
	is_fixed INTEGER NOT NULL CHECK (is_fixed IN (0, 1)), -- O   keeps its time when what is before it runs late
	buffer_min INTEGER NOT NULL,       -- O   minutes kept free after it
	round_id TEXT REFERENCES breakout_round (id), -- O
	status TEXT NOT NULL CHECK (status = 'planned' OR status = 'ready' OR status = 'on' OR status = 'held' OR status = 'done' OR status = 'dropped'), -- O
	started_at_ms INTEGER,             -- O
	ended_at_ms INTEGER                -- O
) STRICT;

CREATE INDEX programme_item_by_day ON programme_item (day_id, start_at);

-- Who leads or chairs an item. Speakers of a story are not here: they are of its slot.
CREATE TABLE programme_lead (
	item_id TEXT NOT NULL REFERENCES programme_item (id), -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	PRIMARY KEY (item_id, registration_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_interpreter (
	item_id TEXT NOT NULL REFERENCES programme_item (id), -- O
	team_id TEXT NOT NULL REFERENCES interpreter_team (id), -- O
	stands_at TEXT NOT NULL,           -- O   where in the room
	material_sent_on TEXT NOT NULL,    -- O   date, or empty: not sent
	PRIMARY KEY (item_id, team_id)
) STRICT, WITHOUT ROWID;

-- What left the screen: sheets on paper and files. Names the slots it carries, never a person.
CREATE TABLE programme_output (
	id TEXT PRIMARY KEY,               -- O
	sheet TEXT NOT NULL CHECK (sheet = 'runSheet' OR sheet = 'avSheet' OR sheet = 'stageSheet' OR sheet = 'speakerCard' OR sheet = 'programme' OR sheet = 'calendar'), -- O
	holder TEXT NOT NULL,              -- O   a place or a team: stage, AV, BSL team
	copies INTEGER NOT NULL,           -- O
	is_file INTEGER NOT NULL CHECK (is_file IN (0, 1)), -- O
	slots TEXT NOT NULL,               -- O   JSON: ids of the story slots in it
	at_ms INTEGER NOT NULL,            -- O
	back_at_ms INTEGER                 -- O   collected, or the file confirmed as deleted
) STRICT;

CREATE TABLE announcement_said (
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	key TEXT NOT NULL,                 -- O   which announcement, and of what
	at_ms INTEGER NOT NULL,            -- O
	PRIMARY KEY (day_id, key)
) STRICT, WITHOUT ROWID;

-- Duties with a time and no other home: crew, who is on call, who supports.
CREATE TABLE duty_shift (
	id TEXT PRIMARY KEY,               -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	kind TEXT NOT NULL CHECK (kind = 'crew' OR kind = 'wellbeing' OR kind = 'safeguarding' OR kind = 'stall'), -- P
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	start_at TEXT NOT NULL,            -- O
	end_at TEXT NOT NULL,              -- O
	room_id TEXT REFERENCES room (id)  -- O
) STRICT;

CREATE INDEX duty_shift_by_person ON duty_shift (registration_id);

-- Rooms that are kept for one purpose.
CREATE TABLE room_use (
	room_id TEXT PRIMARY KEY REFERENCES room (id) ON DELETE CASCADE, -- O
	purpose TEXT NOT NULL CHECK (purpose = 'prep' OR purpose = 'quiet' OR purpose = 'wellbeing' OR purpose = 'prayer' OR purpose = 'office') -- O
) STRICT, WITHOUT ROWID;

CREATE TABLE story_slot (
	id TEXT PRIMARY KEY,               -- O
	number INTEGER NOT NULL,           -- O   1 is the first of the event
	item_id TEXT REFERENCES programme_item (id), -- O
	working_title TEXT NOT NULL,       -- S*
	public_title TEXT NOT NULL,        -- O
	minutes INTEGER NOT NULL,          -- O
	state TEXT NOT NULL CHECK (state = 'idea' OR state = 'agreedInPrinciple' OR state = 'prepCallDone' OR state = 'contentAgreed' OR state = 'consentSigned' OR state = 'confirmedToday' OR state = 'delivered' OR state = 'debriefed' OR state = 'followedUp' OR state = 'withdrawn'), -- O
	is_sensitive INTEGER NOT NULL CHECK (is_sensitive IN (0, 1)), -- S*
	content_note TEXT NOT NULL,        -- S*
	questions TEXT NOT NULL CHECK (questions = 'none' OR questions = 'viaChair' OR questions = 'open'), -- O   what the speakers chose
	questions_planned TEXT NOT NULL CHECK (questions_planned = 'none' OR questions_planned = 'viaChair' OR questions_planned = 'open'), -- O   what the session has it as
	format TEXT NOT NULL CHECK (format = 'live' OR format = 'conversation' OR format = 'recording' OR format = 'readBy' OR format = 'poemOrArt' OR format = 'remote'), -- O
	is_recorded INTEGER NOT NULL CHECK (is_recorded IN (0, 1)),         -- O   planned
	is_photographed INTEGER NOT NULL CHECK (is_photographed IN (0, 1)), -- O   planned
	support_lead_id TEXT REFERENCES registration (id),                  -- P
	alternative TEXT NOT NULL,         -- O   what happens instead; needs nobody's story
	rest_before_min INTEGER NOT NULL,  -- O
	rest_after_min INTEGER NOT NULL,   -- O
	prep_call_at TEXT NOT NULL,        -- O   `2027-05-12T14:00` at the venue, or empty
	prep_call_done_ms INTEGER,         -- O
	rehearsal_at TEXT NOT NULL,        -- O
	room_walk_at TEXT NOT NULL,        -- O
	debrief_at TEXT NOT NULL,          -- O
	debrief_done_ms INTEGER,           -- O
	follow_up_on TEXT NOT NULL,        -- O   a date, or empty
	follow_up_done_ms INTEGER,         -- O
	withdrawn_at_ms INTEGER,           -- O   will not be told, or was and is withdrawn
	material_withdrawn_at_ms INTEGER   -- O   what was published of it is to be pulled
) STRICT;

CREATE INDEX story_slot_by_item ON story_slot (item_id);

CREATE TABLE story_speaker (
	id TEXT PRIMARY KEY,               -- O   what everybody but the seal calls this speaker by
	slot_id TEXT NOT NULL REFERENCES story_slot (id), -- S*
	position INTEGER NOT NULL,         -- O
	registration_id TEXT NOT NULL REFERENCES registration (id), -- S*  the seal of a pseudonym: nobody reads it with a name
	name_shown TEXT NOT NULL CHECK (name_shown = 'full' OR name_shown = 'firstName' OR name_shown = 'pseudonym' OR name_shown = 'none'), -- S*
	shown_as TEXT NOT NULL,            -- S*  the pseudonym; the other three follow from the registration
	introduction TEXT NOT NULL,        -- P   word for word
	off_limits TEXT NOT NULL,          -- S*  JSON: what is not to be asked about
	supporter_id TEXT REFERENCES registration (id), -- S*  chosen by the speaker
	backup_id TEXT REFERENCES registration (id)     -- S*
) STRICT;

CREATE INDEX story_speaker_by_slot ON story_speaker (slot_id, position);
CREATE INDEX story_speaker_by_person ON story_speaker (registration_id);

CREATE TABLE story_consent (
	speaker_id TEXT NOT NULL REFERENCES story_speaker (id) ON DELETE CASCADE, -- P
	kind TEXT NOT NULL CHECK (kind = 'photo' OR kind = 'video' OR kind = 'audio' OR kind = 'social' OR kind = 'publish' OR kind = 'slides' OR kind = 'guardianAgreement'), -- P
	at_ms INTEGER NOT NULL,            -- P   of the command
	value TEXT NOT NULL CHECK (value = 'yes' OR value = 'ask' OR value = 'no' OR value = 'withdrawn'), -- P
	how TEXT NOT NULL CHECK (how = 'form' OR how = 'spoken' OR how = 'paper' OR how = 'guardian'), -- P
	PRIMARY KEY (speaker_id, kind, at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_check (
	id TEXT PRIMARY KEY,               -- O
	speaker_id TEXT NOT NULL REFERENCES story_speaker (id) ON DELETE CASCADE, -- P
	at_ms INTEGER NOT NULL,            -- P
	speaks TEXT NOT NULL CHECK (speaks = 'yes' OR speaks = 'notSure'),  -- S*
	name_shown TEXT NOT NULL,          -- S*
	photo TEXT NOT NULL CHECK (photo = 'yes' OR photo = 'ask' OR photo = 'no'), -- P
	recording TEXT NOT NULL CHECK (recording = 'yes' OR recording = 'no'),      -- P
	questions TEXT NOT NULL CHECK (questions = 'none' OR questions = 'viaChair' OR questions = 'open'), -- P
	is_note_agreed INTEGER NOT NULL CHECK (is_note_agreed IN (0, 1)) -- P
) STRICT;

CREATE INDEX story_check_by_speaker ON story_check (speaker_id, at_ms);

-- What the event holds of a story: slides, a recording, a photograph.
CREATE TABLE story_material (
	id TEXT PRIMARY KEY,               -- O
	slot_id TEXT NOT NULL REFERENCES story_slot (id), -- O
	kind TEXT NOT NULL CHECK (kind = 'slides' OR kind = 'audio' OR kind = 'video' OR kind = 'photos' OR kind = 'text'), -- O
	place TEXT NOT NULL,               -- O   where it is, so that it can be found and deleted
	deleted_at_ms INTEGER              -- O
) STRICT;

-- Each time the name behind a pseudonym was looked at. Why is in the log.
CREATE TABLE seal_opening (
	id TEXT PRIMARY KEY,               -- O   of the command
	speaker_id TEXT NOT NULL REFERENCES story_speaker (id) ON DELETE CASCADE, -- S*
	at_ms INTEGER NOT NULL             -- O
) STRICT;

-- Rules an event has made stronger or weaker than they come.
CREATE TABLE rule_strength (
	rule TEXT PRIMARY KEY,             -- O
	strength TEXT NOT NULL CHECK (strength = 'block' OR strength = 'publish' OR strength = 'warn' OR strength = 'note') -- O
) STRICT, WITHOUT ROWID;

-- Why the event goes on in spite of a warning.
CREATE TABLE finding_reason (
	key TEXT PRIMARY KEY,              -- P   of the finding
	reason TEXT NOT NULL,              -- P
	at_ms INTEGER NOT NULL             -- O
) STRICT, WITHOUT ROWID;
