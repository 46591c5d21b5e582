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

CREATE TABLE allocation (
	registration_id TEXT NOT NULL REFERENCES registration (id), -- S*
	round_id TEXT NOT NULL REFERENCES breakout_round (id),      -- O
	group_id TEXT NOT NULL REFERENCES breakout_group (id),      -- S*
	source TEXT NOT NULL CHECK (source = 'run' OR source = 'hand' OR source = 'fix' OR source = 'desk' OR source = 'door'), -- O
	is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),     -- P
	PRIMARY KEY (registration_id, round_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE allocation_ban (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	group_id TEXT NOT NULL REFERENCES breakout_group (id),      -- P
	PRIMARY KEY (registration_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX allocation_by_group ON allocation (group_id);

CREATE TABLE allocation_run (
	id TEXT PRIMARY KEY,               -- O   of the command
	at_ms INTEGER NOT NULL,            -- O
	seed INTEGER NOT NULL,             -- O
	moves INTEGER NOT NULL,            -- O
	engine_version INTEGER NOT NULL,   -- O
	input_hash TEXT NOT NULL,          -- O   SHA-256 of the instance
	result TEXT NOT NULL               -- O   JSON: counts only
) STRICT;

CREATE TABLE announcement_said (
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	key TEXT NOT NULL,                 -- O   which announcement, and of what
	at_ms INTEGER NOT NULL,            -- O
	PRIMARY KEY (day_id, key)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX attendance_by_cancelled ON attendance (cancels) WHERE cancels IS NOT NULL;

CREATE INDEX attendance_by_person ON attendance (registration_id, day_id, at_ms);

CREATE TRIGGER attendance_is_append_only BEFORE UPDATE ON attendance
BEGIN SELECT RAISE(ABORT, 'attendance is append-only'); END;

CREATE TRIGGER attendance_is_kept BEFORE DELETE ON attendance
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'attendance is append-only'); END;

CREATE TABLE badge_design (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	name TEXT NOT NULL,                -- O
	design TEXT NOT NULL               -- O   JSON
) STRICT;

CREATE TABLE badge_print (
	id TEXT NOT NULL,                  -- O   of the command
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	what TEXT NOT NULL CHECK (what = 'badge' OR what = 'slip'), -- O
	at_ms INTEGER NOT NULL,            -- O
	desk TEXT NOT NULL,                -- O
	PRIMARY KEY (id, registration_id, what)
) STRICT, WITHOUT ROWID;

CREATE INDEX badge_print_by_person ON badge_print (registration_id);

CREATE TABLE breakout_aims (
	id TEXT PRIMARY KEY,               -- O   always `aims`
	aims TEXT NOT NULL                 -- O   JSON
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

CREATE TABLE breakout_round (
	id TEXT PRIMARY KEY,               -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	start_at TEXT NOT NULL,            -- O
	end_at TEXT NOT NULL               -- O
) STRICT;

CREATE TABLE breakout_version (
	id TEXT PRIMARY KEY,               -- O   of the command
	round_id TEXT NOT NULL REFERENCES breakout_round (id), -- O
	number INTEGER NOT NULL,           -- O
	at_ms INTEGER NOT NULL,            -- O
	reasons TEXT NOT NULL              -- P   JSON: what was published in spite of a finding, and why
) STRICT;

CREATE INDEX breakout_version_by_round ON breakout_version (round_id, number);

CREATE TABLE bringing_back (
	id TEXT PRIMARY KEY,               -- O
	copy_id TEXT,                      -- O   null: a file of this event that no list knows, a hub that was lost
	name TEXT NOT NULL,                -- O
	began_at_ms INTEGER NOT NULL,      -- O
	ended_at_ms INTEGER,               -- O   null: cut off
	is_whole INTEGER,                  -- O   0: somebody stopped it
	applied INTEGER,                   -- O
	known INTEGER,                     -- O
	to_decide INTEGER,                 -- O
	forgotten INTEGER,                 -- O   about somebody who was erased since
	taken_back_at_ms INTEGER,          -- O
	taken_back INTEGER,                -- O
	stayed INTEGER                     -- O   could not be taken back: something later stands on it
) STRICT;

CREATE TABLE brought_command (
	bringing_id TEXT NOT NULL REFERENCES bringing_back (id), -- O
	position INTEGER NOT NULL,         -- O
	command_id TEXT NOT NULL,          -- O
	PRIMARY KEY (bringing_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE building (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	fire_limit INTEGER NOT NULL,       -- O
	comfortable INTEGER NOT NULL       -- O
) STRICT;

CREATE TABLE certificate_settings (
	id TEXT PRIMARY KEY,               -- O   `only`
	outcomes TEXT NOT NULL,            -- O   JSON: what somebody can do now
	organiser TEXT NOT NULL,           -- O   as printed
	check_with TEXT NOT NULL,          -- P   where a certificate is checked
	least_minutes INTEGER NOT NULL,    -- O
	uses TEXT NOT NULL                 -- O   JSON: items that count otherwise than their kind does
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
	seq INTEGER PRIMARY KEY,           -- O
	sha256 TEXT NOT NULL               -- O   of all its rows; also in that command's outcome, under the chain
) STRICT;

CREATE TABLE checkpoint_row (
	position INTEGER PRIMARY KEY,      -- O
	table_name TEXT NOT NULL,          -- O
	row TEXT NOT NULL                  -- S   JSON
) STRICT;

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

CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
WHEN EXISTS (SELECT 1 FROM registration WHERE id = old.registration_id) AND NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;

CREATE TABLE contact_opening (
	id TEXT PRIMARY KEY,               -- O   of the command
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	at_ms INTEGER NOT NULL             -- O
) STRICT;

CREATE TABLE cpd_certificate (
	registration_id TEXT PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE, -- P
	number INTEGER NOT NULL UNIQUE,    -- O
	serial TEXT NOT NULL UNIQUE,       -- P
	days TEXT NOT NULL,                -- P   JSON: minutes counted, by day
	issued_at_ms INTEGER NOT NULL      -- P
) STRICT, WITHOUT ROWID;

CREATE TABLE day_close (
	day_id TEXT PRIMARY KEY REFERENCES event_day (id), -- O
	command_id TEXT NOT NULL,          -- O
	at_ms INTEGER NOT NULL             -- O
) STRICT, WITHOUT ROWID;

CREATE TABLE desk (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	name TEXT NOT NULL UNIQUE          -- O
) STRICT;

CREATE TABLE desk_copy (
	id TEXT PRIMARY KEY,               -- O
	name TEXT NOT NULL,                -- O   what its desk is called, on its banner and in the history
	made_at_ms INTEGER NOT NULL,       -- O
	base_seq INTEGER NOT NULL,         -- O   the last row of the log that it holds
	base_hash TEXT NOT NULL,           -- O   of that row
	back_at_ms INTEGER                 -- O   when it was last brought back; null: not yet
) STRICT;

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

CREATE TABLE emergency_contact (
	registration_id TEXT PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE, -- P
	name TEXT NOT NULL,                -- P
	phone TEXT NOT NULL,               -- P
	relationship TEXT NOT NULL         -- P
) STRICT, WITHOUT ROWID;

CREATE TABLE erasing (
	id INTEGER PRIMARY KEY CHECK (id = 1) -- O
) STRICT;

CREATE TABLE erasing_by_itself (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)), -- O
	warned_from_ms INTEGER NOT NULL,   -- O   since when the days stand as they do: nothing goes within a week of it
	came TEXT NOT NULL,                -- O   of the last time: 'erased', why nothing could be erased, or empty
	came_at_ms INTEGER                 -- O
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

CREATE TABLE erasure_request (
	id TEXT PRIMARY KEY,               -- O   of the command
	number INTEGER NOT NULL,           -- O   1 is the first of the event
	registration_id TEXT REFERENCES registration (id), -- P   NULL once it is done
	checked TEXT NOT NULL CHECK (checked = 'known' OR checked = 'email' OR checked = 'callBack' OR checked = 'other'), -- O   how it was made sure who asks
	keep TEXT NOT NULL,                -- O   JSON: what stays, each with why
	at_ms INTEGER NOT NULL             -- O
) STRICT;

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

CREATE TABLE evacuation_pack (
	id TEXT PRIMARY KEY,               -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	holder TEXT NOT NULL,              -- O   a place or a duty: evacuation lead, desk 1
	copies INTEGER NOT NULL,           -- O
	at_ms INTEGER NOT NULL             -- O
) STRICT;

CREATE TABLE evacuation_person (
	evacuation_id TEXT NOT NULL REFERENCES evacuation (id) ON DELETE CASCADE, -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	outcome TEXT NOT NULL CHECK (outcome = '' OR outcome = 'safe' OR outcome = 'atRefuge' OR outcome = 'leftEarlier' OR outcome = 'seenSafe'), -- P
	at_ms INTEGER,                     -- P   also of taking it back
	PRIMARY KEY (evacuation_id, registration_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE evacuation_sweep (
	evacuation_id TEXT NOT NULL REFERENCES evacuation (id) ON DELETE CASCADE, -- O
	zone_id TEXT NOT NULL REFERENCES evacuation_zone (id) ON DELETE CASCADE,  -- O
	at_ms INTEGER NOT NULL,            -- O
	PRIMARY KEY (evacuation_id, zone_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE event (
	id TEXT PRIMARY KEY,               -- O
	name TEXT NOT NULL,                -- O
	venue TEXT NOT NULL,               -- O
	organiser TEXT NOT NULL,           -- O
	practice TEXT NOT NULL CHECK (practice = 'no' OR practice = 'sample' OR practice = 'rehearsal'), -- O
	created_at_ms INTEGER NOT NULL     -- O
) STRICT;

CREATE TABLE event_close (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	at_ms INTEGER NOT NULL             -- O
) STRICT;

CREATE TABLE event_day (
	id TEXT PRIMARY KEY,               -- O
	date TEXT NOT NULL UNIQUE,         -- O
	doors_at TEXT NOT NULL,            -- O
	start_at TEXT NOT NULL,            -- O
	end_at TEXT NOT NULL               -- O
) STRICT;

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

CREATE TABLE file_copy (
	id TEXT PRIMARY KEY,               -- O
	kind TEXT NOT NULL CHECK (kind = 'backup' OR kind = 'deskCopy' OR kind = 'export' OR kind = 'liveCopy' OR kind = 'restored'), -- O
	place TEXT NOT NULL,               -- O   where it is, in words
	made_at_ms INTEGER NOT NULL,       -- O
	destroy_by TEXT NOT NULL,          -- O   a date, or empty: with the event itself
	gone_at_ms INTEGER                 -- O   somebody made sure that it is no more
) STRICT;

CREATE TABLE finding_reason (
	key TEXT PRIMARY KEY,              -- P   of the finding
	reason TEXT NOT NULL,              -- P
	at_ms INTEGER NOT NULL             -- O
) STRICT, WITHOUT ROWID;

CREATE TABLE group_host (
	group_id TEXT NOT NULL REFERENCES breakout_group (id), -- O
	registration_id TEXT NOT NULL REFERENCES registration (id), -- P
	duty TEXT NOT NULL CHECK (duty = 'facilitator' OR duty = 'coFacilitator' OR duty = 'noteTaker' OR duty = 'wellbeing'), -- P
	PRIMARY KEY (group_id, registration_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX group_host_by_person ON group_host (registration_id);

CREATE TABLE group_note (
	id TEXT PRIMARY KEY,               -- O
	group_id TEXT NOT NULL REFERENCES breakout_group (id), -- O
	kind TEXT NOT NULL CHECK (kind = 'point' OR kind = 'question' OR kind = 'action' OR kind = 'quotation'), -- O
	text TEXT NOT NULL,                -- P
	is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)), -- O   a quotation: whoever said it agreed
	created_at_ms INTEGER NOT NULL     -- O
) STRICT;

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

CREATE TABLE hub_term (
	term INTEGER PRIMARY KEY CHECK (term > 1), -- O   counts them
	hub_id TEXT NOT NULL,              -- O   drawn by the computer that took over
	held_seq INTEGER NOT NULL,         -- O   the last row that it had of the hub before
	taken_at_ms INTEGER NOT NULL       -- O
) STRICT;

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

CREATE TABLE import_command (
	import_id TEXT NOT NULL REFERENCES import (id), -- O
	command_id TEXT NOT NULL,          -- O
	PRIMARY KEY (import_id, command_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE import_refusal (
	import_id TEXT NOT NULL REFERENCES import (id), -- O
	row INTEGER NOT NULL,              -- O
	column_name TEXT NOT NULL,         -- O
	code TEXT NOT NULL,                -- O
	PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE kiosk_pin (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	salt TEXT NOT NULL,                -- O
	hash TEXT NOT NULL                 -- O   scrypt
) STRICT;

CREATE TABLE late_command (
	id TEXT PRIMARY KEY,               -- O   of the command as the desk sent it
	log_id TEXT NOT NULL,              -- O   where its words are: itself, or the command that set it aside
	name TEXT NOT NULL,                -- O   of the command
	desk TEXT NOT NULL,                -- O
	operator TEXT NOT NULL,            -- P
	role TEXT NOT NULL,                -- O
	said_ms INTEGER NOT NULL,          -- O
	came_ms INTEGER NOT NULL,          -- O
	why TEXT NOT NULL,                 -- O   the outcome it had, or why it was not run at all
	settled_how TEXT,                  -- O   null: nobody has decided yet
	settled_at_ms INTEGER,             -- O
	settled_by TEXT                    -- O   the command that settled it
) STRICT;

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
, said_ms INTEGER /* -- O   when a desk that worked alone ran it, by the clock of the hub; null: it ran as it was logged */, knew_ms INTEGER /* -- O   up to when that desk knew what others had done; null as above */) STRICT;

CREATE TRIGGER log_is_append_only BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_kept BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE log_part (
	seq INTEGER NOT NULL REFERENCES log (seq), -- O
	position INTEGER NOT NULL,         -- O
	subject TEXT,                      -- P   registration id, or NULL: about nobody
	salt BLOB,                         -- O
	body TEXT,                         -- S   JSON
	commitment BLOB NOT NULL,          -- O
	PRIMARY KEY (seq, position)
) STRICT;

CREATE TRIGGER log_part_is_kept BEFORE DELETE ON log_part
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_part_only_forgets BEFORE UPDATE ON log_part
WHEN NOT (
	new.seq IS old.seq AND new.position IS old.position
	AND (new.subject IS old.subject OR new.subject IS NULL)
	AND new.commitment IS old.commitment AND new.body IS NULL AND new.salt IS NULL
	AND EXISTS (SELECT 1 FROM erasing)
)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

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

CREATE TABLE network_desk (
	id TEXT PRIMARY KEY,               -- O
	name TEXT NOT NULL,                -- O   as the event calls it
	role TEXT NOT NULL,                -- O
	token_hash TEXT NOT NULL,          -- O   SHA-256 in hex
	paired_at_ms INTEGER NOT NULL,     -- O
	until_ms INTEGER NOT NULL,         -- O   nothing is answered after that
	is_locked INTEGER NOT NULL,        -- O
	removed_at_ms INTEGER              -- O   null: it is one of the desks
) STRICT;

CREATE INDEX network_desk_by_token ON network_desk (token_hash);

CREATE TABLE operator (
	id TEXT PRIMARY KEY,               -- O
	initials TEXT NOT NULL UNIQUE,     -- P
	role TEXT NOT NULL CHECK (role = 'organiser' OR role = 'deskLead' OR role = 'desk'), -- O
	salt TEXT NOT NULL,                -- O
	hash TEXT NOT NULL                 -- O   scrypt of the PIN
) STRICT;

CREATE TABLE organisation (
	key TEXT PRIMARY KEY,              -- O
	name TEXT NOT NULL,                -- O
	type TEXT NOT NULL                 -- O
) STRICT;

CREATE TABLE payment_offer (
	id TEXT PRIMARY KEY,               -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S*
	activity TEXT NOT NULL CHECK (activity = 'prepCall' OR activity = 'attend' OR activity = 'speak' OR activity = 'facilitate' OR activity = 'note' OR activity = 'planning'), -- S*
	on_date TEXT NOT NULL,             -- S*  2027-05-19
	minutes INTEGER,                   -- S*  NULL: not said
	offered_pence INTEGER NOT NULL CHECK (offered_pence > 0), -- S*
	choice TEXT NOT NULL CHECK (choice = 'notDecided' OR choice = 'accept' OR choice = 'acceptLess' OR choice = 'charity' OR choice = 'decline'), -- S*
	accepted_pence INTEGER CHECK ((choice = 'acceptLess') = (accepted_pence IS NOT NULL) AND accepted_pence < offered_pence), -- S*  of whoever takes less
	informed_at_ms INTEGER,            -- S*  they had the written information, and that it may affect benefits
	policy TEXT NOT NULL,              -- P   which written information, as it was called then
	sent_at_ms INTEGER,                -- S*  to finance
	paid_at_ms INTEGER CHECK (paid_at_ms IS NULL OR sent_at_ms IS NOT NULL) -- S*
) STRICT;

CREATE INDEX payment_offer_by_person ON payment_offer (registration_id);

CREATE TABLE payment_settings (
	id TEXT PRIMARY KEY,               -- O   `only`
	paid_how TEXT NOT NULL,            -- P   how people will be paid, and by when; empty: the usual
	policy TEXT NOT NULL,              -- P   what the written information is called
	advice TEXT NOT NULL               -- P   where independent advice on benefits is
) STRICT, WITHOUT ROWID;

CREATE TABLE people_view (
	id TEXT PRIMARY KEY,               -- O
	position INTEGER NOT NULL,         -- O
	name TEXT NOT NULL,                -- O
	filter TEXT NOT NULL               -- P   JSON; what was looked for may be somebody's name
) STRICT;

CREATE TABLE person_different (
	one_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,     -- P
	other_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,   -- P
	PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_link (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S*
	linked_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,       -- S*
	kind TEXT NOT NULL CHECK (kind = 'personalAssistant' OR kind = 'carer' OR kind = 'supporter' OR kind = 'chaperone' OR kind = 'interpreter' OR kind = 'bookedTogether'), -- S*
	PRIMARY KEY (registration_id, linked_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_link_back ON person_link (linked_id);

CREATE TABLE person_merge (
	gone_id TEXT PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE, -- P
	kept_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE     -- P
) STRICT, WITHOUT ROWID;

CREATE TABLE placement_constraint (
	id TEXT PRIMARY KEY,               -- O
	kind TEXT NOT NULL CHECK (kind = 'together' OR kind = 'apart' OR kind = 'apartFromTeam'), -- S*
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S*
	other_id TEXT REFERENCES registration (id) ON DELETE CASCADE,                 -- S*
	organisation_key TEXT REFERENCES organisation (key)                           -- S*
) STRICT;

CREATE TABLE presence (
	registration_id TEXT NOT NULL REFERENCES registration (id), -- P
	day_id TEXT NOT NULL REFERENCES event_day (id),             -- P
	state TEXT NOT NULL CHECK (state IN ('in', 'out')),         -- P
	since_ms INTEGER NOT NULL,         -- P
	desk TEXT NOT NULL,                -- O
	entry_id TEXT NOT NULL REFERENCES attendance (id),          -- P
	PRIMARY KEY (registration_id, day_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_interpreter (
	item_id TEXT NOT NULL REFERENCES programme_item (id), -- O
	team_id TEXT NOT NULL REFERENCES interpreter_team (id), -- O
	stands_at TEXT NOT NULL,           -- O   where in the room
	material_sent_on TEXT NOT NULL,    -- O   date, or empty: not sent
	PRIMARY KEY (item_id, team_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE programme_lead (
	item_id TEXT NOT NULL REFERENCES programme_item (id), -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	PRIMARY KEY (item_id, registration_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE registration_change (
	command_id TEXT NOT NULL,          -- O
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	field TEXT NOT NULL,               -- O
	before TEXT NOT NULL,              -- S   JSON
	after TEXT NOT NULL,               -- S   JSON
	PRIMARY KEY (registration_id, command_id, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX registration_change_by_command ON registration_change (command_id);

CREATE TABLE registration_day (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	day_id TEXT NOT NULL REFERENCES event_day (id),                               -- P
	PRIMARY KEY (registration_id, day_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_words (
	id TEXT PRIMARY KEY,               -- O   `only`
	words TEXT NOT NULL                -- P   JSON: purpose, planned with, what next, lessons
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_hold (
	data TEXT PRIMARY KEY,             -- O   which kind of data
	until_ms INTEGER NOT NULL,         -- O
	why TEXT NOT NULL                  -- O
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_rule (
	data TEXT PRIMARY KEY,             -- O   which kind of data
	days INTEGER NOT NULL              -- O   after the event was closed
) STRICT, WITHOUT ROWID;

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

CREATE TABLE room_fault (
	room_id TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE, -- O
	fault TEXT NOT NULL CHECK (fault = 'lift' OR fault = 'loop' OR fault = 'room'), -- O
	PRIMARY KEY (room_id, fault)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_use (
	room_id TEXT PRIMARY KEY REFERENCES room (id) ON DELETE CASCADE, -- O
	purpose TEXT NOT NULL CHECK (purpose = 'prep' OR purpose = 'quiet' OR purpose = 'wellbeing' OR purpose = 'prayer' OR purpose = 'office') -- O
) STRICT, WITHOUT ROWID;

CREATE TABLE round_away (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	round_id TEXT NOT NULL REFERENCES breakout_round (id), -- O
	why TEXT NOT NULL CHECK (why = 'stall' OR why = 'story' OR why = 'crew' OR why = 'left' OR why = 'other'), -- P
	PRIMARY KEY (registration_id, round_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "row_change" (
	command_id TEXT NOT NULL,          -- O
	position INTEGER NOT NULL,         -- O
	table_name TEXT NOT NULL,          -- O
	key TEXT NOT NULL,                 -- S*  JSON
	before TEXT,                       -- S*  JSON, NULL where there was no row
	after TEXT,                        -- S*  JSON, NULL where there is none now
	PRIMARY KEY (command_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_strength (
	rule TEXT PRIMARY KEY,             -- O
	strength TEXT NOT NULL CHECK (strength = 'block' OR strength = 'publish' OR strength = 'warn' OR strength = 'note') -- O
) STRICT, WITHOUT ROWID;

CREATE TABLE seal_opening (
	id TEXT PRIMARY KEY,               -- O   of the command
	speaker_id TEXT NOT NULL REFERENCES story_speaker (id) ON DELETE CASCADE, -- S*
	at_ms INTEGER NOT NULL             -- O
) STRICT;

CREATE TABLE sector (
	code TEXT PRIMARY KEY,             -- O
	position INTEGER NOT NULL,         -- O
	label TEXT NOT NULL,               -- O
	is_voice INTEGER NOT NULL CHECK (is_voice IN (0, 1)),      -- O
	is_for_work INTEGER NOT NULL CHECK (is_for_work IN (0, 1)) -- O
) STRICT;

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

CREATE TABLE stall_aims (
	id TEXT PRIMARY KEY,               -- O   always `aims`
	aims TEXT NOT NULL                 -- O   JSON
) STRICT;

CREATE TABLE stall_ban (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	position_id TEXT NOT NULL REFERENCES stall_position (id),       -- O
	PRIMARY KEY (stall_id, position_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_document (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	kind TEXT NOT NULL CHECK (kind = 'insurance' OR kind = 'riskAssessment' OR kind = 'pat' OR kind = 'foodHygiene'), -- O
	state TEXT NOT NULL CHECK (state = 'missing' OR state = 'received' OR state = 'checked'), -- O
	expires_on TEXT NOT NULL,          -- O   a date, or empty
	amount INTEGER NOT NULL,           -- O   pounds that it covers; 0: not said
	PRIMARY KEY (stall_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_mark (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	mark TEXT NOT NULL CHECK (mark = 'arrived' OR mark = 'powerOn' OR mark = 'riskSeen' OR mark = 'exitClear' OR mark = 'open' OR mark = 'closed' OR mark = 'cleared'), -- O
	at_ms INTEGER NOT NULL,            -- O
	PRIMARY KEY (stall_id, day_id, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE stall_place (
	stall_id TEXT PRIMARY KEY REFERENCES stall (id),                    -- O
	position_id TEXT NOT NULL UNIQUE REFERENCES stall_position (id),    -- O
	source TEXT NOT NULL CHECK (source = 'run' OR source = 'hand' OR source = 'day'), -- O
	is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1))              -- O
) STRICT, WITHOUT ROWID;

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

CREATE TABLE stall_run (
	id TEXT PRIMARY KEY,               -- O   of the command
	at_ms INTEGER NOT NULL,            -- O
	seed INTEGER NOT NULL,             -- O
	moves INTEGER NOT NULL,            -- O
	engine_version INTEGER NOT NULL,   -- O
	input_hash TEXT NOT NULL,          -- O
	result TEXT NOT NULL               -- O   JSON: counts only
) STRICT;

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

CREATE TABLE stall_tally (
	stall_id TEXT NOT NULL REFERENCES stall (id), -- O
	day_id TEXT NOT NULL REFERENCES event_day (id), -- O
	hour INTEGER NOT NULL,             -- O
	count INTEGER NOT NULL,            -- O   people who stopped by; nobody in particular
	PRIMARY KEY (stall_id, day_id, hour)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE statistics_snapshot (
	id TEXT PRIMARY KEY,               -- O   of the command
	preset TEXT NOT NULL CHECK (preset = 'mentalHealth' OR preset = 'hospital' OR preset = 'own'), -- O
	least INTEGER NOT NULL,            -- O
	base INTEGER NOT NULL,             -- O
	counts TEXT NOT NULL,              -- S*  JSON: small numbers are in it
	at_ms INTEGER NOT NULL             -- O
) STRICT;

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

CREATE TABLE story_consent (
	speaker_id TEXT NOT NULL REFERENCES story_speaker (id) ON DELETE CASCADE, -- P
	kind TEXT NOT NULL CHECK (kind = 'photo' OR kind = 'video' OR kind = 'audio' OR kind = 'social' OR kind = 'publish' OR kind = 'slides' OR kind = 'guardianAgreement'), -- P
	at_ms INTEGER NOT NULL,            -- P   of the command
	value TEXT NOT NULL CHECK (value = 'yes' OR value = 'ask' OR value = 'no' OR value = 'withdrawn'), -- P
	how TEXT NOT NULL CHECK (how = 'form' OR how = 'spoken' OR how = 'paper' OR how = 'guardian'), -- P
	PRIMARY KEY (speaker_id, kind, at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_material (
	id TEXT PRIMARY KEY,               -- O
	slot_id TEXT NOT NULL REFERENCES story_slot (id), -- O
	kind TEXT NOT NULL CHECK (kind = 'slides' OR kind = 'audio' OR kind = 'video' OR kind = 'photos' OR kind = 'text'), -- O
	place TEXT NOT NULL,               -- O   where it is, so that it can be found and deleted
	deleted_at_ms INTEGER              -- O
) STRICT;

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

CREATE INDEX story_speaker_by_person ON story_speaker (registration_id);

CREATE INDEX story_speaker_by_slot ON story_speaker (slot_id, position);

CREATE TABLE theme (
	id TEXT PRIMARY KEY,               -- O
	topic_id TEXT REFERENCES topic (id), -- O
	position INTEGER NOT NULL,         -- O   in the order in which they were made
	title TEXT NOT NULL,               -- P
	works TEXT NOT NULL,               -- P   what works
	in_the_way TEXT NOT NULL,          -- P   what gets in the way
	ideas TEXT NOT NULL                -- P
) STRICT;

CREATE TABLE theme_note (
	note_id TEXT PRIMARY KEY REFERENCES group_note (id), -- O
	theme_id TEXT NOT NULL REFERENCES theme (id) -- O
) STRICT;

CREATE INDEX theme_note_by_theme ON theme_note (theme_id);

CREATE TABLE this_copy (
	copy_id TEXT PRIMARY KEY,          -- O
	name TEXT NOT NULL,                -- O
	made_at_ms INTEGER NOT NULL,       -- O
	made_at TEXT NOT NULL              -- O   the desk that made it: where to bring it back to
) STRICT;

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

CREATE TABLE topic_avoid (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- S*
	position INTEGER NOT NULL,         -- O
	topic_id TEXT REFERENCES topic (id), -- S*
	words TEXT NOT NULL,               -- S*
	PRIMARY KEY (registration_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_choice (
	registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE, -- P
	rank INTEGER NOT NULL,             -- O   1 is the first choice
	topic_id TEXT REFERENCES topic (id), -- P
	words TEXT NOT NULL,               -- P   as the form had them
	PRIMARY KEY (registration_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE undone (
	target_id TEXT PRIMARY KEY,        -- O
	command_id TEXT NOT NULL           -- O
) STRICT;

CREATE TABLE venue_identity (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	private_key TEXT NOT NULL,         -- O   P-256, PKCS 8, base64
	pin TEXT NOT NULL                  -- O   SHA-256 of the public key (SPKI), base64url
) STRICT;

CREATE TABLE venue_network (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	address TEXT NOT NULL,             -- O   of this computer in the venue's network
	port INTEGER NOT NULL,             -- O
	certificate TEXT NOT NULL          -- O   PEM, of the key above, for that address
) STRICT;

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
