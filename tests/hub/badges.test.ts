/** Badges over a real hub: how they look is kept and taken back, what each says, what was printed and what was not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { templates } from '../../shared/domain/badges/templates.ts'
import type { BadgeDesign } from '../../shared/domain/badges/words.ts'
import { everybody } from '../../shared/domain/people/filter.ts'
import { deskActor } from '../support/hubForTests.ts'
import { type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'

let sample: PublishedSample
beforeAll(async () => {
	sample = await startPublishedSample()
})
afterAll(() => sample.hub.close())

const desk = deskActor('Desk 2')
const lead = deskActor('Help desk', 'deskLead')
const designs = () => sample.hub.ask('badges.designs', {}).designs
const undo = (targetId: string) => sample.hub.call('history.undo', { targetId, reason: '' }).outcome
const batch = (change: Partial<typeof everybody> = {}, onlyNew = false) =>
	sample.hub.ask('badges.batch', { filter: { ...everybody, ...change }, dayId: sample.dayId, onlyNew }).badges
const one = (registrationId: string) => {
	const answer = sample.hub.ask('badges.one', { registrationId, dayId: sample.dayId }, desk)
	if (answer.outcome !== 'known') throw new Error('There is no such badge')
	return answer.badge
}
const saving = (name: string, design: BadgeDesign, designId = newId()) => ({
	name,
	designId,
	design: { ...design, parts: [...design.parts] },
})

describe('how badges look', () => {
	test('is kept, saved over, renamed, and taken back step by step', () => {
		const first = saving('Our labels', templates.sheet10)
		const kept = sample.hub.call('badges.saveDesign', first)
		expect(kept.outcome).toEqual({ outcome: 'saved' })
		expect(designs()).toEqual([{ id: first.designId, name: 'Our labels', design: first.design }])
		expect(sample.hub.call('badges.saveDesign', first).outcome).toEqual({ outcome: 'unchanged' })
		const renamed = sample.hub.call('badges.saveDesign', { ...first, name: 'Ten a sheet' })
		expect(designs()[0]?.name).toBe('Ten a sheet')
		expect(undo(kept.id)).toMatchObject({ outcome: 'standsOn' })
		expect(undo(renamed.id)).toMatchObject({ outcome: 'undone' })
		expect(designs()[0]?.name).toBe('Our labels')
		const removed = sample.hub.call('badges.removeDesign', { designId: first.designId })
		expect([removed.outcome, designs()]).toEqual([{ outcome: 'removed' }, []])
		expect(sample.hub.call('badges.removeDesign', { designId: first.designId }).outcome).toEqual({
			outcome: 'notFound',
		})
		expect(undo(removed.id)).toMatchObject({ outcome: 'undone' })
		expect(designs()).toHaveLength(1)
	})
	test('has a name of its own, however it is written', () => {
		expect(sample.hub.call('badges.saveDesign', saving(' OUR  labels', templates.a6)).outcome).toEqual({
			outcome: 'nameTaken',
		})
	})
	test('fits on its paper', () => {
		for (const design of [
			{ ...templates.sheet8, gapXMm: 12 },
			{ ...templates.sheet21, down: 8 },
			{ ...templates.roll62, heightMm: 70 },
			{ ...templates.a6, heightMm: 160 },
		])
			expect(sample.hub.call('badges.saveDesign', saving('Too large', design)).outcome).toEqual({ outcome: 'tooLarge' })
		expect(designs()).toHaveLength(1)
	})
	test('is for organisers to change and for desks to use', () => {
		expect(() => sample.hub.call('badges.saveDesign', saving('By a desk', templates.a6), desk)).toThrow()
		expect(sample.hub.ask('badges.designs', {}, desk).designs).toHaveLength(1)
	})
	test('a repeat of the same command answers the same and does nothing', () => {
		const command = { id: newId(), input: saving('Twice', templates.a6) }
		const bus = sample.hub.hub.current()?.bus
		const organiser = deskActor('', 'organiser')
		for (let time = 0; time < 2; time++)
			expect(bus?.call(organiser, 'badges.saveDesign', command)).toEqual({ outcome: 'saved' })
		expect(designs().filter(({ name }) => name === 'Twice')).toHaveLength(1)
	})
})

describe('what a badge says', () => {
	test('an organisation only of people here for work, and nothing of what they take part as', () => {
		const rows = sample.hub.ask('people.list', {
			filter: everybody,
			order: 'name',
			isDescending: false,
			limit: 200,
			offset: 0,
		}).rows
		const { sectors } = sample.hub.ask('events.overview', {})
		const isForWork = new Map(sectors.map((sector) => [sector.code, sector.isForWork]))
		const own = new Map(batch().map((badge) => [badge.registrationId, badge]))
		const kept = { forWork: 0, others: 0 }
		for (const { registrationId, sector, organisation } of rows) {
			const badge = own.get(registrationId)
			if (organisation === '') continue
			if (isForWork.get(sector) === true) kept.forWork++
			else kept.others++
			expect(badge?.organisation).toBe(isForWork.get(sector) === true ? organisation : '')
		}
		expect(kept.forWork).toBeGreaterThan(20)
		expect(kept.others).toBeGreaterThan(0)
		const said = JSON.stringify(batch())
		for (const { code, label } of sectors.filter((sector) => !sector.isForWork))
			for (const words of [`"${code}"`, label]) expect(said).not.toContain(words)
	})
	test('where to go, as people were told, and not as a draft has it', () => {
		const { registrationId } = sample.table(7).people[0] ?? { registrationId: '' }
		const [group] = one(registrationId).groups
		expect(group).toMatchObject({ number: 7, roomName: sample.table(7).roomName })
		sample.hub.call('breakouts.move', {
			rows: [{ registrationId, roundId: sample.roundId, groupId: sample.table(8).groupId }],
			how: 'hand',
		})
		expect(one(registrationId).groups[0]?.number).toBe(7)
	})
	test('those of a filter, and only those that were never printed', () => {
		const all = batch({ dayId: sample.dayId })
		expect(all.length).toBeGreaterThan(150)
		const crew = batch({ roles: ['steward'] })
		expect(crew.length).toBeGreaterThan(0)
		expect(crew.length).toBeLessThan(all.length)
		const [first] = crew
		sample.hub.call('badges.recordPrint', { what: 'badge', rows: [{ registrationId: first?.registrationId ?? '' }] })
		expect(batch({ roles: ['steward'] }, true)).toHaveLength(crew.length - 1)
	})
	test('somebody who is not in the list has none', () => {
		expect(sample.hub.ask('badges.one', { registrationId: newId(), dayId: sample.dayId }, desk)).toEqual({
			outcome: 'notFound',
		})
	})
	test('many for an organiser alone, and the list for ticking for whoever leads a desk', () => {
		const ask = (actor: typeof desk) =>
			sample.hub.ask('badges.batch', { filter: everybody, dayId: sample.dayId, onlyNew: false }, actor)
		expect(() => ask(desk)).toThrow()
		expect(() => ask(lead)).toThrow()
		expect(() => sample.hub.ask('badges.deskList', { dayId: sample.dayId }, desk)).toThrow()
		const { people } = sample.hub.ask('badges.deskList', { dayId: sample.dayId }, lead)
		expect(people.length).toBeGreaterThan(150)
		expect(Object.keys(people[0] ?? {}).toSorted()).toEqual([
			'badgeCode',
			'familyName',
			'photo',
			'preferredName',
			'registrationId',
		])
	})
})

describe('what was printed', () => {
	test('is counted, reprints too, and taken back where it did not come out', () => {
		const [first, second] = batch({}, true).map(({ registrationId }) => registrationId)
		const rows = [{ registrationId: first ?? '' }, { registrationId: first ?? '' }, { registrationId: second ?? '' }]
		const printed = sample.hub.call('badges.recordPrint', { what: 'badge', rows }, desk)
		expect(printed.outcome).toEqual({ outcome: 'recorded', count: 2, again: 0 })
		const again = sample.hub.call('badges.recordPrint', { what: 'badge', rows: rows.slice(0, 1) }, desk)
		expect(again.outcome).toEqual({ outcome: 'recorded', count: 1, again: 1 })
		expect(one(first ?? '').prints).toBe(2)
		expect(sample.hub.call('history.undo', { targetId: again.id, reason: '' }, desk).outcome.outcome).toBe('undone')
		expect([one(first ?? '').prints, one(second ?? '').prints]).toEqual([1, 1])
	})
	test('a slip is no badge', () => {
		const [badge] = batch({}, true)
		const registrationId = badge?.registrationId ?? ''
		sample.hub.call('badges.recordPrint', { what: 'slip', rows: [{ registrationId }] }, desk)
		expect(one(registrationId).prints).toBe(0)
	})
	test('of somebody who is not in the list is not written down, and of nobody else with them', () => {
		const [badge] = batch({}, true)
		const rows = [{ registrationId: badge?.registrationId ?? '' }, { registrationId: newId() }]
		expect(sample.hub.call('badges.recordPrint', { what: 'badge', rows }).outcome).toEqual({ outcome: 'notFound' })
		expect(one(badge?.registrationId ?? '').prints).toBe(0)
	})
	test('all of it again from the log', () => {
		const open = sample.hub.hub.current()
		if (!open) throw new Error('No event is open')
		expect(verifyFile(open.file)).toMatchObject({ isSound: true })
	})
})
