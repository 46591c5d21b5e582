/**
 * The marketplace of the sample conference: 12 stalls at 12 positions in the foyer, 8 of them with power on one
 * circuit. Planted for practice: the test of what it plugs in is missing from one of the independent providers.
 */
import { charities, collaboratives, independents, national, universities } from './cypEvent.ts'
import type { SamplePerson } from './sample.ts'
import type { PositionPlan, StallPlan, StallsPlan } from './stalls.ts'

const at =
	(organisation: string) =>
	({ person }: SamplePerson): boolean =>
		person.organisation === organisation

const twoTables: ReadonlySet<number> = new Set([1, 6, 7])
const longCm = (number: number): number => (twoTables.has(number) ? 330 : 180)

/** Where the middle of a position is, the first of its side at its left end and so much between two. */
const middleCm = (number: number, first: number, startCm: number, apartCm: number): number => {
	let nextCm = startCm
	for (let before = first; before < number; before++) nextCm += longCm(before) + apartCm
	return nextCm + longCm(number) / 2
}

/** F01 to F06 along the wall, F07 to F12 along the windows. */
const positions = Array.from({ length: 12 }, (_, index): PositionPlan => {
	const number = index + 1
	const isFirstSide = number <= 6
	return {
		code: `F${String(number).padStart(2, '0')}`,
		xCm: isFirstSide ? middleCm(number, 1, 85, 50) : middleCm(number, 7, 230, 60),
		yCm: isFirstSide ? 60 : 940,
		turned: isFirstSide ? 0 : 180,
		widthCm: longCm(number),
		tables: twoTables.has(number) ? 2 : 1,
		...(number <= 8 ? { sockets: 2, watts: 1000, circuit: 'Foyer' } : {}),
		isWall: isFirstSide,
		light: isFirstSide ? 'normal' : 'bright',
		noise: number >= 11 ? 'quiet' : 'normal',
		isPrivate: number === 12,
		near: [1, 2, 7].includes(number) ? ['entrance'] : [],
	}
})

const powered = { watts: 250 } as const

const plain = (
	organisation: string,
	title: string,
	blurb: string,
	more: Partial<StallPlan> = {},
): Omit<StallPlan, 'number'> => ({
	organisation,
	title,
	blurb,
	count: 1,
	stewards: at(organisation),
	...more,
})

const numberless: readonly Omit<StallPlan, 'number'>[] = [
	plain(national[0] ?? '', 'Your service beside others', 'See how your numbers compare, and what others changed.', {
		count: 2,
		...powered,
		tables: 2,
		near: ['entrance'],
	}),
	plain(national[1] ?? '', 'The workforce we need', 'Roles, training and money for the next five years.', {
		count: 2,
		...powered,
		needsWall: true,
	}),
	...collaboratives.slice(0, 4).map((name, index) =>
		plain(name, 'How we work together', 'What a region does in one, and what it does apart.', {
			...(index < 2 ? powered : {}),
		}),
	),
	plain(independents[0] ?? '', 'Care close to home', 'Units, day places and who works there.', {
		...powered,
		far: [8],
		missing: ['pat'],
	}),
	plain(independents[1] ?? '', 'A place in a team', 'Posts that are open, and what staff say.', {
		...powered,
		far: [7],
	}),
	...universities
		.slice(0, 2)
		.map((name) => plain(name, 'Courses for people in work', 'Part-time, paid for, and close to practice.', powered)),
	plain(charities[0] ?? '', 'Young people’s voices', 'What young people want staff to know.', {
		count: 2,
		needsLight: 'bright',
		stewards: at(charities[0] ?? ''),
	}),
	plain(charities[1] ?? '', 'Time to talk', 'Advice for young people about to leave care.', {
		count: 2,
		needsQuiet: true,
		needsPrivacy: true,
	}),
]

export const cypStalls: StallsPlan = {
	hall: { name: 'Foyer', widthCm: 1800, depthCm: 1000, room: 'F' },
	circuits: { Foyer: 3000 },
	zones: [
		{ kind: 'entrance', label: 'Main doors', xCm: 0, yCm: 390, widthCm: 140, depthCm: 220 },
		{ kind: 'stepFreeRoute', label: 'Step-free to the Auditorium', xCm: 140, yCm: 410, widthCm: 1520, depthCm: 180 },
		{ kind: 'stepFreeRoute', label: 'To the lift', xCm: 0, yCm: 610, widthCm: 150, depthCm: 240 },
		{ kind: 'aisle', label: 'By the doors', xCm: 150, yCm: 160, widthCm: 140, depthCm: 690 },
		{ kind: 'aisle', label: 'Along the wall', xCm: 290, yCm: 160, widthCm: 1370, depthCm: 110 },
		{ kind: 'aisle', label: 'Along the windows', xCm: 290, yCm: 740, widthCm: 1370, depthCm: 110 },
		{ kind: 'exit', label: 'Auditorium', xCm: 1660, yCm: 380, widthCm: 140, depthCm: 240 },
		{ kind: 'other', label: 'Desks', xCm: 400, yCm: 625, widthCm: 220, depthCm: 80 },
		{ kind: 'queue', label: 'Queue at the desks', xCm: 620, yCm: 620, widthCm: 330, depthCm: 90 },
		{ kind: 'photoWall', label: 'Photo wall', xCm: 1150, yCm: 665, widthCm: 350, depthCm: 40 },
		{ kind: 'other', label: 'Seats', xCm: 800, yCm: 300, widthCm: 300, depthCm: 80 },
		{ kind: 'other', label: 'Lift', xCm: 0, yCm: 850, widthCm: 150, depthCm: 150 },
	],
	positions,
	stalls: numberless.map((stall, index) => ({ number: index + 1, ...stall })),
	times: [
		{ startAt: '09:00', endAt: '15:00' },
		{ startAt: '08:45', endAt: '14:50' },
	],
	insuredUntil: '2027-12-31',
}
