/**
 * The marketplace of the sample forum: 24 stalls, 26 positions, two circuits of 2,000 W. Twelve stalls ask for
 * 300 W each, so that each circuit feeds six of them and has a little left: for a thirteenth that asks on the day,
 * and not for all that do. Planted for practice: no risk assessment from stall 14, and the insurance of stall 21
 * runs out before the day.
 */
import { cnwl, elft, ics } from './blmkPlaces.ts'
import type { SamplePerson } from './sample.ts'
import type { PositionPlan, StallPlan, StallsPlan } from './stalls.ts'

const of =
	(organisation: string, jobTitle?: string) =>
	({ person }: SamplePerson): boolean =>
		person.organisation === organisation && (jobTitle === undefined || person.jobTitle === jobTitle)
/** A service of the trusts, whichever of them its people work for. */
const doing =
	(jobTitle: string) =>
	({ person }: SamplePerson): boolean =>
		person.jobTitle === jobTitle

const within = (number: number, from: number, to: number): boolean => number >= from && number <= to

const twoTables: ReadonlySet<number> = new Set([1, 2, 7, 8, 13, 14])
const longCm = (number: number): number => (twoTables.has(number) ? 360 : 200)

/** Positions with numbers from one on, side by side from a point on: their middles, with as much between two. */
const row = (from: number, to: number, startCm: number, apartCm: number): readonly number[] => {
	const middles: number[] = []
	let nextCm = startCm
	for (let number = from; number <= to; number++) {
		middles.push(nextCm + longCm(number) / 2)
		nextCm += longCm(number) + apartCm
	}
	return middles
}

type Spot = Pick<PositionPlan, 'xCm' | 'yCm'> & { readonly turned: 0 | 90 | 180 | 270 }

/**
 * Where each stands and which way it looks: M01 and M02 on either side of the doors, M03 to M12 along the wall,
 * M13 and M14 by the windows, M15 to M22 back to back in the middle, M23 to M26 where it is quiet.
 */
const spots: readonly Spot[] = [
	{ xCm: 75, yCm: 910, turned: 270 },
	{ xCm: 75, yCm: 210, turned: 270 },
	...row(3, 12, 285, 45).map((xCm): Spot => ({ xCm, yCm: 75, turned: 0 })),
	...row(13, 14, 140, 30).map((yCm): Spot => ({ xCm: 3125, yCm, turned: 90 })),
	...row(15, 18, 860, 70).map((xCm): Spot => ({ xCm, yCm: 755, turned: 180 })),
	...row(19, 22, 860, 70).map((xCm): Spot => ({ xCm, yCm: 1035, turned: 0 })),
	...row(23, 26, 2200, 50).map((xCm): Spot => ({ xCm, yCm: 1825, turned: 180 })),
]

const positions = spots.map((spot, at): PositionPlan => {
	const number = at + 1
	const hasPower = number <= 14
	return {
		code: `M${String(number).padStart(2, '0')}`,
		...spot,
		widthCm: longCm(number),
		depthCm: 110,
		tables: twoTables.has(number) ? 2 : 1,
		...(hasPower ? { sockets: 2, watts: 1000, circuit: number <= 7 ? 'A' : 'B' } : {}),
		isWall: number <= 12,
		light: within(number, 5, 10) ? 'bright' : number >= 21 ? 'low' : 'normal',
		noise: number >= 21 ? 'quiet' : number <= 4 ? 'loud' : 'normal',
		isPrivate: [12, 13, 26].includes(number),
		near: [
			...(number <= 4 ? (['entrance'] as const) : []),
			...(number >= 23 ? (['quietExit', 'quietRoute'] as const) : []),
			...(number === 23 ? (['paymentTable'] as const) : []),
		],
	}
})

const powered = { watts: 300 } as const
const both = { stewards: () => false, count: 2 }
const [trust = '', milton = '', care = ''] = [elft[0], cnwl[0], ics[0]]

const stalls: readonly StallPlan[] = [
	{
		number: 1,
		organisation: 'Mind BLMK',
		title: 'Support near you',
		blurb: 'Groups, a listening ear and courses across Bedfordshire, Luton and Milton Keynes.',
		...both,
		...powered,
		needsWall: true,
		stewards: of('Mind BLMK'),
		unloading: 'Small van at 08:15; two banners',
	},
	{
		number: 2,
		organisation: 'CHUMS',
		title: 'For children and young people',
		blurb: 'Help with feelings and loss for children, young people and their families.',
		...both,
		...powered,
		stewards: of('CHUMS'),
	},
	{
		number: 3,
		organisation: 'Total Wellbeing Luton',
		title: 'Feel better in body and mind',
		blurb: 'Free help with moving more, eating well, stopping smoking and worry.',
		...both,
		...powered,
		stewards: of('Total Wellbeing Luton'),
	},
	{
		number: 4,
		organisation: 'Penrose',
		title: 'Somewhere to live, something to do',
		blurb: 'Help with a home, a garden and getting back on your feet.',
		...both,
		stewards: of('Penrose'),
	},
	{
		number: 5,
		organisation: "Luton All Women's Service",
		title: 'Talk in private',
		blurb: 'Support for women, in your own time and in several languages.',
		...both,
		needsPrivacy: true,
		far: [21],
		stewards: of("Luton All Women's Service"),
	},
	{
		number: 6,
		organisation: 'Bedfordshire Rural Community Charities',
		title: 'In the villages',
		blurb: 'Lifts, lunch clubs and a friendly call where there is no bus.',
		count: 1,
		stewards: of('Bedfordshire Rural Community Charities'),
	},
	{
		number: 7,
		organisation: trust,
		title: 'People participation',
		blurb: 'Take part in how our services are run, and be paid for it.',
		...both,
		...powered,
		tables: 2,
		stewards: of(trust, 'People participation worker'),
	},
	{
		number: 8,
		organisation: milton,
		title: 'Milton Keynes services',
		blurb: 'Who does what in Milton Keynes, and how to be seen.',
		...both,
		...powered,
		tables: 2,
		stewards: of(milton, 'Milton Keynes services'),
	},
	{
		number: 9,
		organisation: care,
		title: 'Have your say',
		blurb: 'Five questions about what must change; everybody’s answers are on the wall.',
		...both,
		...powered,
		tables: 2,
		near: ['entrance'],
		stewards: of(care, 'Engagement officer'),
	},
	{
		number: 10,
		organisation: trust,
		title: 'Perinatal and maternal mental health team',
		blurb: 'For parents, from before the birth until a child is two.',
		...both,
		stewards: doing('Perinatal and maternal mental health team'),
	},
	{
		number: 11,
		organisation: trust,
		title: 'Mental health support teams in schools',
		blurb: 'What schools can offer, and how to ask for it.',
		...both,
		...powered,
		stewards: doing('Mental health support team in schools'),
	},
	{
		number: 12,
		organisation: trust,
		title: 'Evergreen young people’s unit',
		blurb: 'What a stay with us is like, told by young people.',
		count: 1,
		stewards: doing("Evergreen young people's unit"),
	},
	{
		number: 13,
		organisation: 'NHS talking therapies',
		title: 'Talking therapies',
		blurb: 'Refer yourself for worry and low mood; no letter needed.',
		...both,
		...powered,
		stewards: doing('NHS talking therapies'),
	},
	{
		number: 14,
		organisation: trust,
		title: 'Community mental health transformation',
		blurb: 'What is changing in your town, and when.',
		count: 1,
		stewards: doing('Community mental health transformation'),
		missing: ['riskAssessment'],
	},
	{
		number: 15,
		organisation: 'Befriending service',
		title: 'Somebody to have tea with',
		blurb: 'An hour a week with the same friendly person.',
		...both,
		stewards: of('Befriending service'),
	},
	{
		number: 16,
		organisation: 'NHS 111 option 2 and crisis cafes',
		title: 'When it cannot wait',
		blurb: 'Who answers day and night, and where a door is open in the evening.',
		...both,
		...powered,
		near: ['entrance'],
		stewards: doing('NHS 111 option 2 and crisis cafes'),
	},
	{
		number: 17,
		organisation: trust,
		title: 'Dementia diagnosis pathway',
		blurb: 'From the first worry to living well, step by step.',
		count: 1,
		...powered,
		needsLight: 'bright',
		stewards: doing('Memory service'),
	},
	{
		number: 18,
		organisation: 'Candlewick Bereavement Support',
		title: 'After a loss',
		blurb: 'One to one or in a group, for as long as it takes.',
		...both,
		near: ['quietExit'],
		far: ['entrance'],
		stewards: of('Candlewick Bereavement Support'),
	},
	{
		number: 19,
		organisation: 'Willowbrook Carers Circle',
		title: 'Who looks after you?',
		blurb: 'A circle for people who look after somebody.',
		count: 1,
		stewards: of('Willowbrook Carers Circle'),
	},
	{
		number: 20,
		organisation: 'Bright Hands Deaf Wellbeing',
		title: 'Wellbeing in BSL',
		blurb: 'Support from Deaf people, in British Sign Language.',
		count: 1,
		...powered,
		needsLight: 'bright',
		stewards: of('Bright Hands Deaf Wellbeing'),
		note: 'The interpreter must be seen from the front of the stall',
	},
	{
		number: 21,
		organisation: "Brickfields Men's Shed",
		title: 'Make, mend and talk',
		blurb: 'Tools, tea and company on weekday mornings.',
		count: 1,
		far: [5],
		stewards: of("Brickfields Men's Shed"),
		insuredUntil: '2027-04-30',
	},
	{
		number: 22,
		organisation: 'Paper Crane Arts for Recovery',
		title: 'Drum and draw',
		blurb: 'Have a go: drums, paint and paper cranes.',
		count: 1,
		tables: 2,
		isNoisy: true,
		far: ['quietRoute'],
		stewards: of('Paper Crane Arts for Recovery'),
		unloading: 'Drums: van at 08:00',
	},
	{
		number: 23,
		organisation: 'Level Ground Debt and Benefits Advice',
		title: 'Money worries',
		blurb: 'Free and private advice about debt and benefits.',
		count: 1,
		...powered,
		needsPrivacy: true,
		far: ['paymentTable'],
		stewards: of('Level Ground Debt and Benefits Advice'),
	},
	{
		number: 24,
		organisation: 'Quiet Compass Autism Network',
		title: 'Find your way',
		blurb: 'By and for autistic people; come when it is calm.',
		count: 1,
		needsQuiet: true,
		needsLight: 'low',
		stewards: of('Quiet Compass Autism Network'),
	},
]

export const blmkStalls: StallsPlan = {
	hall: { name: 'Marketplace Hall', widthCm: 3200, depthCm: 1900, room: 'M' },
	circuits: { A: 2000, B: 2000 },
	zones: [
		{ kind: 'entrance', label: 'Way in', xCm: 0, yCm: 430, widthCm: 140, depthCm: 260 },
		{ kind: 'queue', label: 'Queue', xCm: 140, yCm: 430, widthCm: 190, depthCm: 260 },
		{ kind: 'stepFreeRoute', label: 'From the doors', xCm: 330, yCm: 340, widthCm: 200, depthCm: 1155 },
		{ kind: 'stepFreeRoute', label: 'Step-free, two metres clear', xCm: 330, yCm: 240, widthCm: 2520, depthCm: 200 },
		{ kind: 'stepFreeRoute', label: 'To the fire exit', xCm: 2650, yCm: 340, widthCm: 200, depthCm: 1155 },
		{ kind: 'stepFreeRoute', label: 'To the quiet exit', xCm: 330, yCm: 1400, widthCm: 2520, depthCm: 190 },
		{ kind: 'aisle', label: 'Aisle', xCm: 2050, yCm: 440, widthCm: 180, depthCm: 960 },
		{ kind: 'exit', label: 'Fire exit', xCm: 2850, yCm: 960, widthCm: 350, depthCm: 220 },
		{ kind: 'quietExit', label: 'Quiet exit', xCm: 2850, yCm: 1400, widthCm: 350, depthCm: 290 },
		{ kind: 'quietRoute', label: 'To the Quiet Room', xCm: 2150, yCm: 1590, widthCm: 700, depthCm: 100 },
		{ kind: 'paymentTable', label: 'Expenses', xCm: 1600, yCm: 1750, widthCm: 300, depthCm: 130 },
		{ kind: 'photoWall', label: 'Photo wall', xCm: 330, yCm: 1830, widthCm: 500, depthCm: 50 },
		{ kind: 'other', label: 'Water and tea', xCm: 980, yCm: 1720, widthCm: 440, depthCm: 160 },
		{ kind: 'other', label: 'Seats', xCm: 2330, yCm: 760, widthCm: 220, depthCm: 320 },
	],
	positions,
	stalls,
	times: [{ startAt: '09:00', endAt: '15:00' }],
	insuredUntil: '2027-12-31',
}
