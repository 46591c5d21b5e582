/** What can happen to an event on the day, and what each change does. */

export const changeKinds = [
	'leavesEarly',
	'companionLeaves',
	'supporterLeaves',
	'hostMissing',
	'registrationCancelled',
	'photosWithdrawn',
	'interpreterCancels',
	'roomLost',
] as const
/** Speakers who do not speak, and material that is withdrawn, are commands of their own: they ask nothing. */
export type ChangeKind = (typeof changeKinds)[number]

export const changeStepCodes = [
	'seatFreed',
	'hostDutyFreed',
	'shiftFreed',
	'supporterReplaced',
	'supporterNeeded',
	'askSpeaker',
	'companionsAsked',
	'needsReopened',
	'standIns',
	'groupMoved',
	'groupNeedsRoom',
	'itemMoved',
	'itemNeedsRoom',
	'teamStoodDown',
	'peopleToTell',
	'registrationCancelled',
	'waitingListOffered',
	'photoMarker',
	'photosTaken',
	'speaksInStory',
	'mealFreed',
	'othersKeepSeats',
	'roomOut',
] as const
export type ChangeStepCode = (typeof changeStepCodes)[number]
