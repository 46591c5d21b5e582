/**
 * The breakout groups of the sample forum: eight topics, two tables each, the same in both rounds.
 * Of 186 people 18 are crew, 32 host, 12 stay at their stalls and 4 are around a story, which leaves
 * 120 for each round: in the first the speakers of stories 1 and 2 have just been on and rest with
 * their supporters; in the second everybody of stories 4 and 5 gets ready, but for the supporter who
 * takes notes and so is at a table anyway.
 */
import { type BreakoutPlan, type Cast, has, type RoundPlan, type TopicPlan } from './breakouts.ts'
import type { SamplePerson } from './sample.ts'

const topics: readonly TopicPlan[] = [
	{
		code: 'T1',
		title: 'Suicide prevention',
		question: 'What would make it easier to say "I am not safe" and be heard?',
		share: 15,
		isSensitive: true,
		contentNote: 'We talk about suicide and about losing somebody. No methods, no places. Leave whenever you like.',
	},
	{
		code: 'T2',
		title: 'Mental health support for young adults',
		question: 'What should be different in the year somebody turns 18?',
		share: 18,
	},
	{
		code: 'T3',
		title: 'Improving support for dementia',
		question: 'After the diagnosis, what helps in the first six weeks?',
		share: 9,
	},
	{
		code: 'T4',
		title: 'Getting help in a crisis: NHS 111 option 2 and crisis cafes',
		question: 'When things fell apart, what would you have wanted in the next hour?',
		share: 24,
	},
	{
		code: 'T5',
		title: 'Perinatal and maternal mental health',
		question: 'Who should ask new parents how they are, and how?',
		share: 6,
		isSensitive: true,
		contentNote: 'We talk about pregnancy, birth and loss. Leave whenever you like.',
	},
	{
		code: 'T6',
		title: 'Joined-up community mental health',
		question: 'Where do people have to tell their story twice, and who could stop that?',
		share: 13,
	},
	{
		code: 'T7',
		title: 'Talking therapies: who gets in, who does not',
		question: 'Who is missing from talking therapies, and what keeps them out?',
		share: 8,
	},
	{
		code: 'T8',
		title: 'Befriending, loneliness and the cost of living',
		question: 'What brings people together when money is short?',
		share: 7,
	},
]

/** As many as the room seats with two hosts at each table, and a supporter at those of sensitive topics. */
const tables: RoundPlan['tables'] = [
	{ topic: 'T1', room: 'R8', min: 5, target: 7, max: 7 },
	{ topic: 'T2', room: 'R5', min: 5, target: 8, max: 9 },
	{ topic: 'T3', room: 'R2', min: 5, target: 8, max: 9 },
	{ topic: 'T4', room: 'R1', min: 5, target: 8, max: 9 },
	{ topic: 'T5', room: 'R6', min: 5, target: 7, max: 8 },
	{ topic: 'T6', room: 'R3', min: 5, target: 8, max: 9 },
	{ topic: 'T7', room: 'R4', min: 5, target: 8, max: 9 },
	{ topic: 'T8', room: 'R7', min: 5, target: 7, max: 8 },
]

/** The stall a steward stands at: a charity has one, a trust has one for each service. */
const stallOf = ({ person }: SamplePerson): string => (person.sector === 'VC' ? person.organisation : person.jobTitle)

/** Of the fourteen stalls with two stewards twelve keep one, so that the marketplace is never empty. */
const staying = ({ people }: Cast): readonly SamplePerson[] =>
	[...Map.groupBy(people.filter(has('steward')), stallOf).values()].flatMap(([, second]) => second ?? []).slice(0, 12)

/** The wellbeing lead of the crew, and three of its volunteers who listen. */
const wellbeing = ({ people }: Cast): readonly SamplePerson[] => {
	const crew = people.filter(has('crew'))
	return [
		...crew.filter(({ person }) => person.jobTitle === 'Wellbeing lead'),
		...crew.filter(({ person }) => person.sector === 'VC'),
	]
}

export const blmkBreakouts: BreakoutPlan = {
	topics,
	rounds: [
		{ day: 0, startAt: '11:35', endAt: '12:25', tables, stories: ['s1', 's1with', 's2', 's2with'] },
		{ day: 0, startAt: '13:55', endAt: '14:45', tables, stories: ['s4', 's5', 's5b', 's5with'] },
	],
	staying,
	wellbeing,
	wishes: {
		none: 6,
		one: 5,
		two: 4,
		most: 3,
		mostOfOneDay: 3,
		avoided: [
			{ topic: 'T1', count: 11, known: ['s3'] },
			{ topic: 'T5', count: 3, known: [] },
		],
		/** Upstairs without a lift, and wished for by somebody who uses a wheelchair. */
		firsts: { pa1: 'T8' },
	},
	/** Six who booked as two in one row, and mother and daughter. */
	together: [
		['p1', 'p1b'],
		['p2', 'p2b'],
		['p3', 'p3b'],
		['p4', 'p4b'],
		['p5', 'p5b'],
		['p6', 'p6b'],
		['s5', 's5b'],
	],
	apart: 6,
	apartFromTeam: [
		['najibullah', 'Central and North West London NHS Foundation Trust'],
		['angel', 'Ousebridge Council'],
	],
	bsl: ['bsl1', 'bsl2'],
	aims: {},
}
