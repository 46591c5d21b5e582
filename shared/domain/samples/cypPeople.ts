/**
 * Who is on the list of the sample conference: 348 confirmed, 262 of them for both days, 52 for the
 * first and 34 for the second only. The single days per sector leave room for everybody who came on
 * each day of the sample.
 */
import {
	boards,
	charities,
	collaboratives,
	commissioners,
	independents,
	national,
	trusts,
	universities,
} from './cypEvent.ts'
import { type Place, places, type Wanted } from './plan.ts'

const commissioning = ['Commissioning manager', 'Case manager', 'Programme lead', 'Regional lead']
const collaborative = ['Programme director', 'Clinical lead', 'Contract manager', 'Quality lead']
const clinical = [
	'Ward manager',
	'YIPP',
	'Psychologist',
	'Consultant psychiatrist',
	'Modern matron',
	'Occupational therapist',
]
const independent = ['Hospital director', 'Ward manager', 'Recruitment lead', 'Clinical lead']
const academic = ['Lecturer', 'Programme lead', 'Researcher']
const charity = ['Project manager', 'Parent adviser', 'Youth worker']
const data = ['Analyst', 'Project manager', 'Workforce lead']

/** The six stories; the speakers of the fifth are a member of staff and a young adult. */
const speakers: readonly (readonly Place[])[] = [
	[{ key: 's1', sector: 'LE', given: 'Keziah', family: 'Lorne', duties: ['speaker'], photo: 'ask' }],
	/** A parent, who goes by another name than her given one and tells her story under a third. */
	[
		{
			key: 's2',
			sector: 'LE',
			given: 'Rosemary',
			family: 'Hallam',
			preferred: 'Linnet',
			duties: ['speaker'],
			photo: 'no',
		},
	],
	[{ key: 's3', sector: 'LE', given: 'Joshua', family: 'Ekwueme', duties: ['speaker'], photo: 'yes' }],
	/** Aged 17: no photograph, a chaperone, and nothing else asked. */
	[
		{
			key: 's4',
			sector: 'LE',
			given: 'Safa',
			family: 'Brightwell',
			duties: ['speaker'],
			photo: 'no',
			isUnder18: true,
			isPlain: true,
		},
	],
	[
		{
			key: 's5',
			sector: 'LE',
			given: 'Tamsin',
			family: 'Orchard',
			duties: ['speaker'],
			photo: 'ask',
			pronouns: 'they/them',
		},
		{ key: 's5b', sector: 'NP', organisation: trusts[3] ?? '', jobTitle: 'Modern matron', duties: ['speaker'] },
	],
	[{ key: 's6', sector: 'LE', given: 'Ines', family: 'Vidal', duties: ['speaker'], photo: 'no' }],
]

const supporter = (to: string, more: Partial<Place>): Place[] => [
	{ key: `${to}with`, sector: 'LE', duties: ['supporter'], links: [{ to, kind: 'supporter' }], ...more },
]
const supporters = [
	supporter('s1', {}),
	supporter('s2', { sector: 'VC', organisation: 'Parent Voices Together', jobTitle: 'Parent adviser' }),
	supporter('s3', { sector: 'NP', organisation: trusts[0] ?? '', jobTitle: 'YIPP' }),
	supporter('s4', { sector: 'PC', organisation: collaboratives[0] ?? '', jobTitle: 'Quality lead' }),
	supporter('s5', { sector: 'NP', organisation: trusts[7] ?? '', jobTitle: 'Psychologist' }),
	supporter('s6', { sector: 'PC', organisation: collaboratives[4] ?? '', jobTitle: 'Clinical lead' }),
]

/** Namesakes, names that software likes to spoil, and people with something to be ready for. */
const known: readonly Place[] = [
	{ sector: 'LE', given: 'Chloe', family: 'Hargreaves', email: 'chloe.h@mail.example', key: 'chloe' },
	{ sector: 'LE', given: 'Chloe', family: 'Hargreaves', email: 'hargreavesfamily@home.example' },
	{
		sector: 'PC',
		organisation: collaboratives[1] ?? '',
		jobTitle: 'Contract manager',
		given: 'Olivia',
		family: 'Carter',
	},
	{ sector: 'NP', organisation: trusts[2] ?? '', jobTitle: 'Ward manager', given: 'Olivia', family: 'Carter' },
	{ sector: 'NP', organisation: trusts[5] ?? '', jobTitle: 'YIPP', given: 'Ibrahim', family: 'Musa' },
	{ sector: 'LE', given: 'Ibrahim', family: 'Musa', email: 'bigbrother@inbox.example' },
	{ sector: 'NP', organisation: trusts[9] ?? '', jobTitle: 'YIPP', given: 'Wulandari', family: '' },
	{ sector: 'LE', given: 'Parwana', family: '', key: 'parwana' },
	{ sector: 'IS', organisation: independents[0] ?? '', jobTitle: 'Clinical lead', given: 'Eilidh', family: 'McDonald' },
	{
		sector: 'SC',
		organisation: commissioners[5] ?? '',
		jobTitle: 'Case manager',
		given: 'Ruben',
		family: 'van der Berg',
	},
	{ sector: 'NP', organisation: trusts[1] ?? '', jobTitle: 'Psychologist', given: 'Soledad', family: 'de la Cruz' },
	{ sector: 'NP', organisation: trusts[8] ?? '', jobTitle: 'Staff nurse', given: 'Kai', family: 'Ng' },
	{ sector: 'HE', organisation: universities[1] ?? '', jobTitle: 'Researcher', given: 'Róisín', family: 'Ní Dhuibhir' },
	{ sector: 'LE', email: '', phone: '', given: 'Gordon', family: 'Pym', isPlain: true },
	{ sector: 'LE', needs: ['bslInterpreter'], key: 'bsl' },
	{ sector: 'LE', needs: ['stepFree', 'wheelchairSpace'], key: 'pa1' },
	{
		sector: 'VC',
		organisation: charities[0] ?? '',
		jobTitle: 'Youth worker',
		needs: ['stepFree', 'wheelchairSpace'],
		key: 'pa2',
	},
	{
		sector: 'NP',
		organisation: trusts[4] ?? '',
		jobTitle: 'Occupational therapist',
		needs: ['stepFree', 'wheelchairSpace'],
		key: 'pa3',
	},
	{ sector: 'LE', needs: ['lowNoise'], key: 'with1' },
	{ sector: 'LE', needs: ['restBreaks'], key: 'with2' },
]

const crew = { duties: ['crew'] } as const
const facilitator = { duties: ['facilitator'] } as const
const noteTaker = { duties: ['noteTaker'] } as const
const steward = { duties: ['steward'] } as const

/** Crew 20, facilitators 24 (12 with lived experience), note-takers 24, stewards 16 for 12 stalls. */
const duties: readonly Place[] = [
	...places(8, 'SC', commissioners.slice(0, 1), commissioning, crew),
	...places(2, 'OT', national, data, crew),
	...places(3, 'NP', trusts, clinical, crew),
	...places(2, 'LE', [], [], crew),
	...places(3, 'PC', collaboratives, collaborative, crew),
	...places(2, 'CO', boards, commissioning, crew),
	...places(12, 'LE', [], [], facilitator),
	...places(4, 'PC', collaboratives.slice(4), collaborative, facilitator),
	...places(5, 'NP', trusts.slice(3), clinical, facilitator),
	...places(2, 'VC', charities, charity, facilitator),
	...places(1, 'CO', boards.slice(3), commissioning, facilitator),
	...places(7, 'PC', collaboratives, collaborative, noteTaker),
	...places(9, 'NP', trusts.slice(5), clinical, noteTaker),
	...places(4, 'HE', universities, academic, noteTaker),
	...places(2, 'IS', independents.slice(2), independent, noteTaker),
	...places(2, 'SC', commissioners.slice(2), commissioning, noteTaker),
	...places(4, 'OT', national, data, steward),
	...places(4, 'PC', collaboratives.slice(0, 4), collaborative, steward),
	...places(2, 'IS', independents.slice(0, 2), independent, steward),
	...places(2, 'HE', universities.slice(0, 2), academic, steward),
	...places(4, 'VC', charities.slice(0, 2), charity, steward),
]

/** People with no duty: for the first day only, the second only, and both, whoever is known above taken off. */
const taking = (
	sector: string,
	[first, second, both]: readonly [number, number, number],
	organisations: readonly string[],
	jobTitles: readonly string[],
): Place[] => [
	...places(first, sector, organisations, jobTitles, { days: [0] }),
	...places(second, sector, organisations.slice(1), jobTitles, { days: [1] }),
	...places(both - known.filter((place) => place.sector === sector).length, sector, organisations, jobTitles),
]

const companion = (to: string, kind: 'personalAssistant' | 'supporter' | 'chaperone'): Place => ({
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
const contractor = (organisation: string, jobTitle: string): Place => ({
	sector: '',
	insteadOf: 'contractor',
	organisation,
	jobTitle,
})

export const cypParties: readonly (readonly Place[])[] = [
	...speakers,
	...supporters,
	...[
		...known,
		...duties,
		...taking('SC', [8, 3, 21], commissioners, commissioning),
		...taking('PC', [11, 7, 36], collaboratives, collaborative),
		...taking('NP', [12, 11, 45], trusts, clinical),
		...taking('IS', [7, 4, 29], independents, independent),
		...taking('LE', [6, 3, 10], [], []),
		...taking('HE', [2, 2, 6], universities, academic),
		...taking('CO', [2, 1, 8], boards, commissioning),
		...taking('VC', [3, 2, 6], charities, charity),
		...taking('OT', [1, 1, 4], national, data),
	].map((place) => [place]),
]

export const cypLast: readonly Place[] = [
	companion('s4', 'chaperone'),
	companion('pa1', 'personalAssistant'),
	companion('pa2', 'personalAssistant'),
	companion('pa3', 'personalAssistant'),
	companion('with1', 'supporter'),
	companion('with2', 'supporter'),
	...Array.from({ length: 3 }, () => professional('BSL interpreter', [{ to: 'bsl', kind: 'interpreter' }])),
	professional('Speech-to-text reporter'),
	contractor('Heron Street Photography', 'Photographer'),
	contractor('Slow Lane Films', 'Camera'),
	...Array.from({ length: 3 }, () => contractor('Lantern AV', 'Sound and stage')),
]

/** Step-free to companions are the conference's own counts; those for print, breaks, diet and photos are chosen. */
export const cypWanted: Wanted = {
	access: {
		stepFree: 12,
		wheelchairSpace: 5,
		hearingLoop: 8,
		bslInterpreter: 1,
		lowNoise: 9,
		lipReading: 3,
		largePrint: 6,
		easyRead: 3,
		plainTextFile: 4,
		restBreaks: 10,
	},
	diet: { vegetarian: 62, vegan: 24, halal: 40, kosher: 4, glutenFree: 18, dairyFree: 13, nutFree: 9 },
	seriousNutAllergies: 3,
	evacuation: 11,
	photo: { yes: 236, ask: 62, no: 50 },
	goBy: 44,
	phoneOnly: 6,
}
