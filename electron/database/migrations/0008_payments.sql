-- Payments for people's time: a choice and amounts, and nothing else. No bank details, never which benefits.

-- What a person was offered for one thing that they do, and what they chose. That there is one at all lets one guess
-- at somebody's health: every column is as private as that.
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

-- What everybody who is offered a payment is told. At most one row.
CREATE TABLE payment_settings (
	id TEXT PRIMARY KEY,               -- O   `only`
	paid_how TEXT NOT NULL,            -- P   how people will be paid, and by when; empty: the usual
	policy TEXT NOT NULL,              -- P   what the written information is called
	advice TEXT NOT NULL               -- P   where independent advice on benefits is
) STRICT, WITHOUT ROWID;
