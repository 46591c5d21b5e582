/** What somebody needs, agreed to and with whom they come, in a whole event: said, said twice, taken back, and the same again from the log. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { PersonDetails } from '../../shared/domain/person.ts'
import { deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { importRow, personNamed, startOf } from '../support/people.ts'

let hub: TestHub
let nowMs = Date.parse('2027-05-19T08:30:00+01:00')
let dayId = ''
let ada = ''
let ben = ''
beforeAll(async () => {
	hub = await startTestHub({ hasPages: false, nowMs: () => nowMs })
	await hub.openSample('blmk-forum')
	dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
}, 120_000)
afterAll(() => hub.close())
beforeEach(() => {
	ada = person('Ada')
	ben = person('Ben')
})

const call = <N extends CommandName>(name: N, input: InputOf<N>) => hub.call(name, input)
const undo = (targetId: string): OutputOf<'history.undo'> =>
	call('history.undo', { targetId, reason: 'a slip' }).outcome
const person = (preferredName: string, more: Partial<PersonDetails> = {}): string => {
	const registrationId = newId()
	const details = personNamed(preferredName, 'Okafor-Ash', { days: [dayId], ...more })
	call('people.add', { registrationId, person: { ...details, preferredName } })
	return registrationId
}
const careOf = (registrationId: string) => {
	const care = hub.ask('people.care', { registrationId })
	if (care.outcome !== 'known') throw new Error('not on the list')
	return care
}

/** Does a command, sends the same one again, and takes it back: it says the same twice and leaves everything as it was. */
const thereAndBack = <N extends CommandName>(name: N, input: InputOf<N>, registrationId: string) => {
	const before = careOf(registrationId)
	const id = newId()
	const event = hub.hub.current()
	const send = () => event?.bus.call(ownActor, name, { id, input })
	const outcome = send()
	const after = careOf(registrationId)
	expect(send()).toEqual(outcome)
	expect(careOf(registrationId)).toEqual(after)
	expect(undo(id)).toEqual({ outcome: 'undone' })
	// Answers are never taken away: that they are as before is said anew.
	const { consents: _, ...now } = careOf(registrationId)
	const { consents: __, ...then } = before
	expect(now).toEqual(then)
	return { outcome, after }
}

const loop = {
	kind: 'access',
	code: 'hearingLoop',
	words: 'I use the loop',
	actionLine: 'Seat in the loop, row 2',
	audience: ['desk', 'access'],
	status: 'planned',
	instead: '',
	owner: 'Access lead',
} as const
const needsOf = (...needs: InputOf<'people.setNeeds'>['needs']) => needs

test('needs are written down, changed, taken away and taken back', () => {
	const needs = needsOf({ ...loop, audience: [...loop.audience] })
	const { outcome, after } = thereAndBack('people.setNeeds', { registrationId: ada, needs }, ada)
	expect(outcome).toEqual({ outcome: 'saved' })
	expect(after.needs).toEqual(needs)
	call('people.setNeeds', { registrationId: ada, needs })
	expect(call('people.setNeeds', { registrationId: ada, needs }).outcome).toEqual({ outcome: 'unchanged' })
	// The desk reads what to do and nothing of why.
	expect(hub.ask('checkin.welcome', { registrationId: ada, dayId })).toMatchObject({ actionLine: loop.actionLine })
	const notMet = needsOf({ ...loop, audience: [], status: 'notMet', instead: 'Speech to text on a tablet' })
	thereAndBack('people.setNeeds', { registrationId: ada, needs: notMet }, ada)
	thereAndBack('people.setNeeds', { registrationId: ada, needs: [] }, ada)
	expect(call('people.setNeeds', { registrationId: newId(), needs }).outcome).toEqual({ outcome: 'notFound' })
})

test('every need of the event that is not met is told, and no other', () => {
	call('people.setNeeds', { registrationId: ada, needs: needsOf({ ...loop, audience: [] }) })
	const mine = (statuses: InputOf<'people.needs'>['statuses']) =>
		hub.ask('people.needs', { statuses }).rows.filter((row) => row.registrationId === ada)
	expect(mine([])).toMatchObject([{ position: 0, isHere: false, need: { code: 'hearingLoop', owner: 'Access lead' } }])
	expect(mine(['planned', 'notMet']).length).toBe(1)
	expect(mine(['ready']).length).toBe(0)
	call('checkin.admit', { registrationId: ada, dayId, method: 'search' })
	expect(mine([])[0]?.isHere).toBe(true)
	const ready = (): number =>
		hub.ask('today.ready', { dayId }).sections.find(({ section }) => section === 'needs')?.ready ?? 0
	const before = ready()
	const { id } = call('people.setNeedStatus', { rows: [{ registrationId: ada, position: 0, status: 'ready' }] })
	expect(ready()).toBe(before + 1)
	expect(undo(id)).toEqual({ outcome: 'undone' })
	expect(ready()).toBe(before)
})

test('answers are kept one beside the other, and the newest counts', () => {
	const kinds = ['photo', 'keepInTouch', 'shareAccessNeed', 'guardianAgreement'] as const
	for (const kind of kinds) {
		const { outcome, after } = thereAndBack(
			'people.setConsent',
			{ registrationId: ada, kind, value: 'yes', how: 'paper' },
			ada,
		)
		expect(outcome).toEqual({ outcome: 'set' })
		expect(after.consents[0]).toMatchObject({ kind, value: 'yes', how: 'paper' })
		// Taking it back is written down too: nobody was asked yet.
		expect(
			careOf(ada)
				.consents.filter((one) => one.kind === kind)
				.map(({ value }) => value),
		).toEqual(['withdrawn', 'yes'])
	}
	const first = call('people.setConsent', { registrationId: ben, kind: 'photo', value: 'yes', how: 'form' })
	const second = call('people.setPhoto', { registrationId: ben, photo: 'no' })
	expect(call('people.setPhoto', { registrationId: ben, photo: 'no' }).outcome).toEqual({ outcome: 'unchanged' })
	expect(careOf(ben).consents.map(({ value, how }) => [value, how])).toEqual([
		['no', 'spoken'],
		['yes', 'form'],
	])
	expect(undo(first.id)).toMatchObject({ outcome: 'standsOn' })
	expect(undo(second.id)).toEqual({ outcome: 'undone' })
	expect(careOf(ben).consents[0]?.value).toBe('yes')
	for (const kind of kinds)
		expect(call('people.setConsent', { registrationId: newId(), kind, value: 'no', how: 'spoken' }).outcome).toEqual({
			outcome: 'notFound',
		})
	expect(call('people.setPhoto', { registrationId: newId(), photo: 'no' }).outcome).toEqual({ outcome: 'notFound' })
})

test('no file makes a yes of a no, nor of an answer that was taken back', () => {
	const file = (registrationId: string, result: 'new' | 'changed', photo: 'yes' | 'no' | 'ask') => {
		const importId = newId()
		call('people.startImport', startOf(importId, 1))
		const row = importRow(registrationId, 2, personNamed('Cai', 'Ash', { days: [dayId], photo, keepInTouch: 'yes' }), {
			result,
		})
		call('people.importRows', { importId, rows: [row] })
		call('people.finishImport', { importId, isComplete: true })
	}
	const photoOf = (registrationId: string) =>
		careOf(registrationId).consents.find(({ kind }) => kind === 'photo')?.value ?? ''
	const cai = newId()
	file(cai, 'new', 'no')
	file(cai, 'changed', 'yes')
	expect(photoOf(cai)).toBe('no')
	file(cai, 'changed', 'ask')
	expect(photoOf(cai)).toBe('no')
	call('people.setPhoto', { registrationId: cai, photo: 'yes' })
	file(cai, 'changed', 'no')
	file(cai, 'changed', 'yes')
	expect(photoOf(cai)).toBe('yes')
	// Somebody added here who took an answer back: a file does not give it again.
	call('people.setConsent', { registrationId: ben, kind: 'keepInTouch', value: 'yes', how: 'spoken' })
	call('people.setConsent', { registrationId: ben, kind: 'keepInTouch', value: 'withdrawn', how: 'spoken' })
	file(ben, 'changed', 'no')
	expect(careOf(ben).consents.find(({ kind }) => kind === 'keepInTouch')?.value).toBe('withdrawn')
	expect(photoOf(ben)).toBe('no')
})

test('whoever comes along is linked and seen from both sides, arrives with one key, and is parted', () => {
	const { outcome, after } = thereAndBack('people.link', { registrationId: ada, toId: ben, kind: 'carer' }, ada)
	expect(outcome).toEqual({ outcome: 'linked' })
	expect(after.links).toMatchObject([{ registrationId: ben, kind: 'carer', way: 'with' }])
	call('people.link', { registrationId: ada, toId: ben, kind: 'carer' })
	expect(call('people.link', { registrationId: ada, toId: ben, kind: 'carer' }).outcome).toEqual({
		outcome: 'unchanged',
	})
	expect(careOf(ben).links).toMatchObject([{ registrationId: ada, kind: 'carer', way: 'of', isHere: false }])
	expect(hub.ask('checkin.linked', { registrationId: ben, dayId }).people).toMatchObject([{ registrationId: ada }])
	call('checkin.admitTogether', {
		dayId,
		method: 'search',
		rows: [{ registrationId: ada }, { registrationId: ben }],
	})
	expect(careOf(ben).links[0]?.isHere).toBe(true)
	thereAndBack('people.unlink', { registrationId: ada, toId: ben }, ben)
	expect(call('people.link', { registrationId: ada, toId: ada, kind: 'carer' }).outcome).toEqual({ outcome: 'isSame' })
	expect(call('people.link', { registrationId: ada, toId: newId(), kind: 'carer' }).outcome).toEqual({
		outcome: 'notFound',
	})
	expect(call('people.unlink', { registrationId: ben, toId: ada }).outcome).toEqual({ outcome: 'notFound' })
})

test('one booking for two becomes two people, and one again', () => {
	const madeId = newId()
	const input = {
		registrationId: madeId,
		forId: ada,
		preferredName: 'Lu',
		familyName: 'Ash',
		kind: 'bookedTogether',
	} as const
	const { outcome } = thereAndBack('people.bookWith', input, ada)
	expect(outcome).toEqual({ outcome: 'added' })
	expect(hub.ask('people.care', { registrationId: madeId })).toEqual({ outcome: 'notFound' })
	const again = call('people.bookWith', { ...input, kind: 'carer' })
	expect(again.outcome).toEqual({ outcome: 'added' })
	expect(call('people.bookWith', input).outcome).toEqual({ outcome: 'unchanged' })
	const page = hub.ask('people.page', { registrationId: madeId })
	expect(page).toMatchObject({
		outcome: 'known',
		status: 'confirmed',
		person: {
			preferredName: 'Lu',
			familyName: 'Ash',
			days: [dayId],
			sector: '',
			roles: ['companion'],
			photo: '',
			needs: [],
		},
	})
	expect(careOf(madeId).links).toMatchObject([{ registrationId: ada, kind: 'carer', way: 'of' }])
	// Once they came in, they stay.
	call('checkin.admit', { registrationId: madeId, dayId, method: 'search' })
	expect(undo(again.id)).toEqual({ outcome: 'standsOn', why: 'checkedIn', count: 1 })
	expect(call('people.bookWith', { ...input, registrationId: newId(), forId: newId() }).outcome).toEqual({
		outcome: 'notFound',
	})
})

test('a plan for leaving the building has no person in two parts', () => {
	const plan = {
		state: 'agreed',
		method: 'buddy',
		buddyId: ben,
		backupId: null,
		meetAt: 'The desk',
		refuge: '',
		equipment: '',
		route: 'East stairs',
	} as const
	const { outcome, after } = thereAndBack('people.setPlan', { registrationId: ada, plan }, ada)
	expect(outcome).toEqual({ outcome: 'saved' })
	expect(after.plan).toMatchObject({
		state: 'agreed',
		buddy: { registrationId: ben, preferredName: 'Ben' },
		backup: null,
	})
	call('people.setPlan', { registrationId: ada, plan })
	expect(call('people.setPlan', { registrationId: ada, plan }).outcome).toEqual({ outcome: 'unchanged' })
	for (const wrong of [{ buddyId: ada }, { backupId: ben }])
		expect(call('people.setPlan', { registrationId: ada, plan: { ...plan, ...wrong } }).outcome).toEqual({
			outcome: 'sameBuddy',
		})
	expect(call('people.setPlan', { registrationId: ada, plan: { ...plan, buddyId: newId() } }).outcome).toEqual({
		outcome: 'notFound',
	})
	thereAndBack('people.removePlan', { registrationId: ada }, ada)
	expect(call('people.removePlan', { registrationId: ben }).outcome).toEqual({ outcome: 'notFound' })
})

test('whom to call is behind glass: a reason, a minute, and a line in History', () => {
	const contact = { name: 'Jo Park', phone: '07700 900 456', relationship: 'sister' }
	const { outcome, after } = thereAndBack('people.setEmergencyContact', { registrationId: ada, contact }, ada)
	expect(outcome).toEqual({ outcome: 'set' })
	expect(after.hasEmergencyContact).toBe(true)
	expect(JSON.stringify([after, outcome])).not.toContain('Jo Park')
	const open = (registrationId: string) =>
		hub.call('people.openEmergencyContact', { registrationId, reason: 'Not well' }, deskActor('Desk 2'))
	expect(open(ada).outcome).toEqual({ outcome: 'noContact' })
	expect(open(newId()).outcome).toEqual({ outcome: 'notFound' })
	call('people.setEmergencyContact', { registrationId: ada, contact })
	expect(call('people.setEmergencyContact', { registrationId: ada, contact }).outcome).toEqual({ outcome: 'unchanged' })
	const opening = open(ada)
	expect(opening.outcome).toEqual({ outcome: 'opened' })
	const read = () => hub.ask('people.emergencyContact', { openingId: opening.id }, deskActor('Desk 2'))
	expect(read()).toMatchObject({ outcome: 'open', contact })
	// A clock that stands still is counted on by a millisecond a command.
	nowMs += 62_000
	expect(read()).toEqual({ outcome: 'closed' })
	expect(hub.ask('people.emergencyContact', { openingId: newId() })).toEqual({ outcome: 'closed' })
	expect(undo(opening.id)).toEqual({ outcome: 'notUndoable' })
	const [line] = hub
		.ask('history.list', { limit: 5, before: null })
		.entries.filter(({ command }) => command === 'people.openEmergencyContact')
	expect(line).toBeDefined()
	expect(JSON.stringify(line)).not.toContain('Jo Park')
	thereAndBack('people.setEmergencyContact', { registrationId: ada, contact: null }, ada)
	call('people.setEmergencyContact', { registrationId: ada, contact: null })
	expect(call('people.setEmergencyContact', { registrationId: ada, contact: null }).outcome).toEqual({
		outcome: 'unchanged',
	})
})

test('the log gives the same tables again', { timeout: 120_000 }, () => {
	const event = hub.hub.current()
	if (!event) throw new Error('no event is open')
	const found = verifyFile(event.file)
	expect(found.replay.fault).toBeNull()
	expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
})
