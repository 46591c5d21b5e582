import { describe, expect, it } from 'vitest'
import { accessColumns, makeAccess } from '../../../shared/domain/exports/accessReport.ts'
import {
	type CateringFacts,
	makeCatering,
	mealColumns,
	roomColumns,
	supportColumns,
} from '../../../shared/domain/exports/catering.ts'
import { everybodyColumns, makeEvacuation, planColumns } from '../../../shared/domain/exports/evacuationPack.ts'
import { followUpColumns, makeFollowUp } from '../../../shared/domain/exports/followUp.ts'
import { makePlates } from '../../../shared/domain/exports/plates.ts'
import { type ItemOnSheet, makeRunSheet, makeSpeakerSlots } from '../../../shared/domain/exports/programmeSheets.ts'
import type { MadeSheets, Sheet } from '../../../shared/domain/exports/sheet.ts'
import { makeStalls, stallColumns } from '../../../shared/domain/exports/stallsReport.ts'
import { makeStatistics } from '../../../shared/domain/exports/statisticsSheets.ts'
import { at, facts } from './facts.ts'

const { people: _, ...frame } = facts()
const titles = (columns: Sheet['columns']): string => columns.map(({ title }) => title).join(' | ')
const rowsOf = ({ sheets }: MadeSheets, name: string): readonly string[] =>
	(sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => row.join('|'))
const aboutOf = (made: MadeSheets, heading: string): string =>
	made.sheets[0]?.rows.find(([first]) => first === heading)?.[1] ?? ''

describe('statistics (E2)', () => {
	const made = makeStatistics({
		...frame,
		frozenAtMs: at('2027-05-20T16:00:00'),
		snapshotId: 'one',
		rule: { preset: 'mentalHealth', least: 5, base: 5 },
		tables: [
			{
				id: 'byDay',
				columns: ['Day', 'Booked', 'Came', '% came'],
				rows: [
					[
						{ is: 'text', text: '19 May 2027' },
						{ is: 'number', number: 180 },
						{ is: 'hidden', why: 'small' },
						{ is: 'share', share: null },
					],
					[
						{ is: 'text', text: '20 May 2027' },
						{ is: 'number', number: 35 },
						{ is: 'hidden', why: 'protects' },
						{ is: 'share', share: 90 },
					],
				],
			},
		],
	})
	it('shows a hidden number as *, whyever it is hidden', () => {
		expect(rowsOf(made, 'By day')).toEqual(['19 May 2027|180|*|*', '20 May 2027|35|*|90%'])
	})
	it('says by which rule, when it was counted, that totals need not add up, and that it may be kept', () => {
		expect(aboutOf(made, 'Statistics rule')).toContain('under 5, nobody included, are shown as *')
		expect(aboutOf(made, 'Counted')).toContain('20 May 2027, 17:00')
		expect(aboutOf(made, 'Totals')).toContain('need not add up')
		expect(aboutOf(made, 'Destroy by')).toBe('It may be kept: nobody follows from it.')
	})
})

describe('the list for follow-up (E13)', () => {
	it('has how to reach people, an address before a number, in order of names', () => {
		const people = [
			{ preferredName: 'Zoë', email: '', phone: '01234 567' },
			{ preferredName: 'amara', email: 'a@mail.example', phone: '07700' },
			{ preferredName: 'Bo', email: '', phone: '' },
		]
		const made = makeFollowUp({ ...frame, people })
		expect(titles(followUpColumns)).toBe('Preferred name | Contact method | Wants')
		expect(rowsOf(made, 'To keep in touch')).toEqual([
			'amara|E-mail: a@mail.example|To keep in touch',
			'Bo|None was given|To keep in touch',
			'Zoë|Phone: 01234 567|To keep in touch',
		])
	})
})

const eaters: CateringFacts['eaters'] = [
	{ badgeCode: '1AAAA', dayIds: ['d1', 'd2'], diets: ['vegan', 'glutenFree'] },
	{ badgeCode: '2BBBB', dayIds: ['d1'], diets: ['glutenFree', 'vegan'] },
	{ badgeCode: '3CCCC', dayIds: ['d1'], diets: [] },
	{ badgeCode: '4DDDD', dayIds: ['d1'], diets: [] },
	{ badgeCode: '5EEEE', dayIds: ['d1'], diets: [] },
]
const meals: CateringFacts['meals'] = [{ dayId: 'd1', startAt: '12:30', title: 'Lunch' }]

describe('venue and catering (E6)', () => {
	const made = makeCatering({
		...frame,
		eaters,
		meals,
		rooms: [
			{ name: 'Hall', theatreSeats: 200, cabaretSeats: 120, wheelchairSpaces: 2, loop: 'fixed', interpreters: ['BSL'] },
			{ name: 'Den', theatreSeats: 0, cabaretSeats: 0, wheelchairSpaces: 0, loop: 'none', interpreters: [] },
		],
		needs: [{ code: 'largePrint', count: 3 }],
		interpreting: [{ team: 'BSL', count: 2, dayId: 'd1', room: 'Hall', startAt: '10:00', endAt: '11:00' }],
	})
	it('has the columns that were agreed', () => {
		expect(titles(mealColumns)).toBe('Day | Meal | Diet | Count')
		expect(titles(roomColumns)).toBe('Room | Layout | Seats | Wheelchair spaces | Loop | Interpreters')
		expect(titles(supportColumns)).toBe('Access support | Number | Room | From | To')
	})
	it('counts exactly, the same diets as one however they were said, by meal and day', () => {
		expect(rowsOf(made, 'Meals')).toEqual([
			'19 May 2027|12:30 Lunch|No particular diet|3',
			'19 May 2027|12:30 Lunch|Gluten free, Vegan|2',
			'20 May 2027|All day|Gluten free, Vegan|1',
		])
		expect(rowsOf(made, 'Rooms')).toEqual([
			'Hall|Theatre|200|2|Fixed|BSL',
			'Hall|Cabaret|120|2|Fixed|BSL',
			'Den|Not given||0|None|',
		])
		expect(rowsOf(made, 'Access support')).toEqual(['Large print|3|||', 'BSL|2|Hall|19 May 2027, 10:00|11:00'])
	})
	it('names nobody, not by a badge either; the plates do, and only those that differ', () => {
		expect(JSON.stringify(made)).not.toMatch(/AAAA|BBBB/)
		expect(rowsOf(makePlates({ ...frame, eaters, meals }), 'Plates')).toEqual([
			'19 May 2027|12:30 Lunch|Gluten free, Vegan|1AAAA',
			'19 May 2027|12:30 Lunch|Gluten free, Vegan|2BBBB',
			'20 May 2027|All day|Gluten free, Vegan|1AAAA',
		])
	})
	it('is one table for a program: which table, row, column, value', () => {
		expect(titles(made.plain.columns)).toBe('Table | Row | Column | Value')
		expect(made.plain.rows).toContainEqual(['Meals', '19 May 2027', 'Count', '3'])
	})
})

describe('the access report (E9)', () => {
	it('counts by kind of need, and says what was learned once', () => {
		const need = (over: object) => ({
			code: 'hearingLoop' as const,
			status: 'met' as const,
			instead: '',
			isOfWalkIn: false,
			...over,
		})
		const made = makeAccess({
			...frame,
			needs: [
				need({}),
				need({ isOfWalkIn: true, status: 'ready' }),
				need({ status: 'notMet', instead: 'Sat in front' }),
				need({ status: 'notMet', instead: 'Sat in front' }),
				need({ status: 'notMet' }),
				need({ code: 'braille', status: 'recorded' }),
			],
		})
		expect(titles(accessColumns)).toBe(
			'Need type | Asked before | Asked on the day | Ready on arrival | Met | Met another way | Not met | What we learned',
		)
		expect(rowsOf(made, 'Access')).toEqual(['Braille|1|0|0|0|0|0|', 'Hearing loop|4|1|2|1|2|1|Sat in front'])
		expect(aboutOf(made, 'Destroy by')).toBe('3 June 2027')
	})
})

describe('the evacuation pack (E7)', () => {
	it('has zones, people with a plan, and everybody with where they are', () => {
		const place = { what: 'table', number: 7, roomName: 'Room 4' } as const
		const made = makeEvacuation({
			...frame,
			packDate: '2027-05-19',
			zones: [{ code: 'A', name: 'Ground floor', rooms: ['Hall', 'Den'], marshal: 'Sam' }],
			planned: [
				{
					badgeCode: '1AAAA',
					preferredName: 'Amara',
					lastPlace: place,
					buddy: { preferredName: 'Sam' },
					backup: null,
					method: 'evacChair',
					equipment: 'Chair by lift',
					refuge: 'Stairs B',
				},
			],
			people: [
				{ badgeCode: '1AAAA', preferredName: 'Amara', place, zone: 'A', sinceMs: at('2027-05-19T08:12:00') },
				{ badgeCode: '2BBBB', preferredName: 'Bo', place: null, zone: '', sinceMs: null },
			],
		})
		expect(titles(planColumns)).toBe('Badge | Name | Usual room now | Buddy | Backup | Method | Equipment | Refuge')
		expect(titles(everybodyColumns)).toBe('Badge | Name | Group now | Room | Zone | In since | Seen outside')
		expect(rowsOf(made, 'People with a plan')).toEqual([
			'1AAAA|Amara|Table 7, Room 4|Sam||Evacuation chair|Chair by lift|Stairs B',
		])
		expect(rowsOf(made, 'Everybody')).toEqual(['1AAAA|Amara|Table 7|Room 4|A|09:12|☐', '2BBBB|Bo|||||☐'])
	})
})

describe('run sheet and speaker slots', () => {
	const slot: ItemOnSheet['slots'][number] = {
		number: 1,
		publicTitle: 'Finding a way back',
		shownAs: ['Robin'],
		startAt: '13:40',
		minutes: 15,
		isWithdrawn: false,
		alternative: '',
		isRecorded: false,
		isPhotographed: true,
		questions: 'viaChair',
		format: 'live',
		contentNote: 'Talks about loss',
	}
	const item: ItemOnSheet = {
		date: '2027-05-19',
		startAt: '13:30',
		endAt: '14:10',
		room: 'Hall',
		kind: 'story',
		title: 'Stories',
		leads: ['Amara'],
		avNotes: 'Two mics',
		accessNotes: '',
		contentNote: '',
		status: 'planned',
		slots: [
			slot,
			{
				...slot,
				number: 2,
				isWithdrawn: true,
				publicTitle: '',
				shownAs: [],
				alternative: 'A poem is read',
				contentNote: '',
			},
		],
	}
	it('leaves who tells stories to the slots, by the name they chose, and says what happens instead', () => {
		const sheet = makeRunSheet({ ...frame, items: [item] })
		expect(rowsOf(sheet, 'Run sheet')).toEqual(['19 May 2027|13:30|14:10|Hall|Story|Stories|Amara|Two mics|||Planned'])
		expect(JSON.stringify(sheet)).not.toContain('Robin')
		expect(rowsOf(makeSpeakerSlots({ ...frame, items: [item] }), 'Speaker slots')).toEqual([
			'1|19 May 2027|13:40|15|Hall|Finding a way back|Robin|Live|Via the chair|Talks about loss|No|Yes|',
			'2|19 May 2027|13:40|15|Hall|Not told||Live|Via the chair||No|Yes|A poem is read',
		])
	})
})

describe('the marketplace report (E11)', () => {
	it('has a row for each stall, with arrivals by day where there are several', () => {
		const stall = {
			position: 'M01',
			title: 'Talk with us',
			organisation: 'Luton Mind',
			arrived: [{ dayId: 'd1', atMs: at('2027-05-19T07:20:00') }],
			documents: 3,
			documentsChecked: 2,
			watts: 200,
			sockets: 1,
			isPowerOn: true,
			footfall: 41,
			note: '',
		}
		const quiet = { ...stall, position: '', arrived: [], documents: 0, documentsChecked: 0, isPowerOn: false }
		const made = makeStalls({ ...frame, stalls: [stall, quiet, { ...quiet, watts: 0, sockets: 0 }] })
		expect(titles(stallColumns)).toBe(
			'Position | Stall | Organisation | Arrived | Documents checked | Power used | Footfall | Notes',
		)
		expect(rowsOf(made, 'Stalls')).toEqual([
			'M01|Talk with us|Luton Mind|19 May 2027 08:20|2 of 3|200 W, sockets: 1|41|',
			'|Talk with us|Luton Mind||None held|Not seen on (asked for 200 W)|41|',
			'|Talk with us|Luton Mind||None held|None asked for|41|',
		])
		const [one] = frame.days
		expect(rowsOf(makeStalls({ ...frame, days: one ? [one] : [], stalls: [stall] }), 'Stalls')[0]).toContain('|08:20|')
	})
})
