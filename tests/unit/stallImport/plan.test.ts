import { describe, expect, test } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import { dayOne, dayTwo, idOf } from '../../support/events.ts'
import { afterwards, fates, knownStall, leftIn, planOf, steward, table } from './planning.ts'

describe('which stall a row is', () => {
	test('its number; else the only one with its organisation and title', () => {
		const stalls = [
			knownStall(1, { organisation: 'Mind', title: 'Talk' }),
			knownStall(2, { organisation: 'Rethink', title: 'A' }),
			knownStall(3, { organisation: 'Rethink', title: 'B' }),
		]
		const plan = planOf(
			table(
				'No | Organisation | Title | Tables',
				'1 | Mind in Luton | Talk | 1',
				'| rethink | b | 1',
				'| Carers | | 2',
				'9 | Rethink | A | 1',
			),
			{ stalls },
		)
		expect(fates(plan)).toEqual(['changed', 'changed', 'new', 'changed'])
		expect(plan.entry.stalls.map(({ id, number, organisation }) => [id, number, organisation])).toEqual([
			[idOf(801), 1, 'Mind in Luton'],
			[idOf(803), 3, 'rethink'],
			// The lowest number that is free.
			[idOf(7004), 2, 'Carers'],
			[idOf(802), 9, 'Rethink'],
		])
		expect(plan.rows[3]?.changes).toEqual([{ field: 'number', before: '2', after: '9' }])
	})

	test('what could be two is left out, and so is what stands twice, is nobody’s, or will not come', () => {
		const stalls = [
			knownStall(1, { organisation: 'Mind', title: 'A' }),
			knownStall(2, { organisation: 'Mind', title: 'B' }),
			knownStall(5, { organisation: 'Gone', state: 'withdrawn' }),
		]
		const plan = planOf(
			table(
				'No | Organisation | Status | Colour',
				'| Mind | accepted | blue',
				'7 | Carers | accepted |',
				'7 | Talkers | accepted |',
				'| Walkers | accepted |',
				'| WALKERS | accepted |',
				'8 | | accepted |',
				'5 | Gone | accepted |',
				'| Hikers | withdrawn |',
				'| | | red',
				`| ${'x'.repeat(201)} | accepted |`,
			),
			{ stalls },
		)
		expect(fates(plan)).toEqual([
			'severalFit',
			'new',
			'twiceInFile',
			'new',
			'twiceInFile',
			'noOrganisation',
			'withdrawnHere',
			'withdrawnInFile',
			'empty',
			'organisationTooLong',
		])
		expect(plan.tally).toEqual({ rows: 10, new: 2, changed: 0, unchanged: 0, refused: 8 })
		expect(plan.cells).toEqual([])
	})

	test('the same list again changes nothing, and silence erases nothing', () => {
		const rows = table(
			'No | Organisation | Title | Description | Tables | Sockets | Watts | Wall | Near | Far | Contact | E-mail | Insurance | Expiry date | Cover | PAT | Stewards | Light | Priority',
			'1 | Mind | Talk | Come and talk | 2 | 1 | 300 | yes | 2; entrance | | Ada | a@x.org | received | 1/5/2028 | £5m | yes | Sam Lee | low | 5',
			'2 | Carers | | | | | | | | Mind | | | | | | | | |',
		)
		const people = [steward(1, 'Sam Lee', { dayIds: [dayOne, dayTwo] })]
		const first = planOf(rows, { people })
		expect(leftIn(first)).toEqual([])
		expect(fates(first)).toEqual(['new', 'new'])
		const stalls = afterwards(first)
		expect(stalls[0]).toMatchObject({
			organisation: 'Mind',
			tables: 2,
			chairs: 2,
			sockets: 1,
			watts: 300,
			needsWall: true,
			needsLight: 'low',
			priority: 5,
			near: [idOf(7003), 'entrance'],
			contact: { contactName: 'Ada', contactEmail: 'a@x.org' },
			documents: [
				{ kind: 'insurance', state: 'received', expiresOn: '2028-05-01', amount: 5_000_000 },
				{ kind: 'pat', state: 'received', expiresOn: '', amount: 0 },
			],
			stewards: [
				{ dayId: dayOne, startAt: '10:00', endAt: '16:00' },
				{ dayId: dayTwo, startAt: '09:30', endAt: '15:00' },
			],
		})
		expect(stalls[1]).toMatchObject({ far: [idOf(7002)], tables: 1, state: 'accepted' })
		const again = planOf(rows, { people, stalls })
		expect(fates(again)).toEqual(['unchanged', 'unchanged'])
		expect(again.entry).toEqual({ stalls: [], contacts: [], documents: [], rows: [] })
		const silent = planOf(table('No | Organisation | Tables | Wall', '1 | | | -', '2 | Carers | n/a |'), {
			people,
			stalls,
		})
		expect(fates(silent)).toEqual(['unchanged', 'unchanged'])
	})
})

describe('cells that cannot be read', () => {
	test('each is left out by itself, with row, column and reason; everything else is kept', () => {
		const plan = planOf(
			table(
				'No | Organisation | Title | Status | Tables | Chairs | Wall | Light | E-mail | Expiry date | Cover | PAT | Near | Priority',
				`12A | Mind | ${'x'.repeat(121)} | perhaps | many | 99 | maybe | pink | not an address | soon | lots | see folder | the moon; entrance | 7`,
				'1 | Carers | | | 2 | | | | c@x.org | 1/5/2028 | 5m | yes | 1 |',
			),
			{},
			{
				columns: [
					'number',
					'organisation',
					'title',
					'state',
					'tables',
					'chairs',
					'wall',
					'light',
					'contactEmail',
					'insuranceExpires',
					'insuranceAmount',
					'pat',
					'near',
					'priority',
				],
			},
		)
		expect(leftIn(plan)).toEqual([
			'2.0 badNumber 12A',
			'2.2 tooLong',
			'2.3 unknownState perhaps',
			'2.4 notANumber many',
			'2.5 tooMuch 99',
			'2.6 notYesNo maybe',
			'2.7 unknownLight pink',
			'2.8 badEmail not an address',
			'2.9 badDate soon',
			'2.10 badAmount lots',
			'2.11 unknownPaper see folder',
			'2.12 unknownNeighbour the moon',
			'3.12 ownNeighbour 1',
		])
		expect(plan.cells.map(({ most }) => most).filter((most) => most > 0)).toEqual([120, 20])
		expect(plan.entry.stalls[0]).toMatchObject({ number: 2, organisation: 'Mind', priority: 7, near: ['entrance'] })
		expect(fates(plan)).toEqual(['new', 'new'])
	})

	test('power that does not add up is told, and what can stand stays', () => {
		const plan = planOf(
			table(
				'No | Organisation | Power needed | Sockets | Watts',
				'1 | Yes alone | yes | |',
				'2 | No but two | no | 2 |',
				'3 | Watts alone | | | 300',
				'4 | Watts, no socket | | 0 | 300',
				'5 | Yes, none | yes | 0 |',
				'6 | No | no | |',
				'7 | A figure | 2 | |',
				'8 | Watts there | 500W | |',
				'9 | A kettle | kettle | |',
			),
			{ stalls: [knownStall(6, { organisation: 'No', sockets: 2, watts: 400 })] },
		)
		expect(plan.entry.stalls.map(({ sockets, watts }) => [sockets, watts])).toEqual([
			[1, 0],
			[2, 0],
			[1, 300],
			[0, 0],
			[0, 0],
			[0, 0],
			[2, 0],
			[1, 500],
			[0, 0],
		])
		expect(leftIn(plan)).toEqual([
			'3.2 powerUnclear',
			'5.4 wattsWithoutSocket 300',
			'6.2 powerUnclear',
			'10.2 notYesNo kettle',
		])
	})
})

test('a name that is not to be shown comes into no text, but people may say who answers for a stall', () => {
	const keptNames = [
		{
			registrationId: idOf(950),
			preferredName: 'Qwill',
			givenName: 'Qwill',
			familyName: 'Zebrano',
			hasGuardianAgreement: false,
		},
	]
	const plan = planOf(
		table(
			'No | Organisation | Title | Note | Contact',
			'1 | Mind | Tea with Qwill Zebrano | Ask Qwill Zebrano | Qwill Zebrano',
			'2 | Qwill Zebrano Trust | | |',
		),
		{ keptNames },
	)
	expect(fates(plan)).toEqual(['new', 'keptName'])
	expect(leftIn(plan)).toEqual(['2.2 keptName', '2.3 keptName'])
	expect(plan.entry.stalls[0]).toMatchObject({ title: '' })
	expect(plan.entry.contacts[0]).toMatchObject({ contactName: 'Qwill Zebrano', note: '' })
})

test('a paper that a person has checked stays checked, unless it is another paper now', () => {
	const checked = { kind: 'insurance' as const, state: 'checked' as const, expiresOn: '2027-12-31', amount: 5_000_000 }
	const stalls = [knownStall(1, { documents: [checked] }), knownStall(2, { documents: [checked] })]
	const plan = planOf(
		table(
			'No | Organisation | Insurance | Insured until',
			'1 | | received | 31/12/2027',
			'2 | | received | 31/12/2028',
		),
		{ stalls },
	)
	expect(fates(plan)).toEqual(['unchanged', 'changed'])
	expect(plan.entry.documents).toMatchObject([{ stallId: idOf(802), state: 'received', expiresOn: '2028-12-31' }])
})

describe('neighbours', () => {
	test('by number, by name, by part of the hall; a name that two have is left to a person', () => {
		const plan = planOf(
			table(
				'No | Organisation | Title | Near | Far',
				'1 | Mind | | Carers & Friends | quiet way out',
				'2 | Carers & Friends | | stall 1 and entrance | Twins',
				'3 | Twins | A | |',
				'4 | Twins | B | | Photo wall, Twins A',
			),
		)
		expect(plan.entry.stalls.map(({ near, far }) => [near, far])).toEqual([
			[[idOf(7003)], ['quietExit']],
			[[idOf(7002), 'entrance'], []],
			[[], []],
			[[], ['photoWall', idOf(7004)]],
		])
		expect(leftIn(plan)).toEqual(['3.4 severalNeighbours Twins'])
	})
})

describe('stewards', () => {
	const people = [
		steward(1, 'Sam Lee'),
		steward(2, 'Jo Birch', { dayIds: [dayOne, dayTwo] }),
		steward(3, 'Jo Birch', { email: 'jo.b@mail.example' }),
		steward(4, 'Kim Ash', { status: 'waiting' }),
		steward(5, 'Ola Fir', { email: 'office@mail.example' }),
		steward(6, 'Pat Elm', { email: 'office@mail.example' }),
		steward(7, 'Ray Oak', { dayIds: [] }),
	]
	const of = (cell: string, stalls = [knownStall(1, { organisation: 'Mind' })]) =>
		planOf(table('No | Organisation | Stewards', `1 | Mind | ${cell}`), { people, stalls })
	const names = (cell: string) =>
		of(cell).entry.rows.map(
			({ registrationId, dayId }) => `${registrationId.slice(-1)} ${dayId === dayOne ? 'one' : 'two'}`,
		)
	const left = (cell: string) => leftIn(of(cell)).map((words) => words.slice('2.2 '.length))

	test('are found by e-mail, or by a name that one person has', () => {
		const digit = (n: number) => idOf(900 + n).slice(-1)
		expect(names('sam@mail.example')).toEqual([`${digit(1)} one`])
		expect(names('SAM LEE; jo@mail.example')).toEqual([`${digit(1)} one`, `${digit(2)} one`, `${digit(2)} two`])
		expect(names('Sam Lee <sam@mail.example>, Pat Elm (office@mail.example)')).toEqual([
			`${digit(1)} one`,
			`${digit(6)} one`,
		])
		expect(names('Lee, Sam')).toEqual([`${digit(1)} one`])
		// Nobody is given two shifts for being named twice.
		expect(names('Sam Lee, sam@mail.example')).toEqual([`${digit(1)} one`])
		// Beside an address a name means whoever has that address.
		expect(names('Jo Birch, jo@mail.example')).toEqual([`${digit(2)} one`, `${digit(2)} two`])
	})

	test('are left to a person where it is not sure who is meant', () => {
		expect(left('Nobody Known')).toEqual(['stewardUnknown Nobody Known'])
		expect(left('who@mail.example')).toEqual(['stewardUnknown who@mail.example'])
		expect(left('Jo Birch')).toEqual(['stewardSeveral Jo Birch'])
		expect(left('office@mail.example')).toEqual(['stewardSeveral office@mail.example'])
		expect(left('Zoe Yew <sam@mail.example>')).toEqual(['stewardOtherName Zoe Yew <sam@mail.example>'])
		expect(left('Kim Ash')).toEqual(['stewardNotBooked Kim Ash'])
		expect(left('Ray Oak')).toEqual(['stewardNoDay Ray Oak'])
		for (const cell of ['Nobody Known', 'Jo Birch', 'Kim Ash', 'Ray Oak']) expect(of(cell).entry.rows).toEqual([])
	})

	test('stand at the day’s usual time, and only at one stall', () => {
		const shift = { registrationId: idOf(901), dayId: dayOne, startAt: '09:15', endAt: '12:00', canLeave: true }
		const stalls = [
			knownStall(1, { organisation: 'Mind' }),
			knownStall(2, { organisation: 'Carers', stewards: [shift] }),
		]
		expect(of('jo@mail.example', stalls).entry.rows.map(({ startAt, endAt }) => [startAt, endAt])).toEqual([
			['09:15', '12:00'],
			['09:30', '15:00'],
		])
		const elsewhere = of('Sam Lee', stalls)
		expect(leftIn(elsewhere)).toEqual(['2.2 stewardElsewhere Sam Lee'])
		expect(fates(elsewhere)).toEqual(['unchanged'])
		const twice = planOf(table('No | Organisation | Stewards', '1 | Mind | Sam Lee', '2 | Carers | Sam Lee'), {
			people,
		})
		expect(twice.entry.rows).toHaveLength(1)
		expect(leftIn(twice)).toEqual(['3.2 stewardElsewhere Sam Lee'])
	})
})

test('more stalls than an event can have: those that fit are planned, the others say so', () => {
	const lines = Array.from({ length: 310 }, (_, at) => `Organisation ${at}`)
	const plan = planOf(table('Organisation', ...lines))
	expect(plan.tally).toMatchObject({ rows: 310, new: 300, refused: 10 })
	expect(new Set(plan.entry.stalls.map(({ number }) => number)).size).toBe(300)
	const input = { ...plan.entry, mapping: { shape: '', columns: [], answers: {}, dateOrder: 'dayFirst' } }
	expect(contract.marketplace.importStalls.input.safeParse(input).success).toBe(true)
})
