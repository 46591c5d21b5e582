/** Who sits at this computer: what each may ask for, the lock, and the ways back in. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CallName } from '../../shared/contract/index.ts'
import { allCalls } from '../../shared/contract/index.ts'
import { whileLocked } from '../../shared/domain/operators.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'

let now = Date.UTC(2027, 4, 19, 8, 0)
let hub: TestHub
let code = ''

type Answer = Readonly<Record<string, unknown>>
const ask = async (name: CallName, input: object = {}, actor = ownActor): Promise<Answer> =>
	(await hub.hub.dispatch(actor, name, input, new AbortController().signal)) as Answer
const me = () => ask('session.me')
const [anna, ben] = [newId(), newId()]
const set = (operatorId: string, initials: string, role: string, pin = '4831') =>
	ask('operators.set', { operatorId, initials, role, pin })
const refusal = async (work: () => Promise<unknown>): Promise<string> => {
	try {
		await work()
		return 'answered'
	} catch (error) {
		return (error as { code?: string }).code ?? 'thrown'
	}
}

beforeEach(async () => {
	hub = await startTestHub({ hasPages: false, nowMs: () => now })
	const days = [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '15:00' }]
	const made = await ask('library.create', { name: 'Forum', venue: 'Hall', days, rooms: [], desks: ['Desk 1'] })
	code = String(made['recoveryCode'])
})
afterEach(() => hub.close())

describe('without operators', () => {
	test('this computer is the organiser’s, and there is nothing to lock', async () => {
		expect(await me()).toMatchObject({ role: 'organiser', operator: '', seat: 'free' })
		await ask('operators.lock')
		expect(await me()).toMatchObject({ seat: 'free' })
		expect(await ask('operators.unlock', { initials: 'AB', pin: '4831' })).toEqual({ outcome: 'no' })
	})

	test('the first has to be an organiser, with a PIN that nobody guesses, and is at the desk at once', async () => {
		expect(await set(anna, 'ab', 'desk')).toEqual({ outcome: 'needsOrganiser' })
		expect(await set(anna, 'ab', 'organiser', '1234')).toEqual({ outcome: 'tooEasy' })
		expect(await set(anna, 'ab', 'organiser')).toEqual({ outcome: 'kept' })
		expect(await me()).toMatchObject({ role: 'organiser', operator: 'AB', seat: 'taken' })
		expect(await set(ben, 'AB', 'desk')).toEqual({ outcome: 'initialsTaken' })
	})
})

describe('with operators', () => {
	beforeEach(async () => {
		await set(anna, 'AB', 'organiser')
		await set(ben, 'BC', 'desk', '7094')
	})
	const sitDown = (initials: string, pin: string) => ask('operators.unlock', { initials, pin })

	test('locked, it answers nothing but the way in and the alarm', async () => {
		await ask('operators.lock')
		expect(await me()).toMatchObject({ seat: 'locked', operator: 'AB', role: 'organiser' })
		const answered: string[] = []
		for (const { name } of allCalls)
			if (!whileLocked.has(name) && (await refusal(async () => ask(name))) !== 'forbidden') answered.push(name)
		expect(answered).toEqual([])
		const dayId = hub.ask('events.overview', {}).days[0]?.id
		const input = { kind: 'evacuation', isDrill: false, dayId }
		expect(await ask('evacuation.begin', { id: newId(), input })).toMatchObject({ outcome: 'begun' })
		expect((await ask('evacuation.state'))['on']).not.toBeNull()
	})

	test('acts with the role of whoever sits there, and says so in History', async () => {
		await ask('operators.lock')
		expect(await sitDown('bc', '7094')).toEqual({ outcome: 'open' })
		expect(await me()).toMatchObject({ role: 'desk', operator: 'BC', seat: 'taken' })
		for (const name of ['people.list', 'library.close', 'backups.list', 'operators.list', 'history.list'] as const)
			expect([name, await refusal(async () => ask(name))]).toEqual([name, 'forbidden'])
		const dayId = hub.ask('events.overview', {}).days[0]?.id
		const walkIn = { registrationId: newId(), dayId, preferredName: 'Bo', familyName: '', organisation: '' }
		const input = { ...walkIn, sector: 'VC', photo: 'no', needsEvacuationHelp: 'no' }
		expect(await ask('checkin.walkIn', { id: newId(), input })).toMatchObject({ outcome: 'admitted' })
		expect(hub.ask('history.list', { limit: 1, before: null }).entries[0]).toMatchObject({ operator: 'BC' })
	})

	test('a wrong PIN does not open, and tries become fewer; the recovery code opens as an organiser', async () => {
		await ask('operators.lock')
		for (let n = 0; n < 5; n++) expect(await sitDown('AB', '0000')).toEqual({ outcome: 'no' })
		expect(await sitDown('AB', '4831')).toEqual({ outcome: 'tooOften', waitMinutes: 1 })
		expect(await sitDown('ZZ', '4831')).toEqual({ outcome: 'tooOften', waitMinutes: 1 })
		expect(await ask('operators.unlockWithCode', { code: 'nonsense' })).toEqual({ outcome: 'no' })
		expect(await ask('operators.unlockWithCode', { code })).toEqual({ outcome: 'open' })
		expect(await me()).toMatchObject({ role: 'organiser', operator: '', seat: 'taken' })
		now += 61_000
		await ask('operators.lock')
		expect(await sitDown('AB', '4831')).toEqual({ outcome: 'open' })
	})

	test('another role counts at once, and whoever is taken off is locked out', async () => {
		await ask('operators.lock')
		await sitDown('BC', '7094')
		hub.call('operators.remove', { operatorId: ben })
		expect(await me()).toMatchObject({ seat: 'locked' })
		expect(await sitDown('BC', '7094')).toEqual({ outcome: 'no' })
		expect(await sitDown('AB', '4831')).toEqual({ outcome: 'open' })
		expect(hub.call('operators.remove', { operatorId: anna }).outcome).toEqual({ outcome: 'removed' })
		expect(await me()).toMatchObject({ role: 'organiser', seat: 'free' })
	})

	test('an organiser is always among them', async () => {
		expect(hub.call('operators.remove', { operatorId: anna }).outcome).toEqual({ outcome: 'needsOrganiser' })
		expect(await set(anna, 'AB', 'desk')).toEqual({ outcome: 'needsOrganiser' })
	})

	test('is locked when the event is opened, and other connections are as they were', async () => {
		const path = (await ask('library.current'))['path']
		await ask('library.close')
		await ask('library.open', { path, code: '' })
		expect(await me()).toMatchObject({ seat: 'locked', role: 'desk', operator: '' })
		const other = { role: 'desk', desk: 'Desk 2', operator: '' } as const
		expect(await ask('session.me', {}, other)).toMatchObject({ seat: 'free', desk: 'Desk 2' })
		await ask('operators.lock', {}, other)
		expect(await ask('operators.unlock', { initials: 'AB', pin: '4831' }, other)).toEqual({ outcome: 'no' })
	})

	test('what a window listens to ends when somebody else sits down', async () => {
		const notices = hub.hub.dispatch(ownActor, 'session.notices', { since: 0 }, new AbortController().signal)
		const heard = (async () => {
			for await (const notice of notices as AsyncIterable<unknown>) expect(notice).toBeDefined()
			return 'ended'
		})()
		await ask('operators.lock')
		expect(await heard).toBe('ended')
	})
})
