/**
 * How people are taking part. The words are an event setting; these are the two schemes the
 * sample events use and the first one is what a new event starts with. Class S* when held
 * against a person: never sent to a desk.
 */
export type Sector = {
	readonly code: string
	/** What a person reads on a form. */
	readonly label: string
	/** Counts as a lived-experience voice. */
	readonly isVoice: boolean
	/** Here for work: the desk may show the organisation to tell namesakes apart. */
	readonly isForWork: boolean
}

const sector = (code: string, label: string, isVoice: boolean, isForWork: boolean): Sector => ({
	code,
	label,
	isVoice,
	isForWork,
})

/** The scheme of a local forum. */
export const localSectors: readonly Sector[] = [
	sector('LE', 'I use, or have used, services (lived experience)', true, false),
	sector('CA', 'I care, unpaid, for someone, or I am a family member', true, false),
	sector('NP', 'I work for an NHS provider', false, true),
	sector('CO', 'I work for an ICB or a commissioning body', false, true),
	sector('PC', 'I work for a provider collaborative', false, true),
	sector('IS', 'I work for an independent provider', false, true),
	sector('LA', 'I work for a council or public health', false, true),
	sector('VC', 'I work or volunteer for a charity or community group', false, true),
	sector('PR', 'I work in primary care', false, true),
	sector('ED', 'I work in education or training', false, true),
	sector('OT', 'Other public service, or something else', false, false),
]

/** The scheme of a national conference. */
export const nationalSectors: readonly Sector[] = [
	sector('SC', 'I work in specialised commissioning', false, true),
	sector('PC', 'I work for a provider collaborative', false, true),
	sector('NP', 'I work for an NHS trust', false, true),
	sector('IS', 'I work for an independent provider', false, true),
	sector('LE', 'I am a colleague with lived experience, parents and carers included', true, false),
	sector('HE', 'I work for a university or a training provider', false, true),
	sector('CO', 'I work for an integrated care board', false, true),
	sector('VC', 'I work or volunteer for a charity', false, true),
	sector('OT', 'National data and other public service', false, false),
]
