/** The words of lived-experience speaker slots. One list each, used by schema, rules and screens. */

export const slotStates = [
	'idea',
	'agreedInPrinciple',
	'prepCallDone',
	'contentAgreed',
	'consentSigned',
	'confirmedToday',
	'delivered',
	'debriefed',
	'followedUp',
	'withdrawn',
] as const
/** From an idea to followed up, in this order; `withdrawn` can follow any of them and nothing follows it. */
export type SlotState = (typeof slotStates)[number]

export const namesShown = ['full', 'firstName', 'pseudonym', 'none'] as const
/** What the speaker wants to be called where others see or hear it. */
export type NameShown = (typeof namesShown)[number]

export const questionChoices = ['none', 'viaChair', 'open'] as const
export type QuestionChoice = (typeof questionChoices)[number]

export const slotFormats = ['live', 'conversation', 'recording', 'readBy', 'poemOrArt', 'remote'] as const
export type SlotFormat = (typeof slotFormats)[number]

export const storyConsentKinds = [
	'photo',
	'video',
	'audio',
	'social',
	'publish',
	'slides',
	'guardianAgreement',
] as const
/** What a speaker agrees to, one by one. No answer counts as `no`. `guardianAgreement`: for somebody under 18, by their guardian. */
export type StoryConsentKind = (typeof storyConsentKinds)[number]

export const materialKinds = ['slides', 'audio', 'video', 'photos', 'text'] as const
export type MaterialKind = (typeof materialKinds)[number]

export const mostOffLimits = 10
export const mostSpeakers = 6

/** How long an answer of the day holds: a slot goes on stage only with a check that is younger. */
export const checkHoldsMs = 4 * 60 * 60 * 1000
/** How long a name behind a pseudonym stays on the screen. */
export const sealOpenMs = 60 * 1000
/** A debrief is offered within half an hour and done within the hour; the call follows within three days. */
export const debriefWithinMs = 60 * 60 * 1000
export const followUpWithinDays = 3
