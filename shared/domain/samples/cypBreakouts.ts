/**
 * The breakout groups of the sample conference: twelve topics, two tables each, one round on the
 * first day and two on the second. Topics change rooms from round to round, so that somebody who
 * needs a loop or a quiet room is not left with the same three topics all the way. Of 314 people
 * booked for the first day and 296 for the second, 20 are crew, 48 host, 10 stay at their stalls
 * and 4 are around a story: 232 and 214 are looked a place for.
 */
import { type BreakoutPlan, type Cast, has, type TablePlan, type TopicPlan } from './breakouts.ts'
import { independents, trusts } from './cypEvent.ts'
import type { SamplePerson } from './sample.ts'

const topics: readonly TopicPlan[] = [
	{
		code: 'K1',
		title: 'How the workforce is growing, and who we are',
		question: 'What do the numbers leave out about the people behind them?',
		share: 8,
	},
	{
		code: 'K2',
		title: 'When the team does not look like the young people',
		question: 'What changes for a young person when somebody on the team shares their background?',
		share: 7,
	},
	{
		code: 'K3',
		title: 'Recruiting in places with high deprivation',
		question: 'What would make our hardest place to recruit to a good first job?',
		share: 6,
	},
	{
		code: 'K4',
		title: 'Cost of living, travel and housing for staff',
		question: 'What keeps good people from taking a job they would like?',
		share: 7,
	},
	{ code: 'K5', title: 'Why people stay', question: 'Think of somebody who stayed. What held them?', share: 18 },
	{
		code: 'K6',
		title: 'Supervision, safety and support after hard shifts',
		question: 'After a hard shift, what should happen before anybody goes home?',
		share: 9,
		isSensitive: true,
		contentNote: 'We talk about injury, restraint and distress at work. Leave whenever you like.',
	},
	{
		code: 'K7',
		title: 'YIPPs in the team: what is working',
		question: 'What can a team do since it has a YIPP that it could not do before?',
		share: 14,
	},
	{
		code: 'K8',
		title: 'New roles and who holds what',
		question: 'Which tasks have moved between roles, and who noticed?',
		share: 6,
	},
	{
		code: 'K9',
		title: 'Lived-experience roles: pay, progress, support',
		question: 'What would a lived-experience role look like that somebody keeps for ten years?',
		share: 8,
	},
	{
		code: 'K10',
		title: 'Independent and NHS teams: one workforce',
		question: 'What could we train, share or plan together from next month?',
		share: 5,
		contentNote: 'Prices and contracts stay outside.',
	},
	{
		code: 'K11',
		title: 'Closer to home: day and home treatment teams',
		question: 'Which young people could have stayed at home, and with what in place?',
		share: 7,
	},
	{
		code: 'K12',
		title: 'Using benchmarking data well',
		question: 'Which one figure would change what your team does on Monday?',
		share: 5,
	},
]

/** In this order the tables are numbered. With two hosts each, as many as the room seats and no more than eleven. */
const most = {
	S1: 11,
	S2: 11,
	S3: 10,
	S4: 10,
	S5: 10,
	S6: 10,
	S7: 10,
	S8: 10,
	S9: 10,
	S10: 10,
	S11: 9,
	S12: 10,
} as const
const rooms = Object.keys(most) as (keyof typeof most)[]

/** @param order topics in the order of the rooms, by number */
const tables = (order: readonly number[]): TablePlan[] =>
	rooms.map((room, at) => ({ topic: `K${order[at] ?? 0}`, room, min: 6, target: 8, max: most[room] }))

/** One steward stays at each of ten stalls; those of the two independent providers join the groups. */
const staying = ({ people }: Cast): readonly SamplePerson[] => {
	const stewards = people.filter(({ person }) => person.roles.includes('steward') && person.sector !== 'IS')
	return [...Map.groupBy(stewards, ({ person }) => person.organisation).values()].flatMap(([first]) => first ?? [])
}

const wellbeing = ({ people }: Cast): readonly SamplePerson[] =>
	people.filter((one) => has('crew')(one) && one.person.sector === 'NP')

export const cypBreakouts: BreakoutPlan = {
	topics,
	rounds: [
		{
			day: 0,
			startAt: '13:40',
			endAt: '14:40',
			tables: tables([5, 1, 2, 7, 6, 9, 11, 3, 8, 10, 4, 12]),
			stories: ['s2', 's2with', 's3', 's3with'],
		},
		{
			day: 1,
			startAt: '10:25',
			endAt: '11:25',
			tables: tables([7, 5, 6, 9, 1, 2, 4, 8, 3, 12, 10, 11]),
			stories: ['s4', 's4with', 's5', 's5with'],
		},
		{
			day: 1,
			startAt: '13:30',
			endAt: '14:30',
			tables: tables([3, 7, 4, 11, 8, 1, 5, 12, 10, 2, 9, 6]),
			stories: ['s5', 's5with', 's6', 's6with'],
		},
	],
	staying,
	wellbeing,
	wishes: {
		none: 12,
		one: 10,
		two: 18,
		most: 4,
		mostOfOneDay: 3,
		/** Whoever names a crowded topic names it first: three rounds of it would not seat everybody otherwise. */
		later: (share) => Math.max(1, 17 - share),
		avoided: [{ topic: 'K6', count: 9, known: ['s6'] }],
		firsts: {},
	},
	together: [],
	apart: 5,
	apartFromTeam: [
		['s3', independents[2] ?? ''],
		['s5', independents[2] ?? ''],
		['parwana', independents[0] ?? ''],
		['chloe', trusts[5] ?? ''],
	],
	bsl: ['bsl'],
	aims: {},
}
