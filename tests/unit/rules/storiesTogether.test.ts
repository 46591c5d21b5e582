/** Rules over stories that are about what is around them: time, company, and names where they may not stand. */
import { describe, expect, test } from 'vitest'
import type { PublicText } from '../../../shared/domain/rules/eventFacts.ts'
import type { SlotFact } from '../../../shared/domain/stories/facts.ts'
import { groupFact, roundFact, topicFact } from '../../support/breakoutFacts.ts'
import {
	eventFindings,
	itemFact,
	materialFact,
	shiftFact,
	slotFact,
	speakerFact,
	speakerName,
} from '../../support/eventFacts.ts'
import { askedAt, everybody, itsSpeaker, pause, story, storyEvent, storyItem, talk } from '../../support/storyEvent.ts'

const goItem = (id: string) => ({ kind: 'go', to: 'item', id })
const noted = story({ contentNote: 'Bereavement' })
const hard = story({ contentNote: 'Bereavement', isSensitive: true })
const after = (id: string, time: string, more: Parameters<typeof itemFact>[2] = {}) => itemFact(id, time, more)

describe('S6: a real name where it may not stand', () => {
	const sealed = [itsSpeaker({ nameShown: 'none' })]
	const look = (slot: Partial<SlotFact>, publicTexts: readonly PublicText[] = []) =>
		eventFindings(storyEvent({ stories: [story({ speakers: sealed, ...slot })], publicTexts }), 'S6')

	test.each([
		['slotTitle', { workingTitle: 'Amara' }],
		['slotTitle', { publicTitle: 'The Okafor family' }],
		['slotNote', { contentNote: 'AMÁRA’s brother' }],
		['slotNote', { speakers: [itsSpeaker({ nameShown: 'none', offLimits: ['the name Okafor'] })] }],
		['alternative', { alternative: 'A song, instead of Amara' }],
		['introduction', { speakers: [itsSpeaker({ nameShown: 'none', introduction: 'Amara likes rain.' })] }],
		['introduction', { speakers: [itsSpeaker({ nameShown: 'pseudonym', shownAs: 'Amara' })] }],
		['materialPlace', { materials: [materialFact('m1', { place: 'okafor-slides.pdf' })] }],
	] as const)('in the %s of a story', (where, slot) => {
		const given = look(slot)
		expect(given).toMatchObject([
			{
				variant: 'sealed',
				strength: 'block',
				values: { where, number: 1 },
				slotIds: ['s1'],
				registrationIds: [],
				speakerIds: [],
				fix: { kind: 'go', to: 'slot', id: 's1' },
			},
		])
		expect(JSON.stringify(given)).not.toMatch(/am[aá]ra|okafor|p1/i)
	})
	test.each([
		['itemTitle', 'i3', { slotIds: [], itemIds: ['i3'], fix: goItem('i3') }],
		['itemNote', 'i3', { slotIds: [], itemIds: ['i3'], fix: goItem('i3') }],
		['topic', 't1', { slotIds: [], itemIds: [], fix: { to: 'setup', id: 't1' } }],
		['eventName', '', { slotIds: [], itemIds: [], fix: { to: 'setup', id: '' } }],
		['stallTitle', 'x1', { slotIds: [], itemIds: [], stallIds: ['x1'], fix: { to: 'stall', id: 'x1' } }],
		['stallNote', 'x1', { slotIds: [], itemIds: [], stallIds: ['x1'], fix: { to: 'stall', id: 'x1' } }],
		['materialPlace', 's1', { slotIds: ['s1'], fix: { to: 'slot', id: 's1' } }],
	] as const)('in the %s of the event, and whose story it is is not said', (where, ofId, finding) => {
		expect(look({}, [{ where, ofId, text: 'A talk with Amara Okafor' }])).toMatchObject([
			{ ...finding, speakerIds: [], registrationIds: [] },
		])
	})
	test('one for each place, however many texts and lists it comes from', () => {
		const text = { where: 'slotTitle', ofId: 's1', text: 'Amara' } as const
		expect(look({ workingTitle: 'Amara', publicTitle: 'Okafor' }, [text])).toHaveLength(1)
	})
	test('the name of somebody who is shown by it may stand anywhere', () => {
		for (const nameShown of ['full', 'firstName'] as const)
			expect(look({ publicTitle: 'Amara Okafor', speakers: [itsSpeaker({ nameShown })] })).toEqual([])
		expect(look({ publicTitle: 'A year by the sea' })).toEqual([])
	})
	test('once they do not speak, no text says it any more', () => {
		const texts = (...ids: readonly string[]) =>
			ids.map((ofId): PublicText => ({ where: 'itemTitle', ofId, text: 'Amara’s story' }))
		const notSpeaking = { speakers: [itsSpeaker()], state: 'withdrawn', withdrawnAtMs: askedAt } as const
		expect(look(notSpeaking, texts('i1', 'i3'))).toMatchObject([
			{ variant: 'notSpeaking', slotIds: [], itemIds: ['i1'] },
			{ variant: 'notSpeaking', slotIds: [], itemIds: ['i3'] },
		])
		expect(look({ ...notSpeaking, alternative: 'Amara’s song' })).toMatchObject([{ values: { where: 'alternative' } }])
		expect(look({ ...notSpeaking, publicTitle: 'Amara’s year' })).toMatchObject([{ values: { where: 'slotTitle' } }])
		expect(look({ speakers: [itsSpeaker()] }, texts('i1'))).toEqual([])
	})
	test('a place that holds both is found once', () => {
		const text = { where: 'itemTitle', ofId: 'i1', text: 'Amara’s story' } as const
		expect(look({ state: 'withdrawn', withdrawnAtMs: askedAt }, [text])).toMatchObject([{ variant: 'sealed' }])
	})
})

describe('S8: time after a story', () => {
	const look = (
		slots: readonly SlotFact[],
		items: readonly ReturnType<typeof itemFact>[],
		breakouts: Parameters<typeof storyEvent>[0] = {},
	) => eventFindings(storyEvent({ stories: slots, ...breakouts, programme: { items: [storyItem, ...items] } }), 'S8')

	test('what comes next begins within five minutes: it and what follows move', () => {
		expect(look([noted], [after('n', '10:18-10:40'), talk])).toMatchObject([
			{
				variant: 'noTime',
				strength: 'warn',
				values: { number: 1, minutes: 3, least: 5 },
				itemIds: ['i1', 'n'],
				fix: {
					kind: 'do',
					values: { startAt: '10:20' },
					step: {
						command: 'programme.moveItem',
						input: { itemId: 'n', dayId: 'day-1', startAt: '10:20', endAt: '10:42', roomId: null, shift: 'following' },
					},
				},
			},
		])
	})
	test.each([
		{ isFixed: true },
		{ roundId: 'r1', kind: 'breakout' },
		{ status: 'on' },
		{ startAt: '10:16', endAt: '23:58' },
	] as const)('what cannot move by itself is looked at: %o', (more) => {
		expect(look([noted], [after('n', '10:15-10:40', more)])).toMatchObject([{ fix: goItem('n') }])
	})
	test('five minutes, a break, or no content note', () => {
		expect(look([noted], [after('n', '10:20')])).toEqual([])
		expect(look([noted], [pause, after('n', '10:15')])).toEqual([])
		expect(look([story()], [after('n', '10:15')])).toEqual([])
	})
	test('time within its own session counts, set-up and what is dropped does not', () => {
		expect(look([{ ...noted, minutes: 10 }], [after('n', '10:15')])).toEqual([])
		expect(look([noted], [after('n', '10:15', { kind: 'setUp' }), after('m', '10:30')])).toEqual([])
		expect(look([noted], [after('n', '10:15', { status: 'dropped' }), after('m', '10:30')])).toEqual([])
	})
	test('a story longer than its session runs into what is next', () => {
		expect(look([{ ...noted, minutes: 20 }], [after('n', '10:18')])).toMatchObject([
			{ values: { minutes: 0 }, fix: { values: { startAt: '10:25' } } },
		])
	})
	test('a sensitive story is the last thing before the close', () => {
		expect(look([hard], [pause])).toMatchObject([{ variant: 'lastBeforeClose', itemIds: ['i1'], fix: goItem('i1') }])
		expect(look([hard], [pause, talk])).toEqual([])
		expect(look([noted], [pause])).toEqual([])
		expect(look([hard, slotFact('s2', { itemId: 'i1', minutes: 5 })], [pause])).toEqual([])
	})
	test('a group on a hard topic comes straight after a sensitive story', () => {
		const breakouts = (startAt: string, isSensitive = true) => ({
			breakouts: {
				topics: [topicFact('t1', { isSensitive }), topicFact('t2')],
				rounds: [roundFact(1, { startAt, endAt: '11:30' })],
				groups: [groupFact('g1', 't1'), groupFact('g2', 't2')],
			},
		})
		const round = after('n', '10:25-11:30', { kind: 'breakout', roundId: 'r1' })
		expect(look([hard], [round], breakouts('10:25'))).toMatchObject([
			{
				variant: 'beforeSensitiveGroup',
				values: { number: 1, round: 1, count: 1 },
				groupIds: ['g1'],
				stallIds: [],
				roundId: 'r1',
				fix: goItem('i1'),
			},
		])
		expect(look([hard], [round], breakouts('10:30'))).toEqual([])
		expect(look([hard], [round], breakouts('10:25', false))).toEqual([])
		expect(look([noted], [round], breakouts('10:25'))).toEqual([])
		expect(look([hard], [after('b', '10:15-10:25', { kind: 'break' }), round], breakouts('10:25'))).toEqual([])
	})
	test('not of a story that will not be told', () => {
		expect(look([{ ...hard, state: 'withdrawn', withdrawnAtMs: askedAt }], [after('n', '10:15')])).toEqual([])
	})
})

describe('S9: two sensitive stories back to back', () => {
	const second = (more: Partial<SlotFact> = {}) =>
		slotFact('s2', { ...hard, id: 's2', number: 2, speakers: [], ...more })
	const look = (slots: readonly SlotFact[], items: readonly ReturnType<typeof itemFact>[]) =>
		eventFindings(storyEvent({ stories: slots, programme: { items: [...items, talk] } }), 'S9')
	const next = (time: string) => after('n', time, { kind: 'story' })

	test('in one session', () => {
		const item = { ...storyItem, endAt: '10:30' }
		expect(look([hard, second()], [item, pause])).toMatchObject([
			{ strength: 'warn', slotIds: ['s1', 's2'], itemIds: ['i1'], values: { minutes: 0 }, fix: goItem('i1') },
		])
		expect(look([hard, second({ isSensitive: false })], [item])).toEqual([])
	})
	test('in two: the second moves until there are ten minutes between them', () => {
		expect(look([hard, second({ itemId: 'n' })], [storyItem, next('10:21-10:36')])).toMatchObject([
			{
				values: { number: 1, otherNumber: 2, minutes: 6 },
				itemIds: ['i1', 'n'],
				fix: { kind: 'do', step: { command: 'programme.moveItem', input: { itemId: 'n', startAt: '10:25' } } },
			},
		])
		expect(look([hard, second({ itemId: 'n' })], [storyItem, next('10:25-10:40')])).toEqual([])
	})
	test('a break between them, or a story between them', () => {
		const short = after('b', '10:15-10:20', { kind: 'break' })
		expect(look([hard, second({ itemId: 'n' })], [storyItem, short, next('10:20-10:35')])).toEqual([])
		const between = slotFact('s2', { itemId: 'i1', number: 2 })
		expect(look([hard, between, second({ id: 's3', number: 3 })], [{ ...storyItem, endAt: '10:45' }])).toEqual([])
	})
	test('on two days', () => {
		const other = { ...next('10:15-10:30'), dayId: 'day-2' }
		expect(look([hard, second({ itemId: 'n' })], [storyItem, other])).toEqual([])
	})
})

describe('S10: in company the speaker would rather not have', () => {
	const other = speakerFact('p2', { id: 'sp-p2', supporterId: 'x1' })
	const two = [story(), slotFact('s2', { itemId: 'i1', number: 2, speakers: [other] })]
	const look = (
		apart: readonly (readonly [string, string])[],
		{ stories = [story()], ...more }: Parameters<typeof storyEvent>[0] = {},
	) => eventFindings(storyEvent({ stories, ...more, breakouts: { apart, ...more.breakouts } }), 'S10')
	const items = (more: Parameters<typeof itemFact>[2]) => ({ items: [{ ...storyItem, ...more }, pause, talk] })
	const wrong = [
		{
			key: 'S10:main:i1',
			rule: 'S10',
			strength: 'publish',
			variant: 'main',
			values: {},
			registrationIds: [],
			slotIds: ['s1'],
			speakerIds: [],
			itemIds: ['i1'],
			groupIds: [],
			stallIds: [],
			roundId: null,
			fix: goItem('i1'),
		},
	]

	test.each([
		['leads', [['p1', 'c1']]],
		['leads, the wish being theirs', [['c1', 'p1']]],
		['supports', [['p1', 'h1']]],
		['could support', [['b1', 'p1']]],
		['is the support lead', [['l1', 'p1']]],
	] as const)('somebody %s', (_, apart) => expect(look(apart)).toEqual(wrong))

	test('somebody interprets, or looks after the room at that time', () => {
		const teams = [{ id: 'bsl', name: 'BSL', userIds: [], interpreterIds: ['x1'] }]
		const interpreters = [{ teamId: 'bsl', standsAt: '', materialSentOn: '' }]
		const interpreted = { programme: items({ interpreters }), breakouts: { teams, people: everybody } }
		expect(look([['p1', 'x1']], interpreted)).toEqual(wrong)
		const crew = (time: string, roomId = 'hall') => ({
			programme: { ...items({}), shifts: [shiftFact('w2', 'x1', 'crew', time, { roomId })] },
		})
		expect(look([['p1', 'x1']], crew('09:00-10:05'))).toEqual(wrong)
		expect(look([['p1', 'x1']], crew('09:00-10:00'))).toEqual([])
		expect(look([['p1', 'x1']], crew('09:00-17:00', 'foyer'))).toEqual([])
	})
	test('another speaker of the session, or who comes with them; every story of it is named, whatever it is about', () => {
		const both = [{ ...wrong[0], slotIds: ['s1', 's2'] }]
		for (const apart of [
			[['p1', 'p2']],
			[['p1', 'x1']],
			[['p2', 'c1']],
			[
				['p1', 'p2'],
				['p1', 'c1'],
				['p2', 'h1'],
			],
		] as const)
			expect(look(apart, { stories: two })).toEqual(both)
	})
	test('two who would rather be apart, neither of whom speaks, or who is not in the session', () => {
		expect(look([['h1', 'c1']])).toEqual([])
		expect(look([['p1', 'g1']])).toEqual([])
		expect(look([['p1', 'c1']], { programme: items({ status: 'dropped' }) })).toEqual([])
	})
	test('supporters count before the story is in the programme', () => {
		expect(look([['p1', 'h1']], { stories: [story({ itemId: null })] })).toMatchObject([
			{ slotIds: ['s1'], itemIds: [], registrationIds: [], speakerIds: [], fix: { to: 'slot', id: 's1' } },
		])
	})
})

test('names are looked for of those alone whose own name is sealed', () => {
	const given = storyEvent({
		stories: [
			story({ speakers: [itsSpeaker({ nameShown: 'none' })], publicTitle: 'Delroy and me' }),
			slotFact('s2', { itemId: 'i3', speakers: [speakerFact('p2')] }),
		],
		speakerNames: [speakerName('p1'), speakerName('p2', { preferredName: 'Delroy', givenName: '', familyName: '' })],
	})
	expect(eventFindings(given, 'S6')).toEqual([])
})
