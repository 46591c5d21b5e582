/** The page by the door, as an organiser sets it up and as the hub answers it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../electron/bus/actor.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf, OutputOf, ServiceName } from '../../shared/contract/index.ts'
import { type ProgrammeInHub, startProgrammeInHub } from '../support/programmeInHub.ts'

const kiosk: Actor = { role: 'kiosk', desk: 'Self check-in', operator: '' }
let forum: ProgrammeInHub

const serve = async <N extends ServiceName>(name: N, input: InputOf<N>, actor: Actor = ownActor) =>
	(await forum.hub.hub.dispatch(actor, name, input, new AbortController().signal)) as OutputOf<N>

beforeAll(async () => {
	forum = await startProgrammeInHub('09:30')
})
afterAll(() => forum.hub.close())

describe('setting it up', () => {
	test('a PIN comes first, then an address that opens once, for that role alone', async () => {
		expect(forum.hub.ask('kiosk.setup', {})).toEqual({ hasPin: false })
		expect(await serve('kiosk.address', {})).toEqual({ outcome: 'noPin' })
		expect(await serve('kiosk.setPin', { pin: '1234' })).toEqual({ outcome: 'tooEasy' })
		expect(await serve('kiosk.setPin', { pin: '4831' })).toEqual({ outcome: 'set' })
		expect(forum.hub.ask('kiosk.setup', {})).toEqual({ hasPin: true })
		const opened = await serve('kiosk.address', {})
		if (opened.outcome !== 'ready') throw new Error(opened.outcome)
		const key = /#key=(.+)$/.exec(opened.url)?.[1] ?? ''
		const token = forum.hub.hub.access.redeem(key) ?? ''
		expect(forum.hub.hub.access.actorOf(token)).toEqual(kiosk)
		expect(forum.hub.hub.access.redeem(key)).toBeNull()
	})

	test('what is kept says so in History once, and unchanged where it is the same', () => {
		const kept = { salt: 'a'.repeat(32), hash: 'b'.repeat(64) }
		expect(forum.hub.call('kiosk.keepPin', kept).outcome).toEqual({ outcome: 'set' })
		const again = forum.hub.call('kiosk.keepPin', kept)
		expect(again.outcome).toEqual({ outcome: 'unchanged' })
		expect(forum.hub.call('history.undo', { targetId: again.id, reason: '' }).outcome).toEqual({
			outcome: 'notUndoable',
		})
	})

	test('a PIN that was kept oddly opens nothing, and breaks nothing', async () => {
		forum.hub.call('kiosk.keepPin', { salt: 'not hex, not at all', hash: 'z'.repeat(64) })
		expect(await serve('kiosk.mayLeave', { pin: '4831' }, kiosk)).toEqual({ outcome: 'no' })
		await serve('kiosk.setPin', { pin: '4831' })
		expect(await serve('kiosk.mayLeave', { pin: '4831' }, kiosk)).toEqual({ outcome: 'yes' })
	})
})

describe('a welcome', () => {
	const admit = (registrationId: string) =>
		forum.hub.call('checkin.admit', { registrationId, dayId: forum.dayId, method: 'scan' }, kiosk).outcome.outcome
	const welcome = (registrationId: string) => {
		const answer = forum.hub.ask('kiosk.welcome', { registrationId, dayId: forum.dayId }, kiosk)
		if (answer.outcome !== 'known') throw new Error(answer.outcome)
		return answer
	}
	const seated = () => {
		const table = forum.table(7)
		const [first] = table.people
		if (!first) throw new Error('Nobody sits at table 7')
		const person = forum.hub.ask('checkin.search', { text: first.badgeCode, dayId: forum.dayId }).found[0]
		if (!person) throw new Error('Nobody has that code')
		return { table, person }
	}

	test('says where to go, from what was published', () => {
		const { table, person } = seated()
		expect(admit(person.registrationId)).toBe('admitted')
		const said = welcome(person.registrationId)
		expect(said.preferredName).toBe(person.preferredName)
		expect(said.place).toEqual({ number: 7, roomName: table.roomName, startAt: expect.stringMatching(/^\d\d:\d\d$/) })
		expect(said.isBack).toBe(false)
	})

	test('says that the desk has something for whom it has, and never what', () => {
		const { person } = seated()
		const { registrationId } = person
		const line = (actionLine: string, audience: readonly 'desk'[], status: 'ready' | 'met') =>
			forum.hub.call('people.setNeeds', {
				registrationId,
				needs: [
					{
						kind: 'access',
						code: 'largePrint',
						words: 'qzwords',
						actionLine,
						audience: [...audience],
						status,
						instead: '',
						owner: '',
					},
				],
			})
		admit(registrationId)
		line('Qzbox two', ['desk'], 'ready')
		expect(welcome(registrationId).callAtDesk).toBe(true)
		expect(JSON.stringify(welcome(registrationId))).not.toMatch(/qz/i)
		line('Qzbox two', ['desk'], 'met')
		expect(welcome(registrationId).callAtDesk).toBe(false)
		line('Qzbox two', [], 'ready')
		expect(welcome(registrationId).callAtDesk).toBe(false)
	})

	test('is no more than that somebody is not in, once they went or were taken back', () => {
		const { person } = seated()
		const { registrationId } = person
		admit(registrationId)
		forum.hub.call('checkin.leave', { registrationId, dayId: forum.dayId, method: 'scan' })
		const ask = () => forum.hub.ask('kiosk.welcome', { registrationId, dayId: forum.dayId }, kiosk)
		expect(ask()).toEqual({ outcome: 'notFound' })
		const id = newId()
		const bus = forum.hub.hub.current()?.bus
		bus?.call(kiosk, 'checkin.admit', { id, input: { registrationId, dayId: forum.dayId, method: 'scan' } })
		expect(ask().outcome).toBe('known')
		bus?.call(kiosk, 'history.undo', { id: newId(), input: { targetId: id, reason: '' } })
		expect(ask()).toEqual({ outcome: 'notFound' })
	})
})
