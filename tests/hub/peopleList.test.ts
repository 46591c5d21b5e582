/** The organiser's list over a real hub and a real file: finding, one page, every change with its undo and its repeat. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { everybody, type PeopleFilter, type PeopleOrder } from '../../shared/domain/people/filter.ts'
import type { PersonDetails } from '../../shared/domain/person.ts'
import { newEvent } from '../e2e/pages/importPage.ts'
import { deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { importRow, need, personNamed, startOf } from '../support/people.ts'

let one: TestHub
let dayId: string
let ids: Record<'amara' | 'emile' | 'bo' | 'zed', string>

const row = (id: string, at: number, person: PersonDetails) => importRow(id, at, { ...person, days: [dayId] })

beforeEach(async () => {
	// The morning of the forum.
	one = await startTestHub({ hasPages: false, nowMs: () => Date.parse('2027-05-19T08:30:00Z') })
	await newEvent(one)
	dayId = one.ask('events.overview', {}).days[0]?.id ?? ''
	ids = { amara: newId(), emile: newId(), bo: newId(), zed: newId() }
	const importId = newId()
	one.call('people.startImport', startOf(importId, 4))
	const rows = [
		row(
			ids.amara,
			2,
			personNamed('Amara', 'Okafor', { email: 'amara.okafor@mind.example', sector: 'LE', photo: 'no' }),
		),
		row(
			ids.emile,
			3,
			personNamed('Émile', 'Adams', { organisation: 'Luton Council', sector: 'LA', phone: '07700 900123' }),
		),
		row(ids.bo, 4, personNamed('bo', 'Zhang', { needs: [need()], needsEvacuationHelp: 'yes' })),
		row(ids.zed, 5, personNamed('Zed', "O'Neil", { roles: ['crew'], photo: 'yes' })),
	]
	expect(one.call('people.importRows', { importId, rows }).outcome).toMatchObject({ outcome: 'imported', added: 4 })
	one.call('people.finishImport', { importId, isComplete: true })
})
afterEach(() => one.close())

const list = (more: Partial<PeopleFilter> = {}, order: PeopleOrder = 'name', isDescending = false) =>
	one.ask('people.list', { filter: { ...everybody, ...more }, order, isDescending, limit: 50, offset: 0 })
const names = (more: Partial<PeopleFilter> = {}, order: PeopleOrder = 'name', isDescending = false) =>
	list(more, order, isDescending).rows.map(({ preferredName }) => preferredName)
const page = (registrationId: string) => {
	const answer = one.ask('people.page', { registrationId })
	if (answer.outcome !== 'known') throw new Error('There is nobody like that')
	return answer
}
const undo = (targetId: string) => one.call('history.undo', { targetId, reason: 'A slip' }).outcome
/** The same command with the same id: what it answered is answered again, and nothing is done twice. */
const repeat = <N extends CommandName>(name: N, id: string, input: InputOf<N>): OutputOf<N> => {
	const open = one.hub.current()
	if (!open) throw new Error('No event is open')
	return open.bus.call({ role: 'organiser', desk: 'Office', operator: '' }, name, { id, input })
}
const letIn = (registrationId: string) => one.call('checkin.admit', { registrationId, dayId, method: 'search' })

describe('finding', () => {
	test('puts people in order as they are read, whatever their accents and capitals', () => {
		expect(names()).toEqual(['Amara', 'bo', 'Émile', 'Zed'])
		expect(names({}, 'familyName')).toEqual(['Émile', 'Amara', 'Zed', 'bo'])
		expect(names({}, 'name', true)).toEqual(['Zed', 'Émile', 'bo', 'Amara'])
		expect(names({}, 'added')).toHaveLength(4)
		// Who has no organisation stands last either way.
		expect(names({}, 'organisation')[0]).toBe('Émile')
		expect(names({}, 'organisation', true)[0]).toBe('Émile')
	})

	test('answers a page of them and how many there are', () => {
		const filter = everybody
		const asked = one.ask('people.list', { filter, order: 'name', isDescending: false, limit: 2, offset: 2 })
		expect(asked.total).toBe(4)
		expect(asked.rows.map(({ preferredName }) => preferredName)).toEqual(['Émile', 'Zed'])
		expect(asked.rows[1]).toEqual({
			registrationId: ids.zed,
			badgeCode: expect.any(String),
			preferredName: 'Zed',
			fullName: "Zed O'Neil",
			pronouns: '',
			organisation: '',
			sector: '',
			roles: ['crew'],
			status: 'confirmed',
			days: [dayId],
			presence: 'notCome',
			photo: 'yes',
			needs: 0,
			needsOpen: 0,
			links: 0,
			isUnder18: false,
		})
	})

	test.each([
		['emile', ['Émile']],
		['oneil zed', ['Zed']],
		['okafor@mind', ['Amara']],
		['mind', ['Amara']],
		['luton c', ['Émile']],
		['ref-5', ['Zed']],
		// A word within a word is not what somebody means who begins to type.
		['xample', []],
		['example', ['Amara']],
		// A slip is forgiven where nobody is found without.
		['Amarra', ['Amara']],
		['%', []],
		['', ['Amara', 'bo', 'Émile', 'Zed']],
	])('finds by “%s”', (text, found) => {
		expect(names({ text })).toEqual(found)
	})

	test('finds by badge code', () => {
		const { badgeCode } = page(ids.bo)
		expect(names({ text: badgeCode })).toContain('bo')
	})

	test('narrows by every part of the filter', () => {
		letIn(ids.amara)
		letIn(ids.zed)
		one.call('checkin.leave', { registrationId: ids.zed, dayId, method: 'search' })
		one.call('people.link', { registrationId: ids.bo, toId: ids.zed, kind: 'carer' })
		one.call('people.changeMany', {
			rows: [{ registrationId: ids.emile }],
			change: { set: 'status', status: 'cancelled' },
		})
		expect(names({ statuses: ['cancelled'] })).toEqual(['Émile'])
		expect(names({ statuses: [] })).toHaveLength(4)
		expect(names({ roles: ['crew', 'speaker'] })).toEqual(['Zed'])
		expect(names({ sectors: ['LE'] })).toEqual(['Amara'])
		expect(names({ sources: ['walkIn'] })).toEqual([])
		expect(names({ sources: ['import'] })).toEqual(['Amara', 'bo', 'Zed'])
		expect(names({ dayId })).toEqual(['Amara', 'bo', 'Zed'])
		expect(names({ dayId: newId() })).toEqual([])
		expect(names({ presence: ['in'] })).toEqual(['Amara'])
		expect(names({ presence: ['out'] })).toEqual(['Zed'])
		expect(names({ presence: ['notCome'], dayId })).toEqual(['bo'])
		expect(names({ needs: ['hearingLoop', 'vegan'] })).toEqual(['bo'])
		expect(names({ isLinked: true })).toEqual(['bo', 'Zed'])
		expect(names({ isLinked: false })).toEqual(['Amara'])
		expect(names({ lacks: ['photoAnswer'] })).toEqual(['bo'])
		expect(names({ lacks: ['sector'] })).toEqual(['bo', 'Zed'])
		expect(names({ lacks: ['evacuationAnswer'] })).toEqual(['Amara', 'Zed'])
		expect(names({ lacks: ['contact'] })).toEqual(['bo', 'Zed'])
		expect(names({ lacks: ['needReady'] })).toEqual(['bo'])
		expect(names({ lacks: ['planAgreed'] })).toEqual(['bo'])
		expect(names({ lacks: ['photoAnswer', 'sector'], roles: ['crew'] })).toEqual([])
		const { rows } = list({ presence: ['in', 'out'] })
		expect(rows.map(({ presence }) => presence)).toEqual(['in', 'out'])
		expect(list({ needs: ['hearingLoop'] }).rows[0]).toMatchObject({ needs: 1, needsOpen: 1, links: 1 })
	})

	test('everybody by id is the same people, and who stands next to whom the same order', () => {
		const { registrationIds } = one.ask('people.listIds', { filter: everybody })
		expect(registrationIds).toEqual([ids.amara, ids.bo, ids.emile, ids.zed])
		const near = (registrationId: string, filter = everybody, isDescending = false) =>
			one.ask('people.neighbours', { registrationId, filter, order: 'name', isDescending })
		expect(near(ids.bo)).toEqual({ at: 2, total: 4, beforeId: ids.amara, nextId: ids.emile })
		expect(near(ids.amara)).toMatchObject({ at: 1, beforeId: null, nextId: ids.bo })
		expect(near(ids.amara, everybody, true)).toMatchObject({ at: 4, beforeId: ids.bo, nextId: null })
		expect(near(ids.bo, { ...everybody, text: 'zed' })).toEqual({ at: 0, total: 1, beforeId: null, nextId: null })
	})

	test('is for organisers alone', () => {
		expect(() => one.ask('people.listIds', { filter: everybody }, deskActor('Desk 1'))).toThrow()
		expect(() => one.ask('people.page', { registrationId: ids.bo }, deskActor('Desk 1', 'deskLead'))).toThrow()
	})
})

describe("one person's page", () => {
	test('has everything about them, and nothing of a story', () => {
		letIn(ids.amara)
		one.call('badges.recordPrint', { what: 'badge', rows: [{ registrationId: ids.amara }] })
		const known = page(ids.amara)
		expect(known).toMatchObject({ status: 'confirmed', source: 'import', ref: 'ref-2', badgePrints: 1, duties: [] })
		expect(known.person).toMatchObject({ preferredName: 'Amara', email: 'amara.okafor@mind.example', days: [dayId] })
		expect(known.attendance).toEqual([
			{ dayId, kind: 'in', atMs: expect.any(Number), desk: expect.any(String), isCancelled: false },
		])
		expect(known.history.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual([
			'badges.recordPrint recorded',
			'checkin.admit admitted',
			'people.importRows imported',
		])
	})

	test('says of a booking that is not there that it is not there', () => {
		expect(one.ask('people.page', { registrationId: newId() })).toEqual({ outcome: 'notFound' })
	})
})

describe('changing one person', () => {
	test('field by field, said in their history, taken back, and not done twice', () => {
		const before = page(ids.bo).person
		const input = { registrationId: ids.bo, changes: { preferredName: ' Bo ', pronouns: 'they/them', sector: 'LE' } }
		const { id, outcome } = one.call('people.edit', input)
		expect(outcome).toEqual({ outcome: 'saved', count: 3 })
		expect(page(ids.bo).person).toEqual({ ...before, preferredName: 'Bo', pronouns: 'they/them', sector: 'LE' })
		expect(repeat('people.edit', id, input)).toEqual(outcome)
		expect(one.call('people.edit', input).outcome).toEqual({ outcome: 'unchanged' })
		expect(
			page(ids.bo)
				.history.find(({ commandId }) => commandId === id)
				?.fields.toSorted(),
		).toEqual(['preferredName', 'pronouns', 'sector'])
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(page(ids.bo).person).toEqual(before)
		expect(page(ids.bo).history.find(({ commandId }) => commandId === id)?.isUndone).toBe(true)
	})

	test('is refused where it cannot be, and changes nothing', () => {
		const edit = (changes: InputOf<'people.edit'>['changes'], registrationId = ids.amara) =>
			one.call('people.edit', { registrationId, changes }).outcome
		expect(edit({ days: [newId()] })).toEqual({ outcome: 'unknownDay' })
		expect(edit({ sector: 'QQ' })).toEqual({ outcome: 'unknownSector' })
		expect(edit({ phone: '1' }, newId())).toEqual({ outcome: 'notFound' })
		letIn(ids.amara)
		expect(edit({ days: [], phone: '1' })).toEqual({ outcome: 'isIn' })
		expect(page(ids.amara).person).toMatchObject({ days: [dayId], phone: '' })
		// Saying a day or a role twice says it once.
		expect(edit({ days: [dayId, dayId] })).toEqual({ outcome: 'unchanged' })
		expect(edit({ roles: ['attendee', 'attendee'] })).toEqual({ outcome: 'unchanged' })
	})

	test('is not taken back where somebody has changed it again', () => {
		const first = one.call('people.edit', { registrationId: ids.zed, changes: { phone: '1' } })
		one.call('people.edit', { registrationId: ids.zed, changes: { phone: '2' } })
		expect(undo(first.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(page(ids.zed).person.phone).toBe('2')
	})

	test('a day more, for somebody who was cancelled', () => {
		one.call('people.edit', { registrationId: ids.emile, changes: { days: [] } })
		const cancel = { rows: [{ registrationId: ids.emile }], change: { set: 'status', status: 'cancelled' } } as const
		one.call('people.changeMany', cancel)
		const input = { registrationId: ids.emile, dayId }
		const { id, outcome } = one.call('people.bookDay', input)
		expect(outcome).toEqual({ outcome: 'booked' })
		expect(page(ids.emile)).toMatchObject({ status: 'confirmed', person: { days: [dayId] } })
		expect(repeat('people.bookDay', id, input)).toEqual(outcome)
		expect(one.call('people.bookDay', input).outcome).toEqual({ outcome: 'unchanged' })
		expect(one.call('people.bookDay', { ...input, dayId: newId() }).outcome).toEqual({ outcome: 'notFound' })
		expect(one.call('people.bookDay', { ...input, registrationId: newId() }).outcome).toEqual({ outcome: 'notFound' })
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(page(ids.emile)).toMatchObject({ status: 'cancelled', person: { days: [] } })
	})

	test('somebody is added, a day said twice and all, and goes again', () => {
		const registrationId = newId()
		const person = { ...page(ids.zed).person, preferredName: 'New', days: [dayId, dayId], needs: [] }
		const input = { registrationId, person } as InputOf<'people.add'>
		const { id, outcome } = one.call('people.add', input)
		expect(outcome).toEqual({ outcome: 'added' })
		expect(repeat('people.add', id, input)).toEqual(outcome)
		expect(page(registrationId)).toMatchObject({ source: 'added', person: { days: [dayId] } })
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(one.ask('people.page', { registrationId })).toEqual({ outcome: 'notFound' })
	})
})

describe('changing many', () => {
	const rows = () => Object.values(ids).map((registrationId) => ({ registrationId }))
	type Change = InputOf<'people.changeMany'>['change']

	test('says before what it does after, and leaves whoever is in as they are', () => {
		letIn(ids.amara)
		const change: Change = { set: 'status', status: 'cancelled' }
		const asked = [...rows(), { registrationId: newId() }]
		expect(one.ask('people.previewMany', { rows: asked, change })).toEqual({
			changed: 3,
			unchanged: 0,
			isInCount: 1,
			isIn: [{ registrationId: ids.amara, preferredName: 'Amara', badgeCode: page(ids.amara).badgeCode }],
			notThere: 1,
		})
		const { id, outcome } = one.call('people.changeMany', { rows: asked, change })
		expect(outcome).toEqual({ outcome: 'changed', count: 3, unchanged: 0, isIn: 1, notThere: 1 })
		expect(names({ statuses: ['cancelled'] })).toEqual(['bo', 'Émile', 'Zed'])
		expect(repeat('people.changeMany', id, { rows: asked, change })).toEqual(outcome)
		const again = one.call('people.changeMany', { rows: asked, change }).outcome
		expect(again).toEqual({ outcome: 'unchanged', isIn: 1, notThere: 1 })
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(names()).toHaveLength(4)
	})

	test.each<[Change, number, (person: PersonDetails) => boolean]>([
		[{ set: 'sector', sector: 'LE' }, 3, ({ sector }) => sector === 'LE'],
		[{ set: 'sector', sector: '' }, 2, ({ sector }) => sector === ''],
		[{ set: 'addRole', role: 'crew' }, 3, ({ roles }) => roles.includes('crew')],
		[{ set: 'removeRole', role: 'crew' }, 1, ({ roles }) => !roles.includes('crew')],
	])('%o', (change, count, isSo) => {
		const before = Object.values(ids).map((id) => page(id).person)
		expect(one.ask('people.previewMany', { rows: rows(), change }).changed).toBe(count)
		const { id, outcome } = one.call('people.changeMany', { rows: rows(), change })
		expect(outcome).toEqual({ outcome: 'changed', count, unchanged: 4 - count, isIn: 0, notThere: 0 })
		expect(Object.values(ids).every((each) => isSo(page(each).person))).toBe(true)
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(Object.values(ids).map((each) => page(each).person)).toEqual(before)
	})

	test('days: whoever is in keeps the day they are in on', () => {
		letIn(ids.bo)
		const away: Change = { set: 'removeDay', dayId }
		expect(one.ask('people.previewMany', { rows: rows(), change: away })).toMatchObject({ changed: 3, unchanged: 0 })
		const gone = one.call('people.changeMany', { rows: rows(), change: away })
		expect(gone.outcome).toMatchObject({ outcome: 'changed', count: 3, isIn: 1 })
		expect(page(ids.bo).person.days).toEqual([dayId])
		const back = one.call('people.changeMany', { rows: rows(), change: { set: 'addDay', dayId } })
		expect(back.outcome).toMatchObject({ outcome: 'changed', count: 3, unchanged: 1 })
		// The later change stands on the earlier one until it is taken back itself.
		expect(undo(gone.id)).toMatchObject({ outcome: 'standsOn' })
		expect(undo(back.id)).toEqual({ outcome: 'undone' })
		expect(undo(gone.id)).toEqual({ outcome: 'undone' })
		expect(names({ dayId })).toHaveLength(4)
	})

	test('how far needs have got', () => {
		const change: Change = { set: 'needsStatus', status: 'ready' }
		expect(one.ask('people.previewMany', { rows: rows(), change })).toMatchObject({ changed: 1, unchanged: 3 })
		const { id, outcome } = one.call('people.changeMany', { rows: rows(), change })
		expect(outcome).toEqual({ outcome: 'changed', count: 1, unchanged: 3, isIn: 0, notThere: 0 })
		expect(names({ lacks: ['needReady'] })).toEqual([])
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(names({ lacks: ['needReady'] })).toEqual(['bo'])
	})

	test('is refused for a day or an answer that the event does not have', () => {
		const change = (change: Change) => one.call('people.changeMany', { rows: rows(), change }).outcome
		expect(change({ set: 'addDay', dayId: newId() })).toEqual({ outcome: 'unknownDay' })
		expect(change({ set: 'removeDay', dayId: newId() })).toEqual({ outcome: 'unknownDay' })
		expect(change({ set: 'sector', sector: 'QQ' })).toEqual({ outcome: 'unknownSector' })
	})
})

describe('views of the list', () => {
	const views = () => one.ask('people.views', {}).views

	test('are kept, named anew, replaced and taken away, and all of it comes back', () => {
		const viewId = newId()
		const crew: PeopleFilter = { ...everybody, roles: ['crew'] }
		const input = { viewId, name: ' Crew ', filter: crew } as InputOf<'people.saveView'>
		const kept = one.call('people.saveView', input)
		expect(kept.outcome).toEqual({ outcome: 'saved' })
		expect(views()).toEqual([{ id: viewId, name: 'Crew', filter: crew }])
		expect(repeat('people.saveView', kept.id, input)).toEqual(kept.outcome)
		expect(one.call('people.saveView', input).outcome).toEqual({ outcome: 'unchanged' })
		const next = one.call('people.saveView', { ...input, name: 'Helpers', filter: { ...crew, text: 'z' } })
		expect(views()).toMatchObject([{ id: viewId, name: 'Helpers', filter: { text: 'z' } }])
		const gone = one.call('people.removeView', { viewId })
		expect(gone.outcome).toEqual({ outcome: 'removed' })
		expect(views()).toEqual([])
		expect(one.call('people.removeView', { viewId }).outcome).toEqual({ outcome: 'notFound' })
		expect(repeat('people.removeView', gone.id, { viewId })).toEqual(gone.outcome)
		expect(undo(gone.id)).toEqual({ outcome: 'undone' })
		expect(undo(next.id)).toEqual({ outcome: 'undone' })
		expect(views()).toEqual([{ id: viewId, name: 'Crew', filter: crew }])
		expect(undo(kept.id)).toEqual({ outcome: 'undone' })
		expect(views()).toEqual([])
	})

	test('stay in the order they were made in, under names of their own, fifty at most', () => {
		const keep = (name: string) => one.call('people.saveView', { viewId: newId(), name, filter: everybody }).outcome
		for (let at = 0; at < 50; at++) expect(keep(`View ${at}`)).toEqual({ outcome: 'saved' })
		expect(views().map(({ name }) => name)).toEqual(Array.from({ length: 50 }, (_, at) => `View ${at}`))
		expect(keep('VIEW  7')).toEqual({ outcome: 'nameTaken' })
		expect(keep('One more')).toEqual({ outcome: 'tooMany' })
	})
})
