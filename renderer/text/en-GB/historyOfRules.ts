/** What was done about rules and changes on the day, in sentences: one for each command and outcome. */
export const historyOfRules = {
	setStrength: {
		set: 'A rule was made stronger or weaker for this event, or put back as it comes',
		unchanged: 'A rule was saved as strong as it was. Nothing changed',
		locked: 'A rule was not changed: it keeps people safe and is the same for every event',
	},
	setReason: {
		set: 'It was noted why something goes on in spite of a warning',
		removed: 'Why something goes on in spite of a warning was taken off',
		unchanged: 'Why something goes on was saved as it was. Nothing changed',
		tooStrong: 'Why something goes on was not noted: it has to be settled first',
	},
} as const

export const historyOfChanges = {
	make: {
		made_one: 'A change on the day was made: {{count}} thing was done in one go',
		made_other: 'A change on the day was made: {{count}} things were done in one go',
		nothingToDo: 'A change on the day was looked at. Nothing depended on it, so nothing changed',
		notFound: 'A change on the day was not made: what it was about was not there any more',
	},
} as const
