/** Why a row or a cell of a list of stalls is left out, and what to do about it. */
export const marketImportCells = {
	row: {
		empty: { what: 'Nothing stands in the columns that are used.', remedy: 'Nothing to do.' },
		noOrganisation: {
			what: 'It is not said whose stall this is.',
			remedy: 'Write the organisation, or the number of a stall that is there.',
		},
		organisationTooLong: {
			what: 'The organisation is longer than 200 characters.',
			remedy: 'Shorten it. What a stall is about has a column of its own.',
		},
		twiceInFile: {
			what: 'An earlier row of this list is about the same stall.',
			remedy: 'Keep one of the two rows, or give this one a number of its own.',
		},
		severalFit: {
			what: 'Several stalls have this organisation and title.',
			remedy: 'Write the number of the stall that is meant.',
		},
		withdrawnHere: {
			what: 'It is noted that this stall will not come.',
			remedy: 'If it comes after all, say so on the stall first.',
		},
		withdrawnInFile: {
			what: 'The list says that this stall will not come.',
			remedy: 'If it is among the stalls, say so there: its place and its stewards are freed with that.',
		},
		keptName: {
			what: 'A name stands in the organisation that is not to be shown.',
			remedy: 'Take it out of the list.',
		},
		tooMany: { what: 'An event has 300 stalls at most.', remedy: 'Take stalls off the list that are not needed.' },
	},
	cell: {
		badNumber: {
			what: 'This is no number of a stall.',
			remedy: 'Write a whole number from 1 to 999. Until then a new stall gets the next one that is free.',
		},
		notANumber: { what: 'This is no whole number.', remedy: 'Write it in figures.' },
		tooMuch: { what: 'This is more than the most, {{most}}.', remedy: 'Correct it, or write it as a note.' },
		tooLong: { what: 'The text is longer than {{most}} characters.', remedy: 'Shorten it in the list.' },
		keptName: { what: 'A name stands in this that is not to be shown.', remedy: 'Take it out of the list.' },
		notYesNo: { what: 'This is neither yes nor no.', remedy: 'Write yes or no, or use the column as a note.' },
		unknownState: {
			what: 'It is not clear how far this stall is.',
			remedy: 'Write invited, applied or accepted.',
		},
		unknownLight: { what: 'It is not clear which light is meant.', remedy: 'Write low, bright or normal.' },
		badEmail: { what: 'The e-mail address is not complete.', remedy: 'Correct it, or leave it empty.' },
		badDate: { what: 'This is no date.', remedy: 'Write day, month and year: 19/05/2027.' },
		badAmount: { what: 'This is no amount in pounds.', remedy: 'Write it in figures: 5,000,000.' },
		unknownPaper: {
			what: 'It is not clear whether the paper is here.',
			remedy: 'Write missing, received or checked.',
		},
		powerUnclear: {
			what: 'This does not fit the sockets or watts of the same row, so those are used.',
			remedy: 'Correct one of the two.',
		},
		wattsWithoutSocket: {
			what: 'There are watts and no socket.',
			remedy: 'Give the stall at least one socket, or no watts.',
		},
		unknownNeighbour: {
			what: 'No stall and no part of the hall is called that.',
			remedy: 'Write a stall’s number or organisation, or a part such as entrance or quiet way out.',
		},
		severalNeighbours: {
			what: 'Several stalls are called that.',
			remedy: 'Write the number of the one that is meant.',
		},
		ownNeighbour: { what: 'A stall cannot be near to or far from itself.', remedy: 'Correct it.' },
		tooManyNeighbours: { what: 'A stall has {{most}} such wishes at most.', remedy: 'Keep those that matter most.' },
		stewardUnknown: {
			what: 'Nobody on the list of people has this name or address.',
			remedy: 'Add them to the registrations first, or correct it. Then settle it on the stall.',
		},
		stewardSeveral: {
			what: 'Several people have this name or address.',
			remedy: 'Write the e-mail address that is theirs alone, or settle it on the stall.',
		},
		stewardOtherName: {
			what: 'The address belongs to somebody with another name.',
			remedy: 'Correct one of the two, or settle it on the stall.',
		},
		stewardNotBooked: {
			what: 'This person is on the waiting list or has cancelled.',
			remedy: 'Look at their registration, then settle it on the stall.',
		},
		stewardNoDay: {
			what: 'There is no day that this person comes and stalls have a time.',
			remedy: 'Look at the days of their registration, or give them a time on the stall.',
		},
		stewardElsewhere: {
			what: 'This person stands at another stall on the same day.',
			remedy: 'Decide where they stand, on one of the two stalls.',
		},
	},
} as const
