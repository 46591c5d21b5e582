-- Erasing by itself: whether it is on, what is held back, and how the last time went.

-- A row is here once somebody has turned it on.
CREATE TABLE erasing_by_itself (
	id INTEGER PRIMARY KEY CHECK (id = 1), -- O
	is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)), -- O
	warned_from_ms INTEGER NOT NULL,   -- O   since when the days stand as they do: nothing goes within a week of it
	came TEXT NOT NULL,                -- O   of the last time: 'erased', why nothing could be erased, or empty
	came_at_ms INTEGER                 -- O
) STRICT;

-- Not yet: one kind of data that stays longer, and why in fixed words. One's own would be about somebody again.
CREATE TABLE retention_hold (
	data TEXT PRIMARY KEY,             -- O   which kind of data
	until_ms INTEGER NOT NULL,         -- O
	why TEXT NOT NULL                  -- O
) STRICT, WITHOUT ROWID;
