/** What the rules about the programme and about texts say, and what they suggest. */
import { describe, expect, test } from 'vitest'
import type { PublicText } from '../../../shared/domain/rules/eventFacts.ts'
import { groupFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'
import { eventFacts, eventFindings, itemFact } from '../../support/eventFacts.ts'
import { programmeCases } from './cases/programme.ts'

const moved = (input: unknown) => ({ kind: 'do', step: { command: 'programme.moveItem', input } })

describe('P3: two things in one room', () => {
	test('the later one goes to a free room, or after the other', () => {
		const { breaks } = programmeCases.P3
		const at = { itemId: 'i2', dayId: 'day-1', shift: 'none' }
		expect(eventFindings(breaks, 'P3')).toMatchObject([
			{
				itemIds: ['i1', 'i2'],
				values: { room: 'A', startAt: '10:29', endAt: '10:30', tables: 0 },
				fix: { says: 'otherRoom', ...moved({ ...at, startAt: '10:29', endAt: '10:50', roomId: 'B' }) },
			},
		])
		const one = { ...breaks, breakouts: { ...breaks.breakouts, rooms: [roomFact('A')] } }
		expect(eventFindings(one, 'P3')[0]?.fix).toMatchObject({
			says: 'moveItem',
			...moved({ ...at, startAt: '10:30', endAt: '10:51', roomId: 'A' }),
		})
	})

	const both = (one: Parameters<typeof itemFact>[2], other: Parameters<typeof itemFact>[2]) =>
		eventFacts({
			breakouts: { rounds: [roundFact(1)], groups: [groupFact('g1', 't1'), groupFact('g2', 't1')] },
			programme: {
				items: [
					itemFact('i1', '10:30-11:10', { roomId: 'A', ...one }),
					itemFact('i2', '10:40-11:00', { roomId: 'A', ...other }),
				],
			},
		})
	test('a break among stalls is one thing, and what is dropped is nowhere', () => {
		const dropped = { status: 'dropped' } as const
		expect(eventFindings(both({ kind: 'marketplace' }, { kind: 'break' }), 'P3')).toHaveLength(1)
		expect(eventFindings(both(dropped, {}), 'P3')).toEqual([])
	})
	test('tables of a round are one thing, and with the item that is the round no other', () => {
		const given = (roundId: string | null) => both({ status: 'dropped' }, { roundId, endAt: '11:30' })
		expect(eventFindings(given('r1'), 'P3')).toEqual([])
		expect(eventFindings(given(null), 'P3')).toMatchObject([
			{
				groupIds: ['g1', 'g2'],
				stallIds: [],
				roundId: 'r1',
				values: { tables: 2 },
				fix: { kind: 'group', fix: { kind: 'otherRoom' } },
			},
		])
	})
	test('what has begun stays', () =>
		expect(
			eventFindings(
				eventFacts({
					programme: {
						items: [
							itemFact('i1', '10:00-10:30', { roomId: 'A' }),
							itemFact('i2', '10:10-10:30', { roomId: 'A', status: 'on' }),
						],
					},
				}),
				'P3',
			)[0]?.fix,
		).toMatchObject({ step: { input: { itemId: 'i1' } } }))
})

describe('P4: more than forty minutes without a break', () => {
	test('ten minutes before the item that goes beyond', () =>
		expect(eventFindings(programmeCases.P4.breaks, 'P4')).toMatchObject([
			{
				values: { minutes: 50, most: 40, startAt: '10:00', endAt: '10:50', items: 2 },
				fix: {
					says: 'breakBefore',
					...moved({
						itemId: 'i2',
						dayId: 'day-1',
						startAt: '10:45',
						endAt: '11:00',
						roomId: null,
						shift: 'following',
					}),
				},
			},
		]))
	test('one that is too long by itself, or fixed, is settled where it is', () => {
		const items = [itemFact('i1', '10:00-10:41')]
		expect(eventFindings(eventFacts({ programme: { items } }), 'P4')[0]?.fix).toEqual({
			kind: 'go',
			to: 'item',
			id: 'i1',
		})
		const fixed = [itemFact('i1', '10:00-10:30'), itemFact('i2', '10:30-11:00', { isFixed: true })]
		expect(eventFindings(eventFacts({ programme: { items: fixed } }), 'P4')[0]?.fix).toEqual({
			kind: 'go',
			to: 'item',
			id: 'i2',
		})
	})
	test('a break is none of it, and sessions at once count once', () => {
		const items = [
			itemFact('i1', '10:00-10:40'),
			itemFact('i2', '10:05-10:35', { kind: 'story' }),
			itemFact('i3', '10:40-11:30', { kind: 'break' }),
		]
		expect(eventFindings(eventFacts({ programme: { items } }), 'P4')).toEqual([])
	})
})

test('P5: outside the day, but putting up and coffee may be before', () => {
	const items = [
		itemFact('i1', '08:00-09:00', { kind: 'setUp' }),
		itemFact('i2', '09:00-09:30', { kind: 'break' }),
		itemFact('i3', '16:50-17:10', { kind: 'marketplace' }),
		itemFact('i4', '09:20-10:00'),
	]
	expect(eventFindings(eventFacts({ programme: { items } }), 'P5')).toMatchObject([
		{ variant: 'outsideDay', itemIds: ['i4'], values: { dayStartAt: '09:30' } },
		{ variant: 'outsideDay', itemIds: ['i3'] },
		{ variant: 'hours', itemIds: ['i4'], values: { count: 1, startAt: '09:20', endAt: '15:00' } },
	])
})

test('P6: the item gets the times of its round', () =>
	expect(eventFindings(programmeCases.P6.breaks, 'P6')).toMatchObject([
		{
			roundId: 'r1',
			values: { number: 1, startAt: '11:00', endAt: '11:45', roundStartAt: '11:00', roundEndAt: '11:50' },
			fix: {
				says: 'roundTimes',
				...moved({ itemId: 'i1', dayId: 'day-1', startAt: '11:00', endAt: '11:50', roomId: null, shift: 'none' }),
			},
		},
	]))

describe('D4: health words', () => {
	const said = (where: PublicText['where'], text: string, ofId = 's1') =>
		eventFindings(eventFacts({ publicTexts: [{ where, ofId, text }] }), 'D4')
	test('are found in what is about people, whatever the case', () => {
		expect(said('materialPlace', 'laptop: Robin, BIPOLAR.pdf')).toMatchObject([
			{
				slotIds: ['s1'],
				values: { where: 'materialPlace', word: 'bipolar' },
				fix: { kind: 'go', to: 'slot', id: 's1' },
			},
		])
		expect(said('alternative', 'If the self-harm is too much')).toHaveLength(1)
	})
	test.each(['itemTitle', 'slotTitle', 'topic', 'eventName', 'introduction', 'slotNote'] as const)(
		'belong in %s',
		(where) => expect(said(where, 'Living with dementia')).toEqual([]),
	)
	test('are found in what is said of a stall, unless it is called after one', () => {
		const blurb: PublicText = { where: 'stallBlurb', ofId: 'x', text: 'Robin, who has epilepsy, is here all day' }
		const found = (...more: readonly PublicText[]) => eventFindings(eventFacts({ publicTexts: [blurb, ...more] }), 'D4')
		expect(found()).toMatchObject([
			{ stallIds: ['x'], slotIds: [], itemIds: [], fix: { kind: 'go', to: 'stall', id: 'x' } },
		])
		expect(found({ where: 'stallTitle', ofId: 'y', text: 'Epilepsy Action' })).toHaveLength(1)
		expect(found({ where: 'stallTitle', ofId: 'x', text: 'Epilepsy Action' })).toEqual([])
		expect(said('stallNote', 'Sam takes insulin at noon')).toMatchObject([{ values: { word: 'insulin' } }])
		expect(
			found({ where: 'stallTitle', ofId: 'x', text: 'Epilepsy' }, { where: 'stallNote', ofId: 'x', text: 'ADHD' }),
		).toMatchObject([{ values: { where: 'stallNote', word: 'adhd' } }])
	})
	test('belong in a content note, and words that only look like one are none', () => {
		const note = 'Talks about suicide'
		const given = eventFacts({
			programme: { items: [itemFact('i1', '10:00-10:20', { contentNote: note })] },
			publicTexts: [{ where: 'itemNote', ofId: 'i1', text: note }],
		})
		expect(eventFindings(given, 'D4')).toEqual([])
		expect(said('itemNote', 'Strokes of a brush; the cancerous is none')).toEqual([])
	})
})
