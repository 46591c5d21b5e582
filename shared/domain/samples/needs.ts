/** What each need means for staff. The action line says what to do and never why. */
import type { AccessNeedCode, DietCode, Need, NeedAudience } from '../person.ts'

type Known = {
	readonly words: readonly string[]
	readonly actionLine: string
	readonly audience: readonly NeedAudience[]
}

const known = (words: string, actionLine: string, ...audience: readonly NeedAudience[]): Known => ({
	words: words.split('|'),
	actionLine,
	audience,
})

const access: Readonly<Partial<Record<AccessNeedCode, Known>>> = {
	stepFree: known('Step-free please|No stairs|I need level access', 'Step-free route only.', 'access', 'facilitator'),
	wheelchairSpace: known(
		'Space for my wheelchair|Wheelchair space at a table, not at the back',
		'Wheelchair space kept at the table.',
		'access',
		'facilitator',
	),
	seatNearDoor: known('A seat near the door', 'Seat near the door kept.', 'facilitator'),
	shortWalks: known('Short walks between rooms', 'Lift and shortest route.', 'access', 'facilitator'),
	hearingLoop: known('Hearing loop|I use the loop', 'Room with a working loop.', 'access', 'av', 'facilitator'),
	lipReading: known(
		'I lip-read, so a clear view of who is speaking|Please face me when you speak',
		'Seat with a clear view; face when speaking.',
		'facilitator',
		'av',
	),
	bslInterpreter: known('BSL interpreter', 'BSL team: front left, Main Hall.', 'desk', 'access', 'facilitator'),
	spokenLanguageInterpreter: known('Interpreter', 'Sits with their interpreter.', 'access', 'facilitator'),
	easyRead: known(
		'Easy read please|Easy read, and time to read it',
		'Easy-read programme: box 3.',
		'desk',
		'facilitator',
	),
	largePrint: known('Large print, 18 point|Large print please', 'Large-print programme: box 2.', 'desk', 'facilitator'),
	plainTextFile: known(
		'Papers as Word or plain text for my screen reader',
		'Text files sent; check they arrived.',
		'access',
		'facilitator',
	),
	lowNoise: known('Somewhere not too loud|A quieter room for the group', 'Low-noise room.', 'access', 'facilitator'),
	restBreaks: known('Breaks when I need them|I may step out now and then', 'May step out at any time.', 'facilitator'),
	assistanceDog: known('I come with my assistance dog', 'Floor space for a dog; water bowl at desk.', 'desk', 'access'),
}

const diets: Readonly<Partial<Record<DietCode, string>>> = {
	vegetarian: 'Vegetarian',
	vegan: 'Vegan',
	halal: 'Halal',
	kosher: 'Kosher',
	glutenFree: 'Gluten free',
	dairyFree: 'No dairy',
	nutFree: 'Nut allergy',
}

/** @param pick which of the wordings, any whole number */
export const accessNeed = (code: AccessNeedCode, pick: number, ownWords?: string): Need => {
	const { words, actionLine, audience } = access[code] ?? known('', '', 'access')
	return { kind: 'access', code, words: ownWords ?? words[pick % words.length] ?? '', actionLine, audience }
}

export const dietaryNeed = (code: Exclude<DietCode, 'inOwnWords'>): Need => ({
	kind: 'dietary',
	code,
	words: diets[code] ?? '',
	actionLine: '',
	audience: ['catering'],
})

/** An allergy that the desk and the kitchen must both know how to handle. */
export const seriousNutAllergy: Need = {
	kind: 'dietary',
	code: 'nutFree',
	words: 'Nut allergy, serious',
	actionLine: 'Named plate: ask at the catering point.',
	audience: ['catering', 'desk'],
}

/** Help to leave the building, with the crew member who walks with them. */
export const helpToLeave = (buddy: string): Need => ({
	kind: 'evacuation',
	code: 'helpToLeave',
	words: '',
	actionLine: `Buddy: ${buddy}; meets at the help desk.`,
	audience: ['evacuation', 'desk'],
})
