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

export const historyOfChanges = {} as const
