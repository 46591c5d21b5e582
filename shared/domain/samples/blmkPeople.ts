/**
 * Who is on the list of the sample forum: 186 confirmed by sector, 8 cancelled, 6 waiting, and 15
 * beside the numbers (companions, communication professionals, contractors). People whom a demo or a
 * test turns to are named; the rest are places to be filled.
 */
import {
	cancelled,
	cnwl,
	colleges,
	council,
	councils,
	elft,
	hosts,
	ics,
	stewards,
	surgeries,
	taking,
	waiting,
} from './blmkPlaces.ts'
import type { Place, Wanted } from './plan.ts'

/** The speakers of the five stories and whom each chose to sit near them. */
const speakers: readonly (readonly Place[])[] = [
	[{ key: 's1', sector: 'LE', given: 'Jasmine', family: 'Thornley', duties: ['speaker'], photo: 'no' }],
	[{ key: 's2', sector: 'LE', given: 'Delroy', family: 'Campbell-Reid', duties: ['speaker'], photo: 'yes' }],
	/** Goes by another name than her given one, and tells her story under a third. */
	[
		{
			key: 's3',
			sector: 'CA',
			given: 'Theresa',
			family: 'Calloway',
			preferred: 'Wren',
			duties: ['speaker'],
			photo: 'no',
		},
	],
	[
		{
			key: 's4',
			sector: 'LE',
			given: 'Kacper',
			family: 'Wilczek',
			duties: ['speaker'],
			photo: 'ask',
			pronouns: 'he/him',
		},
	],
	/** Mother and daughter; the daughter booked for both with one address. */
	[
		{
			key: 's5',
			sector: 'LE',
			given: 'Comfort',
			family: 'Adeyemi-Hart',
			duties: ['speaker'],
			photo: 'yes',
			email: 'lorraine.adeyemi@home.example',
			phone: '',
			needs: ['largePrint'],
		},
		{
			key: 's5b',
			sector: 'CA',
			given: 'Lorraine',
			family: 'Adeyemi-Hart',
			duties: ['speaker'],
			photo: 'yes',
			email: 'lorraine.adeyemi@home.example',
			links: [{ to: 's5', kind: 'carer' }],
		},
	],
	[
		{
			key: 's1with',
			sector: 'NP',
			organisation: elft[0] ?? '',
			jobTitle: 'Perinatal nurse',
			duties: ['supporter'],
			links: [{ to: 's1', kind: 'supporter' }],
		},
	],
	[
		{
			key: 's2with',
			sector: 'VC',
			organisation: 'Mind BLMK',
			jobTitle: 'Peer support worker',
			duties: ['supporter'],
			links: [{ to: 's2', kind: 'supporter' }],
		},
	],
	[
		{
			key: 's3with',
			sector: 'VC',
			organisation: 'Candlewick Bereavement Support',
			jobTitle: 'Counsellor',
			duties: ['supporter'],
			links: [{ to: 's3', kind: 'supporter' }],
		},
	],
	/** Takes notes as well: the double booking that the rules are there to find. */
	[
		{
			key: 's4with',
			sector: 'NP',
			organisation: cnwl[0] ?? '',
			jobTitle: 'Transitions worker',
			duties: ['supporter', 'noteTaker'],
			links: [{ to: 's4', kind: 'supporter' }],
		},
	],
	[{ key: 's5with', sector: 'CA', duties: ['supporter'], links: [{ to: 's5', kind: 'supporter' }] }],
]

const pair = (
	sector: string,
	family: string,
	first: string,
	second: string,
	key: string,
	more: Partial<Place> = {},
) => {
	const both = { sector, family, photo: 'yes', isPlain: true, ...more } as const
	return [
		{ ...both, key, given: first },
		{ ...both, key: `${key}b`, given: second, email: '', phone: '', links: [{ to: key, kind: 'bookedTogether' }] },
	] satisfies Place[]
}

/** Two people in one row of the booking tool each: the second gave no address of their own. */
const pairs: readonly (readonly Place[])[] = [
	pair('CA', 'Moreno', 'Ana', 'Luis', 'p1'),
	pair('LE', 'Osei', 'Grace', 'Ernest', 'p2'),
	pair('CA', 'Mahmood', 'Tariq', 'Nadia', 'p3'),
	pair('VC', 'Fraser-Cole', 'Beth', 'Hamish', 'p4', {
		organisation: 'Willowbrook Carers Circle',
		jobTitle: 'Volunteer',
	}),
	pair('CA', 'Zając', 'Iwona', 'Piotr', 'p5', { photo: 'ask' }),
	pair('VC', 'Pillay', 'Rosa', 'Devan', 'p6', { organisation: 'Total Wellbeing Luton', jobTitle: 'Volunteer' }),
]

/** Three pairs of namesakes, names that software likes to spoil, and people with something to be ready for. */
const known: readonly Place[] = [
	{ sector: 'LE', given: 'Patricia', family: 'Ward', email: 'pat.ward@post.example', phone: '07700 900018' },
	{ sector: 'CA', given: 'Patricia', family: 'Ward', email: 'wardfamily@home.example', phone: '' },
	{ sector: 'NP', organisation: elft[0] ?? '', jobTitle: 'Team manager', given: 'Mohammed', family: 'Hussain' },
	{ sector: 'LA', organisation: councils[0] ?? '', jobTitle: council[0] ?? '', given: 'Mohammed', family: 'Hussain' },
	{
		sector: 'VC',
		organisation: 'Quiet Compass Autism Network',
		jobTitle: 'Volunteer',
		given: 'Sarah',
		family: 'Rafiq',
		duties: ['steward'],
	},
	{ sector: 'LE', given: 'Sarah', family: 'Rafiq', email: 'sr.reads@mail.example' },
	{ sector: 'LE', given: 'Najibullah', family: '', key: 'najibullah' },
	{ sector: 'VC', organisation: 'Total Wellbeing Luton', jobTitle: 'Volunteer', given: 'Sujatha', family: '' },
	{ sector: 'LE', given: 'Derek', family: 'Plumb', email: '', phone: '', isPlain: true },
	{ sector: 'NP', organisation: elft[0] ?? '', jobTitle: 'Psychiatrist', given: 'Mei', family: 'Ng' },
	{ sector: 'VC', organisation: 'CHUMS', jobTitle: 'Project worker', given: 'Ayaan', family: 'Ali' },
	{ sector: 'PR', organisation: surgeries[0] ?? '', jobTitle: 'GP', given: 'Hana', family: 'Lee' },
	{ sector: 'NP', organisation: cnwl[0] ?? '', jobTitle: 'Ward manager', given: 'Fiona', family: 'McDonald' },
	{ sector: 'LE', given: 'Ángel', family: 'de la Cruz', key: 'angel' },
	{ sector: 'ED', organisation: colleges[0] ?? '', jobTitle: 'Lecturer', given: 'Anneke', family: 'van der Berg' },
	{ sector: 'CO', organisation: ics[0] ?? '', jobTitle: 'Programme lead', given: 'Niamh', family: 'O’Connor' },
	{ sector: 'LE', given: 'Imogen', family: 'Tate', needs: ['bslInterpreter'], key: 'bsl1' },
	{
		sector: 'VC',
		organisation: 'Bright Hands Deaf Wellbeing',
		jobTitle: 'Community worker',
		given: 'Marcus',
		family: 'Ogilvie',
		duties: ['steward'],
		needs: ['bslInterpreter'],
		key: 'bsl2',
	},
	{
		sector: 'LE',
		given: 'Rukhsana',
		family: 'Yaqoob',
		needs: ['spokenLanguageInterpreter'],
		words: 'Urdu interpreter',
		key: 'urdu',
	},
	{
		sector: 'LE',
		given: 'Bogumiła',
		family: 'Stępień',
		needs: ['spokenLanguageInterpreter'],
		words: 'Polish interpreter',
		key: 'polish',
	},
	{
		sector: 'CA',
		given: 'Ionuț',
		family: 'Dumitrescu',
		needs: ['spokenLanguageInterpreter'],
		words: 'Romanian interpreter',
		key: 'romanian',
	},
	{ sector: 'LE', needs: ['stepFree', 'wheelchairSpace'], key: 'pa1' },
	{ sector: 'LE', needs: ['stepFree', 'wheelchairSpace'], key: 'pa2' },
	{
		sector: 'VC',
		organisation: 'Penrose',
		jobTitle: 'Peer support worker',
		needs: ['stepFree', 'wheelchairSpace'],
		key: 'pa3',
	},
	{ sector: 'LE', needs: ['lowNoise'], key: 'withSupporter' },
	{ sector: 'LE', needs: ['assistanceDog'] },
]

const companion = (to: string, kind: 'personalAssistant' | 'supporter' | 'interpreter'): Place => ({
	sector: '',
	insteadOf: 'companion',
	links: [{ to, kind }],
})
const professional = (jobTitle: string, links: Place['links'] = []): Place => ({
	sector: '',
	insteadOf: 'communicationProfessional',
	organisation: 'Signpost Interpreting',
	jobTitle,
	links,
})
/** One team for both who use BSL. */
const bslTeam = (['bsl1', 'bsl2'] as const).map((to) => ({ to, kind: 'interpreter' as const }))
const contractor = (organisation: string, jobTitle: string): Place => ({
	sector: '',
	insteadOf: 'contractor',
	organisation,
	jobTitle,
})

export const blmkParties: readonly (readonly Place[])[] = [
	...speakers,
	...pairs,
	...[...known, ...hosts, ...stewards, ...taking, ...cancelled].map((place) => [place]),
]

export const blmkLast: readonly Place[] = [
	...waiting,
	companion('pa1', 'personalAssistant'),
	companion('pa2', 'personalAssistant'),
	companion('pa3', 'personalAssistant'),
	companion('withSupporter', 'supporter'),
	companion('urdu', 'interpreter'),
	companion('polish', 'interpreter'),
	companion('romanian', 'interpreter'),
	...Array.from({ length: 3 }, () => professional('BSL interpreter', bslTeam)),
	professional('Speech-to-text reporter'),
	contractor('Heron Street Photography', 'Photographer'),
	...Array.from({ length: 3 }, () => contractor('Lantern AV', 'Sound and stage')),
]

/**
 * The photo answers of the forum are counted over 202: these 186 and 16 who come without booking.
 * All of them together say yes 118 times, ask 39, no 45; here are 109, 36 and 41, which leaves 9, 3
 * and 4 to the 16.
 */
export const blmkWanted: Wanted = {
	access: {
		stepFree: 9,
		wheelchairSpace: 6,
		hearingLoop: 5,
		bslInterpreter: 2,
		lipReading: 3,
		lowNoise: 4,
		largePrint: 7,
		easyRead: 6,
		plainTextFile: 2,
		spokenLanguageInterpreter: 3,
		restBreaks: 8,
		assistanceDog: 1,
	},
	diet: { vegetarian: 31, vegan: 12, halal: 34, kosher: 2, glutenFree: 9, dairyFree: 7, nutFree: 5 },
	seriousNutAllergies: 2,
	evacuation: 8,
	photo: { yes: 109, ask: 36, no: 41 },
	goBy: 23,
	phoneOnly: 5,
}
