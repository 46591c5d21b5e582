/** The words of a registration: states, sources, answers. One list each, used by schema, screens and files. */

export const registrationStatuses = ['confirmed', 'waiting', 'cancelled', 'removed'] as const
/** `removed`: an addition that was undone; kept only because something in the log refers to it. */
export type RegistrationStatus = (typeof registrationStatuses)[number]

export const registrationSources = ['import', 'walkIn', 'added', 'sample'] as const
export type RegistrationSource = (typeof registrationSources)[number]

export const photoAnswers = ['yes', 'ask', 'no'] as const
/** No answer yet counts as `no`: nothing is pre-ticked. */
export type PhotoAnswer = (typeof photoAnswers)[number]

export const evacuationAnswers = ['yes', 'no', 'notAsked'] as const
/** "If the alarm sounds, would you like someone to help you leave?" */
export type EvacuationAnswer = (typeof evacuationAnswers)[number]

export const consentKinds = ['photo', 'keepInTouch', 'shareAccessNeed', 'guardianAgreement'] as const
export type ConsentKind = (typeof consentKinds)[number]
export const consentValues = ['yes', 'ask', 'no', 'withdrawn'] as const
export type ConsentValue = (typeof consentValues)[number]

export const personRoles = [
	'attendee',
	'facilitator',
	'noteTaker',
	'speaker',
	'supporter',
	'steward',
	'crew',
	'companion',
	'communicationProfessional',
	'contractor',
] as const
/** What a person is here to do. Several at once are usual. */
export type PersonRole = (typeof personRoles)[number]

export const linkKinds = [
	'personalAssistant',
	'carer',
	'supporter',
	'chaperone',
	'interpreter',
	'bookedTogether',
] as const
/** Why two people are linked: they arrive together and may leave apart. */
export type LinkKind = (typeof linkKinds)[number]

export const needKinds = ['access', 'dietary', 'evacuation'] as const
export type NeedKind = (typeof needKinds)[number]

export const needStatuses = ['recorded', 'planned', 'ready', 'met', 'notMet'] as const
/** How far the event has got with a need. */
export type NeedStatus = (typeof needStatuses)[number]

export const needAudiences = ['desk', 'facilitator', 'access', 'catering', 'av', 'evacuation'] as const
export type NeedAudience = (typeof needAudiences)[number]

/** The coded access and communication needs. The need, never its cause. */
export const accessNeedCodes = [
	'stepFree',
	'wheelchairSpace',
	'seatNearDoor',
	'seatNearFront',
	'highBackedChair',
	'shortWalks',
	'extraTime',
	'hearingLoop',
	'lipReading',
	'bslInterpreter',
	'deafblindManual',
	'lipspeaker',
	'speechToText',
	'noteTaker',
	'spokenLanguageInterpreter',
	'easyRead',
	'largePrint',
	'braille',
	'audio',
	'electronicBefore',
	'colouredPaper',
	'plainTextFile',
	'lowNoise',
	'lowLight',
	'restBreaks',
	'quietSpace',
	'assistanceDog',
	'privateSpace',
	'prayerSpace',
	'personalAssistant',
	'namedSupport',
	'fragranceFree',
	'inOwnWords',
] as const
export type AccessNeedCode = (typeof accessNeedCodes)[number]

export const dietCodes = [
	'vegetarian',
	'vegan',
	'halal',
	'kosher',
	'glutenFree',
	'dairyFree',
	'nutFree',
	'otherAllergen',
	'texture',
	'inOwnWords',
] as const
export type DietCode = (typeof dietCodes)[number]

/** One need as a command carries it. `words` are the person's own; `actionLine` is what staff do, 60 characters at most, no reason. */
export type Need = {
	readonly kind: NeedKind
	readonly code: AccessNeedCode | DietCode | 'helpToLeave'
	readonly words: string
	readonly actionLine: string
	readonly audience: readonly NeedAudience[]
}

/** Everything about one person that an import, a sample event or a form can bring. Empty text means "not given". */
export type PersonDetails = {
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	readonly pronouns: string
	readonly email: string
	readonly phone: string
	/** The organisation's name as written. */
	readonly organisation: string
	readonly jobTitle: string
	/** A code of the event's sectors, or empty: ask at the desk. */
	readonly sector: string
	readonly roles: readonly PersonRole[]
	/** Ids of the event's days. */
	readonly days: readonly string[]
	readonly photo: PhotoAnswer | ''
	readonly keepInTouch: 'yes' | 'no' | ''
	readonly wantsCpd: boolean
	readonly isUnder18: boolean
	readonly needsEvacuationHelp: EvacuationAnswer
	readonly needs: readonly Need[]
	/** Topics they would like to talk about, best first, in the words of the form. */
	readonly topicChoices: readonly string[]
	/** Topics they wish to miss, in the words of the form. Nobody is asked why. */
	readonly avoidTopics: readonly string[]
}

/** A person about whom nothing is known yet. */
export const nobodyYet: PersonDetails = {
	preferredName: '',
	givenName: '',
	familyName: '',
	pronouns: '',
	email: '',
	phone: '',
	organisation: '',
	jobTitle: '',
	sector: '',
	roles: ['attendee'],
	days: [],
	photo: '',
	keepInTouch: '',
	wantsCpd: false,
	isUnder18: false,
	needsEvacuationHelp: 'notAsked',
	needs: [],
	topicChoices: [],
	avoidTopics: [],
}
