-- Many desks: those of the venue's network, those that work alone for a while, and copies that are brought back.

-- Late

ALTER TABLE log ADD COLUMN
	said_ms INTEGER /* -- O   when a desk that worked alone ran it, by the clock of the hub; null: it ran as it was logged */;
ALTER TABLE log ADD COLUMN
	knew_ms INTEGER /* -- O   up to when that desk knew what others had done; null as above */;

-- What came late and could not simply be done: kept word for word in the log until somebody decides.
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

-- Pairing

-- The hub as desks know it again: one key for as long as the event lives. A standby has it too, by the log.
CREATE TABLE venue_identity (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	private_key TEXT NOT NULL,         -- O   P-256, PKCS 8, base64
	pin TEXT NOT NULL                  -- O   SHA-256 of the public key (SPKI), base64url
) STRICT;

-- Where it last let desks in: opened there again, they find it, and a browser does not warn anew.
CREATE TABLE venue_network (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	address TEXT NOT NULL,             -- O   of this computer in the venue's network
	port INTEGER NOT NULL,             -- O
	certificate TEXT NOT NULL          -- O   PEM, of the key above, for that address
) STRICT;

-- A desk that was let in. What it shows to be known again is kept as a hash alone.
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

-- Copies

-- Copies of the whole event that were made for a desk without a network.
CREATE TABLE desk_copy (
	id TEXT PRIMARY KEY,               -- O
	name TEXT NOT NULL,                -- O   what its desk is called, on its banner and in the history
	made_at_ms INTEGER NOT NULL,       -- O
	base_seq INTEGER NOT NULL,         -- O   the last row of the log that it holds
	base_hash TEXT NOT NULL,           -- O   of that row
	back_at_ms INTEGER                 -- O   when it was last brought back; null: not yet
) STRICT;

-- In a copy: what it is. No row: this is the event itself.
CREATE TABLE this_copy (
	copy_id TEXT PRIMARY KEY,          -- O
	name TEXT NOT NULL,                -- O
	made_at_ms INTEGER NOT NULL,       -- O
	made_at TEXT NOT NULL              -- O   the desk that made it: where to bring it back to
) STRICT;

-- Every time that a copy was brought back, and what came of it.
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

-- What it handed in, in the order of the copy: so that it can be taken back as one.
CREATE TABLE brought_command (
	bringing_id TEXT NOT NULL REFERENCES bringing_back (id), -- O
	position INTEGER NOT NULL,         -- O
	command_id TEXT NOT NULL,          -- O
	PRIMARY KEY (bringing_id, position)
) STRICT, WITHOUT ROWID;

-- Standby

-- The hubs that took this event over, one after the other. The first of an event has no row here.
CREATE TABLE hub_term (
	term INTEGER PRIMARY KEY CHECK (term > 1), -- O   counts them
	hub_id TEXT NOT NULL,              -- O   drawn by the computer that took over
	held_seq INTEGER NOT NULL,         -- O   the last row that it had of the hub before
	taken_at_ms INTEGER NOT NULL       -- O
) STRICT;
