/**
 * The three ways to weigh an allocation, in numbers. Apart from the schemas of aims, so that a page can
 * show them without the library that checks them.
 */
export const presetNames = ['choices-first', 'balanced', 'mixing-first'] as const
export type Preset = (typeof presetNames)[number]

/** What each thing costs. All whole numbers, so that every sum is exact. */
export type Weights = {
	/** Two people who must be apart are in one group; nothing outweighs it. */
	readonly apart: number
	/** A person without a place in one of their rounds. */
	readonly unplaced: number
	/** For each person that a group lacks to its minimum. */
	readonly belowMin: number
	/** A topic that a person has again, each time. */
	readonly repeatTopic: number
	/** A group with exactly one person of lived experience. */
	readonly loneVoice: number
	/** First to fifth choice; a sixth counts as not chosen. */
	readonly ranks: readonly number[]
	/** A topic that a person with choices did not choose. */
	readonly unranked: number
	/** Squared distance of a group's sector counts from the event's shares. */
	readonly sectorMix: number
	/** Each pair of one organisation in a group. */
	readonly colleagues: number
	/** One for the second meeting of a pair, two more for the third, and so on. */
	readonly metAgain: number
	/** A person in another place than they were told, each round. */
	readonly moved: number
}

const balanced: Weights = {
	apart: 1_000_000,
	unplaced: 200_000,
	belowMin: 5_000,
	repeatTopic: 3_000,
	loneVoice: 600,
	ranks: [0, 1, 5, 20, 80],
	unranked: 320,
	sectorMix: 4,
	colleagues: 6,
	metAgain: 3,
	moved: 150,
}

/**
 * *Choices first* has the weights of *balanced*: what makes it strict is the engine, which then
 * keeps the cost of choices next to the best possible whatever else could be gained.
 */
export const presets: Readonly<Record<Preset, Weights>> = {
	'choices-first': balanced,
	balanced,
	'mixing-first': { ...balanced, loneVoice: 1_200, sectorMix: 20, colleagues: 30, metAgain: 15 },
}
