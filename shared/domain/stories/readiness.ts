/**
 * What a slot still lacks, line by line, and who can put it right. One list for the slot's own page,
 * the list of slots, the steps between its states and the rules, so that they cannot disagree.
 */

export const readinessCodes = [
	'hasSpeaker',
	'inProgramme',
	'publicTitle',
	'prepCall',
	'contentNote',
	'questionsAgree',
	'introduction',
	'alternative',
	'supporter',
	'backup',
	'supportLead',
	'consents',
	'recordingAgreed',
	'guardian',
	'debriefBooked',
	'speakerHere',
	'supporterHere',
	'checkToday',
] as const
export type ReadinessCode = (typeof readinessCodes)[number]
