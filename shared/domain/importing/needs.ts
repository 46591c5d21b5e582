/**
 * Needs out of a file. A need gets a code only where the words leave no doubt; the person's own
 * words are kept with it all the same. Whatever is in doubt stays word for word, for a person to
 * read: `inOwnWords` goes to the access team alone and to no desk screen.
 */
import { fold } from '../../lib/text.ts'
import type { AccessNeedCode, DietCode, Need, NeedAudience } from '../person.ts'
import { saysNothing, yesOrNo } from './answers.ts'

/** The same shape as a command carries, so that a row can be sent as it is. */
export type FileNeed = {
	kind: Need['kind']
	code: Need['code']
	words: string
	actionLine: string
	audience: NeedAudience[]
}

const mostWords = 2000
const shortened = (words: string): string => (words.length > mostWords ? `${words.slice(0, mostWords - 1)}…` : words)

type Access = { readonly words: RegExp; readonly action: string; readonly audience: readonly NeedAudience[] }
const access = (words: RegExp, action: string, ...audience: NeedAudience[]): Access => ({ words, action, audience })

const accessCodes: Readonly<Partial<Record<AccessNeedCode, Access>>> = {
	stepFree: access(
		/\b(step free|no steps|no stairs|without stairs|level access|ramp|lift access|cannot (use|manage) stairs|cant (use|manage) stairs)\b/,
		'Step-free route',
		'desk',
		'access',
		'facilitator',
	),
	wheelchairSpace: access(
		/\b(wheelchair( user| space)?|powerchair|mobility scooter)\b/,
		'Wheelchair space at the table',
		'desk',
		'access',
		'facilitator',
	),
	seatNearDoor: access(
		/\b((seat|sit|sitting|chair|place|table) (near|by|close to|next to) (the |a )?(door|exit)|near (the |an )?exit)\b/,
		'Seat near the door',
		'desk',
		'access',
		'facilitator',
	),
	seatNearFront: access(
		/\b((seat|sit|sitting|chair|place) (near|at|towards|close to) (the )?front|near the front|front row)\b/,
		'Seat near the front',
		'desk',
		'access',
		'facilitator',
	),
	highBackedChair: access(
		/\b(high back(ed)? chair|chair with arms|armchair|supportive chair)\b/,
		'High-backed chair',
		'desk',
		'access',
		'facilitator',
	),
	shortWalks: access(
		/\b(short walks?|cannot walk far|cant walk far|limited walking)\b/,
		'Short walks between rooms',
		'desk',
		'access',
		'facilitator',
	),
	extraTime: access(
		/\b(extra time|more time|additional time)\b/,
		'Extra time between rooms',
		'desk',
		'access',
		'facilitator',
	),
	hearingLoop: access(
		/\b(hearing loop|induction loop|loop system|t loop)\b/,
		'Room with a hearing loop',
		'desk',
		'access',
		'av',
	),
	lipReading: access(
		/\b(lip ?reads?|lip ?reading|lip ?reader)\b/,
		'Clear view of whoever speaks',
		'desk',
		'access',
		'facilitator',
	),
	bslInterpreter: access(
		/\b(bsl|british sign language|sign language interpreter|sign language)\b/,
		'BSL interpreter: show where',
		'desk',
		'access',
		'facilitator',
		'av',
	),
	deafblindManual: access(
		/\b(deafblind manual|deafblind interpreter)\b/,
		'Deafblind manual interpreter: show where',
		'desk',
		'access',
		'facilitator',
	),
	lipspeaker: access(/\b(lip ?speaker)\b/, 'Lipspeaker: show where', 'desk', 'access', 'facilitator'),
	speechToText: access(
		/\b(speech to text|sttr|palantypist|live captions?|captioning|captions|subtitles)\b/,
		'Seat with a view of the captions',
		'desk',
		'access',
		'av',
	),
	noteTaker: access(/\b(note ?taker|notes taken for me)\b/, 'Note-taker: show where', 'desk', 'access', 'facilitator'),
	easyRead: access(/\b(easy ?read)\b/, 'Easy Read programme', 'desk', 'access'),
	largePrint: access(
		/\b(large( size)? print|large font|bigger print|large text|size (16|18|20|24) (font|print))\b/,
		'Large-print programme',
		'desk',
		'access',
	),
	braille: access(/\bbraille\b/, 'Braille programme', 'desk', 'access'),
	audio: access(/\b(audio (version|format|recording)|audio description)\b/, 'Audio version', 'desk', 'access'),
	electronicBefore: access(
		/\b(slides (in advance|beforehand|before)|papers (in advance|beforehand)|materials? (in advance|beforehand|before)|electronic copy|emailed (in advance|before))\b/,
		'Papers sent before the day',
		'access',
	),
	colouredPaper: access(
		/\b(colou?red paper|(yellow|blue|pastel|cream|green|pink) paper|colou?red overlay)\b/,
		'Coloured paper',
		'desk',
		'access',
	),
	plainTextFile: access(/\b(plain text|screen reader)\b/, 'Plain-text file', 'access'),
	lowNoise: access(
		/\b(low noise|less noise|quieter table|away from noise|noise sensitiv\w*|sensitive to noise|ear defenders)\b/,
		'Quieter table',
		'desk',
		'access',
		'facilitator',
	),
	lowLight: access(
		/\b(low light|dim(med)? light\w*|no bright lights?|away from bright lights?)\b/,
		'Softer light',
		'desk',
		'access',
		'facilitator',
	),
	restBreaks: access(
		/\b(rest breaks?|regular breaks?|frequent breaks?|breaks|comfort breaks?)\b/,
		'Breaks whenever needed',
		'access',
		'facilitator',
	),
	quietSpace: access(
		/\b(quiet (room|space|area)|calm (room|space)|time out space)\b/,
		'Show the quiet room',
		'desk',
		'access',
		'facilitator',
	),
	assistanceDog: access(
		/\b((assistance|guide|hearing|support|therapy) dog)\b/,
		'Space and water for a dog',
		'desk',
		'access',
		'facilitator',
	),
	privateSpace: access(
		/\b(private (room|space|area)|breast ?feed\w*|feeding room|space to pump)\b/,
		'Show the private space',
		'desk',
		'access',
	),
	prayerSpace: access(
		/\b(prayer (room|space)|space to pray|somewhere to pray)\b/,
		'Show the prayer space',
		'desk',
		'access',
	),
	personalAssistant: access(
		/\b(personal assistant|bringing (my|a) pa|my pa|with (my|a) pa)\b/,
		'Comes with a personal assistant',
		'desk',
		'access',
		'facilitator',
	),
	fragranceFree: access(
		/\b(fragrance free|scent free|no perfume|perfume free)\b/,
		'Fragrance-free seat',
		'desk',
		'access',
		'facilitator',
	),
}
const accessList = Object.entries(accessCodes) as readonly (readonly [AccessNeedCode, Access])[]

/** A wheelchair user needs the way there as much as the place. */
const alsoStepFree: ReadonlySet<AccessNeedCode> = new Set<AccessNeedCode>(['wheelchairSpace'])
const negation =
	/\b(dont|do not|not|no longer|doesnt|without|unless|except|used to|isnt|wont|never|rather than|instead of)\b/
/** `no stairs` and `cannot manage stairs` are needs, not denials. */
const needNegation =
	/\b(no (steps|stairs|bright lights?|perfume)|cannot (use|manage|walk)|cant (use|manage|walk)|without stairs)\b/

const accessNeed = (code: AccessNeedCode, words: string): FileNeed => ({
	kind: 'access',
	code,
	words: shortened(words),
	actionLine: accessCodes[code]?.action ?? '',
	audience: [...(accessCodes[code]?.audience ?? (['access'] as const))],
})

const accessIn = (part: string): AccessNeedCode[] => {
	const key = fold(part)
	if (negation.test(key) && !needNegation.test(key)) return []
	return accessList.filter(([, { words }]) => words.test(key)).map(([code]) => code)
}

/** What a cell under "what helps you" asks for. `heading` speaks where the cell only says yes. */
export const accessNeeds = (answer: string, heading: string): FileNeed[] => {
	if (saysNothing(answer) || yesOrNo(answer) === 'no') return []
	if (yesOrNo(answer) === 'yes' && fold(answer).length <= 12) {
		const asked = accessIn(heading)
		return asked.length > 0
			? asked.map((code) => accessNeed(code, ''))
			: [accessNeed('inOwnWords', `${heading}: ${answer}`)]
	}
	const found = new Map<AccessNeedCode, string>()
	let isAllClear = true
	for (const part of answer.split(/[;,\n]|\. |\band\b/)) {
		if (fold(part) === '') continue
		const codes = accessIn(part)
		if (codes.length === 0) isAllClear = false
		for (const code of codes) if (!found.has(code)) found.set(code, part.trim())
	}
	const needs = [...found].map(([code, words]) => accessNeed(code, words))
	for (const code of found.keys()) {
		if (alsoStepFree.has(code) && !found.has('stepFree')) needs.push(accessNeed('stepFree', ''))
	}
	if (!isAllClear) needs.push(accessNeed('inOwnWords', answer))
	return needs
}

const dietWords: readonly (readonly [DietCode, RegExp])[] = [
	['vegan', /\b(vegan|plant based)\b/],
	['vegetarian', /\b(vegetarian|veggie|veg|vege|pescatarian)\b/],
	['halal', /\bhalal\b/],
	['kosher', /\bkosher\b/],
	['glutenFree', /\b(gluten|gf|coeliac|celiac|wheat)\b/],
	['dairyFree', /\b(dairy|lactose|milk)\b/],
	['nutFree', /\b(nuts?|peanuts?)\b/],
	[
		'otherAllergen',
		/\b(eggs?|fish|shellfish|crustaceans?|molluscs?|sesame|soya?|mustard|celery|lupin|sulphites?|sulphur dioxide)\b/,
	],
	['texture', /\b(soft (food|diet)|pureed?|minced|easy to chew|texture)\b/],
]
const simpleDiets: ReadonlySet<string> = new Set(
	'vegan|vegetarian|veggie|veg|halal|kosher|gluten free|gf|coeliac|celiac|dairy free|lactose free|lactose intolerant|nut free|no nuts|nut allergy|no dairy|no gluten|gluten|dairy|nuts'.split(
		'|',
	),
)

const dietNeed = (code: DietCode, words: string): FileNeed => ({
	kind: 'dietary',
	code,
	words: shortened(words),
	actionLine: '',
	audience: ['catering'],
})

export const dietaryNeeds = (answer: string, heading: string): FileNeed[] => {
	if (saysNothing(answer) || yesOrNo(answer) === 'no') {
		const key = fold(answer)
		// `No nuts` begins like a no and is none.
		if (!key.startsWith('no ') || saysNothing(answer)) return []
	}
	if (yesOrNo(answer) === 'yes' && fold(answer).length <= 12) {
		const key = fold(heading)
		const asked = dietWords.filter(([, words]) => words.test(key)).map(([code]) => code)
		return asked.length === 1 && asked[0] ? [dietNeed(asked[0], '')] : [dietNeed('inOwnWords', `${heading}: ${answer}`)]
	}
	const found = new Set<DietCode>()
	let isPlain = true
	let isAllClear = true
	for (const part of answer.split(/[;,/&+\n]|\band\b/)) {
		const key = fold(part)
		if (key === '') continue
		const codes = /\b(not|dont|isnt|used to)\b/.test(key)
			? []
			: dietWords.filter(([, words]) => words.test(key)).map(([code]) => code)
		if (codes.length === 0) isAllClear = false
		if (!simpleDiets.has(key)) isPlain = false
		for (const code of codes) found.add(code)
	}
	if (found.has('vegan')) found.delete('vegetarian')
	const needs = [...found].map((code, at) => dietNeed(code, isPlain || at > 0 ? '' : answer))
	return isAllClear && needs.length > 0
		? needs
		: needs.length > 0
			? [...needs.map((need) => ({ ...need, words: '' })), dietNeed('inOwnWords', answer)]
			: [dietNeed('inOwnWords', answer)]
}

/** Help to leave the building: the answer, and any words with it for whoever plans it. */
export const evacuationNeeds = (answer: string): { answer: 'yes' | 'no' | 'notAsked'; needs: FileNeed[] } => {
	if (answer === '') return { answer: 'notAsked', needs: [] }
	const said = yesOrNo(answer)
	if (said === 'no' || saysNothing(answer)) return { answer: 'no', needs: [] }
	const isPlainYes = said === 'yes' && fold(answer).length <= 12
	const words = isPlainYes ? '' : shortened(answer)
	return {
		answer: 'yes',
		needs: [{ kind: 'evacuation', code: 'helpToLeave', words, actionLine: '', audience: ['evacuation'] }],
	}
}
