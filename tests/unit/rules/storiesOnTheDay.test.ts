/** Rules over stories that are about the day itself: asked, supported, asked again, looked after afterwards. */
import { describe, expect, test } from 'vitest'
import type { EventFacts } from '../../../shared/domain/rules/eventFacts.ts'
import { type EventRule, eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { storyChecks } from '../../../shared/domain/rules/stories/storyChecks.ts'
import { checkFact, eventFindings, itemFact, momentAt, sealedSpeaker, slotFact } from '../../support/eventFacts.ts'
import {
	askedAt,
	everybody,
	hall,
	itsSpeaker,
	pause,
	story,
	storyEvent,
	storyItem,
	talk,
} from '../../support/storyEvent.ts'

const storyRules = [...new Set(storyChecks.map(({ rule }) => rule))]
const found = (given: EventFacts) =>
	storyRules.flatMap((rule) => eventFindings(given, rule).map(({ variant }) => `${rule} ${variant}`))

const unasked = story({ speakers: [itsSpeaker({ check: null })] })
const goSlot = { kind: 'go', to: 'slot', id: 's1' }
const programme = (item: Parameters<typeof itemFact>[2]) => ({ items: [{ ...storyItem, ...item }, pause, talk] })

test('every rule over stories is looked at once', () => {
	const all = Object.keys(eventRules).filter((rule) => eventRules[rule as EventRule].area === 'stories')
	expect(storyChecks.map(({ rule }) => rule).toSorted()).toEqual(all.toSorted())
})

test.each(['2027-05-01T18:00', '2027-05-18T20:00', '08:00', '09:45', '10:00', '11:10'])(
	'nothing is found in a story for which everything is as it should be, at %s',
	(at) => expect(found(storyEvent({ at }))).toEqual([]),
)

describe('S1: asked in the last four hours', () => {
	const look = (at: string, slot = unasked, item: Parameters<typeof itemFact>[2] = {}) =>
		eventFindings(storyEvent({ at, stories: [slot], programme: programme(item) }), 'S1')

	test('half an hour before, with who was not asked', () => {
		expect(look('09:30')).toEqual([
			{
				key: 'S1:main:s1',
				rule: 'S1',
				strength: 'block',
				variant: 'main',
				values: { number: 1, startAt: '10:00' },
				registrationIds: [],
				slotIds: ['s1'],
				speakerIds: ['sp-p1'],
				itemIds: ['i1'],
				groupIds: [],
				stallIds: [],
				roundId: null,
				fix: goSlot,
			},
		])
	})
	test('not earlier, nor on another day', () => {
		expect(look('09:29')).toEqual([])
		expect(look('2027-05-18T09:45')).toEqual([])
	})
	test('a session that was put on early, or is held past its time', () => {
		expect(look('09:10', unasked, { status: 'on' })).toHaveLength(1)
		expect(look('10:40', unasked, { status: 'held' })).toHaveLength(1)
		expect(look('10:40', unasked, { status: 'planned' })).toEqual([])
		expect(look('10:10', unasked, { status: 'done' })).toEqual([])
		expect(look('10:00', unasked, { status: 'dropped' })).toEqual([])
	})
	test('an answer that is four hours old, and one that is not sure', () => {
		const asked = (more: Parameters<typeof checkFact>[1], ms = askedAt) =>
			story({ speakers: [itsSpeaker({ check: checkFact(ms, more) })] })
		expect(look('10:00', asked({}, momentAt('06:00').nowMs))).toHaveLength(1)
		expect(look('10:00', asked({}, momentAt('06:01').nowMs))).toEqual([])
		expect(look('10:00', asked({ speaks: 'notSure' }))).toHaveLength(1)
	})
	test('only the one of two speakers who was not asked', () => {
		const two = story({ speakers: [itsSpeaker(), itsSpeaker({ id: 'sp-p2', registrationId: 'p2', check: null })] })
		expect(look('10:00', two)[0]?.speakerIds).toEqual(['sp-p2'])
	})
	test('not a story that will not be told, or was', () => {
		expect(look('10:00', { ...unasked, state: 'withdrawn', withdrawnAtMs: askedAt })).toEqual([])
		expect(look('10:10', { ...unasked, state: 'delivered' })).toEqual([])
	})
})

describe('S2: somebody stands by the speaker', () => {
	const away = (...ids: readonly string[]) => ({
		rooms: [hall],
		people: everybody.map((one) => (ids.includes(one.id) ? { ...one, hereOn: [] } : one)),
	})
	const look = (parts: Parameters<typeof storyEvent>[0]) => eventFindings(storyEvent(parts), 'S2')
	const sensitive = { isSensitive: true, contentNote: 'Bereavement' }

	test('nobody chosen stops publishing, and only warns once the speaker said today that they will speak', () => {
		const stories = [story({ speakers: [itsSpeaker({ supporterId: null })] })]
		const finding = { variant: 'noSupporter', slotIds: ['s1'], speakerIds: ['sp-p1'], fix: goSlot }
		expect(look({ stories })).toMatchObject([{ ...finding, strength: 'publish' }])
		expect(look({ stories, at: '09:15' })).toMatchObject([{ ...finding, strength: 'warn' }])
		const asked = (check: ReturnType<typeof checkFact> | null) => [
			story({ speakers: [itsSpeaker({ supporterId: null, check })] }),
		]
		expect(look({ stories: asked(null), at: '09:15' })).toMatchObject([{ strength: 'publish' }])
		expect(look({ stories: asked(checkFact(askedAt, { speaks: 'notSure' })), at: '09:15' })).toMatchObject([
			{ strength: 'publish' },
		])
	})
	test('an event that has the rule weaker keeps it so', () => {
		const stories = [story({ speakers: [itsSpeaker({ supporterId: null })] })]
		expect(look({ stories, at: '09:15', strengths: { S2: 'note' } })).toMatchObject([{ strength: 'note' }])
	})
	test('no backup: only for a sensitive story', () => {
		const speakers = [itsSpeaker({ backupId: null })]
		expect(look({ stories: [story({ ...sensitive, speakers })] })).toMatchObject([{ variant: 'noBackup' }])
		expect(look({ stories: [story({ speakers })] })).toEqual([])
		expect(look({ stories: [story(sensitive)] })).toEqual([])
	})
	test('not here, three quarters of an hour before: the backup takes their place', () => {
		expect(look({ at: '09:15', breakouts: away('h1') })).toMatchObject([
			{
				variant: 'supporterNotHere',
				registrationIds: ['h1'],
				fix: { kind: 'do', step: { command: 'stories.useBackup', input: { speakerId: 'sp-p1' } } },
			},
		])
		expect(look({ at: '09:14', breakouts: away('h1') })).toEqual([])
		expect(look({ at: '10:30', breakouts: away('h1') })).toEqual([])
	})
	test('a backup who is not here, or has something else, is not suggested', () => {
		expect(look({ at: '09:30', breakouts: away('h1', 'b1') })).toMatchObject([{ fix: goSlot }])
		const busy = { items: [storyItem, pause, itemFact('i9', '10:05-10:10', { leadIds: ['b1'] })] }
		expect(look({ at: '09:30', breakouts: away('h1'), programme: busy })).toMatchObject([{ fix: goSlot }])
	})
	test('a story that is played needs nobody in the building', () => {
		expect(look({ at: '09:30', breakouts: away('h1'), stories: [story({ format: 'recording' })] })).toEqual([])
	})
	test('a supporter whose own name is sealed is not told', () => {
		const other = slotFact('s2', { speakers: [sealedSpeaker('h1', { supporterId: 'x1' })] })
		const [finding] = look({ at: '09:30', breakouts: away('h1'), stories: [story(), other] })
		expect(finding).toMatchObject({ variant: 'supporterNotHere', registrationIds: [] })
	})
	test('not a story without its place in the programme', () => {
		expect(look({ stories: [story({ itemId: null, speakers: [itsSpeaker({ supporterId: null })] })] })).toEqual([])
	})
})

describe('S14: asked again, slowly', () => {
	const look = (at: string, contentNote: string, check = itsSpeaker().check) =>
		eventFindings(storyEvent({ at, stories: [story({ contentNote, speakers: [itsSpeaker({ check })] })] }), 'S14')

	test.each(['Memory loss', 'Living with dementia', 'Serious illness', 'Alzheimer’s'])('%s', (note) => {
		expect(look('09:00', note, null)).toMatchObject([
			{ variant: 'note', strength: 'note', speakerIds: ['sp-p1'], values: { number: 1, startAt: '10:00' } },
		])
	})
	test('until everybody was asked, and only on the day', () => {
		expect(look('09:00', 'Memory loss')).toEqual([])
		expect(look('2027-05-18T09:00', 'Memory loss', null)).toEqual([])
	})
	test('a note about something else', () => {
		expect(look('09:00', 'A stay in hospital', null)).toEqual([])
		expect(look('09:00', 'Ways to be still', null)).toEqual([])
	})
	test('somebody who is not sure', () => {
		expect(look('09:10', '', checkFact(askedAt, { speaks: 'notSure' }))).toMatchObject([{ variant: 'notSure' }])
	})
})

describe('S11: looked after afterwards', () => {
	const look = (at: string, slot = story(), item: Parameters<typeof itemFact>[2] = {}) =>
		eventFindings(storyEvent({ at, stories: [slot], programme: programme(item) }), 'S11')
	const setDone = (what: string) => ({
		kind: 'do',
		step: { command: 'stories.setDone', input: { slotId: 's1', what, isDone: true } },
	})

	test('the debrief an hour after the story, as a thing to do there', () => {
		expect(look('11:14')).toEqual([])
		expect(look('11:15')).toMatchObject([
			{
				variant: 'debrief',
				strength: 'warn',
				values: { number: 1, dueOn: '2027-05-19', dueAt: '11:15' },
				slotIds: ['s1'],
				fix: setDone('debrief'),
			},
		])
		expect(look('11:15', story({ debriefDoneMs: askedAt }))).toEqual([])
		expect(look('11:15', story({ state: 'debriefed' }))).toEqual([])
	})
	test('from when the session really ended, and not before a debrief that is booked for later', () => {
		const ended = { status: 'done', endedAtMs: momentAt('10:40').nowMs } as const
		expect(look('11:39', story(), ended)).toEqual([])
		expect(look('11:40', story(), ended)).toHaveLength(1)
		expect(look('12:29', story({ debriefAt: '2027-05-19T12:30' }))).toEqual([])
		expect(look('12:30', story({ debriefAt: '2027-05-19T12:30' }))).toMatchObject([{ values: { dueAt: '12:30' } }])
	})
	test('the call within three days, or on the day that is agreed', () => {
		const told = story({ state: 'delivered', debriefDoneMs: askedAt })
		expect(look('2027-05-21T23:00', told)).toEqual([])
		expect(look('2027-05-22T08:00', told)).toMatchObject([
			{ variant: 'followUp', values: { number: 1, dueOn: '2027-05-22' }, fix: setDone('followUp') },
		])
		expect(look('2027-05-20T08:00', { ...told, followUpOn: '2027-05-20' })).toHaveLength(1)
		expect(look('2027-05-22T08:00', { ...told, followUpDoneMs: askedAt })).toEqual([])
	})
	test('a story that will not be told: an hour and three days from then, whenever that was', () => {
		const withdrawn = story({ state: 'withdrawn', withdrawnAtMs: momentAt('2027-05-10T16:00').nowMs })
		expect(look('2027-05-10T16:59', withdrawn)).toEqual([])
		expect(look('2027-05-10T17:00', withdrawn)).toMatchObject([{ variant: 'debrief', values: { dueAt: '17:00' } }])
		expect(look('2027-05-13T08:00', withdrawn).map(({ variant }) => variant)).toEqual(['debrief', 'followUp'])
	})
	test('the venue’s clock is an hour ahead in summer', () => {
		const withdrawnAtMs = Date.parse('2027-05-10T22:30:00Z')
		const given = storyEvent({ stories: [story({ state: 'withdrawn', withdrawnAtMs })] })
		const at = { now: '2027-05-14T09:00', nowMs: Date.parse('2027-05-14T08:00:00Z') }
		expect(eventFindings({ ...given, ...at }, 'S11')).toMatchObject([
			{ values: { dueOn: '2027-05-11', dueAt: '00:30' } },
			{ values: { dueOn: '2027-05-13' } },
		])
	})
	test('of a story that was told in summer as well', () => {
		const at = (time: string, utc: string) => ({
			now: `2027-05-19T${time}`,
			nowMs: Date.parse(`2027-05-19T${utc}:00Z`),
		})
		expect(eventFindings({ ...storyEvent(), ...at('11:14', '10:14') }, 'S11')).toEqual([])
		expect(eventFindings({ ...storyEvent(), ...at('11:15', '10:15') }, 'S11')).toMatchObject([
			{ values: { dueAt: '11:15' } },
		])
	})
	test('nothing is due of a story without speakers, or that has not been told', () => {
		expect(look('11:15', story({ speakers: [] }))).toEqual([])
		expect(look('2027-05-30T09:00', story({ itemId: null }))).toEqual([])
	})
})
