/**
 * What goes over the wire to a desk, byte by byte: every query, the answer to every command, every notice. Nothing that
 * a desk may not see is among it, whatever a screen would have made of it.
 */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { allCalls, type CallName, type CommandName } from '../../shared/contract/index.ts'
import { type DataClass, seenInAlarm, visibility } from '../../shared/domain/visibility.ts'
import { type CanaryEvent, startCanaryEvent } from '../support/canaryEvent.ts'
import { createFinder } from '../support/canaryMarkers.ts'
import { ownBadges, questionsAbout, strangersBadges } from '../support/canaryQuestions.ts'
import { callRaw, type RawAnswer } from '../support/hub.ts'
import { tapInto, type Wiretap } from '../support/wiretap.ts'

let event: CanaryEvent
let tap: Wiretap
let find: ReturnType<typeof createFinder>

beforeAll(async () => {
	event = await startCanaryEvent()
	tap = await tapInto(event.server.port)
	const { canaryId } = event.ids
	find = createFinder({ canaryId, badgeCode: event.badgeOf(canaryId) })
})
afterAll(async () => {
	await tap.close()
	await event[Symbol.asyncDispose]()
})

const over = (name: CallName, input: unknown): Promise<RawAnswer> =>
	callRaw(tap.port, event.token('desk'), name, input, { host: `127.0.0.1:${event.server.port}` })

/** What a desk may not see and these bytes hold. */
const forbidden = (name: CallName | '', bytes: string, but: readonly DataClass[] = []): readonly string[] =>
	find(name, bytes)
		.filter(({ data, how }) => {
			const sight = visibility[data].desk
			return !but.includes(data) && sight !== 'full' && !(sight === 'line' && how === 'line')
		})
		.map(({ data, how }) => `${name} ${data} ${how}`)

/** The event's own list of sectors is in the overview, so that a whole day's bytes always hold the word. */
const inAllBytes = (but: readonly DataClass[] = []): readonly string[] => forbidden('', tap.bytes(), [...but, 'sector'])

/** Every command that a desk may give, about the canary; what is not here is refused to a desk. */
const given = (): { readonly [N in CommandName]?: readonly unknown[] } => {
	const { canaryId: registrationId, helperId, apartId, dayId, roundId, groupId } = event.ids
	const rows = [{ registrationId }]
	const both = [...rows, { registrationId: helperId }]
	return {
		'badges.recordPrint': [{ what: 'badge', rows }],
		'breakouts.joinGroup': [
			{ registrationId, roundId, groupId },
			{ registrationId: apartId, roundId, groupId },
		],
		'checkin.admit': [
			{ registrationId, dayId, method: 'search' },
			{ registrationId: apartId, dayId, method: 'search' },
		],
		'checkin.admitTogether': [{ dayId, method: 'scan', rows: both }],
		'checkin.addCompanion': [
			{ registrationId: newId(), forId: registrationId, dayId, preferredName: 'Zo', kind: 'carer', photo: 'no' },
		],
		'checkin.leave': [{ registrationId: helperId, dayId, method: 'scan' }],
		'checkin.sendToHelp': [{ rows, dayId, why: 'question' }],
		'checkin.walkIn': [
			{
				registrationId: newId(),
				dayId,
				preferredName: 'Lou',
				familyName: '',
				organisation: '',
				sector: 'VC',
				photo: 'yes',
				needsEvacuationHelp: 'no',
			},
		],
		'people.rename': [{ registrationId, preferredName: 'Qzpreferred Anew' }],
		'people.setPhoto': [{ registrationId, photo: 'ask' }],
		'people.openEmergencyContact': [{ registrationId, reason: 'Feels faint' }],
		'history.undo': [{ targetId: registrationId, reason: '' }],
	}
}
const inAlarm = (evacuationId: string): { readonly [N in CommandName]?: readonly unknown[] } => ({
	'evacuation.begin': [{ kind: 'evacuation', isDrill: false, dayId: event.ids.dayId }],
	'evacuation.change': [{ evacuationId, kind: 'invacuation', isDrill: false }],
	'evacuation.setSwept': [{ evacuationId, zoneId: event.ids.zoneId, isSwept: true }],
	'evacuation.settle': [{ evacuationId, state: 'safe', rows: [{ registrationId: event.ids.canaryId }] }],
	'evacuation.callOff': [{ evacuationId: event.ids.canaryId }],
})

const commands = allCalls.filter(({ spec }) => spec.kind === 'command')

describe('the wire to a desk', () => {
	test('has every command here that a desk may give', () => {
		const named = [...Object.keys(given()), ...Object.keys(inAlarm(''))].toSorted()
		const allowed = commands.filter(({ spec }) => spec.roles.includes('desk')).map(({ name }) => name)
		expect(named).toEqual(allowed.toSorted())
	})

	test('brings nothing that a desk may not see: in no answer, in no notice, in no header', async () => {
		const body = JSON.stringify({ json: { since: 0 } })
		const listening = request({
			port: tap.port,
			host: '127.0.0.1',
			method: 'POST',
			path: '/rpc/session/notices',
			headers: {
				host: `127.0.0.1:${event.server.port}`,
				authorization: `Bearer ${event.token('desk')}`,
				'content-type': 'application/json',
				'x-foyer': '1',
				'content-length': Buffer.byteLength(body),
			},
		})
		listening.end(body)
		const wrong: string[] = []
		let answers = 0
		const { ids, badgeOf } = event
		for (const shown of [ownBadges(badgeOf, ids), strangersBadges(badgeOf, ids)])
			for (const [name, inputs] of Object.entries(questionsAbout(ids, badgeOf, shown)) as [CallName, unknown[]][])
				for (const input of inputs) {
					const answer = await over(name, input)
					wrong.push(...forbidden(name, answer.body))
					answers += answer.status === 200 ? 1 : 0
				}
		for (const { name } of commands) {
			for (const input of given()[name as CommandName] ?? []) {
				const answer = await over(name, { id: newId(), input })
				expect([name, answer.status]).toEqual([name, 200])
				wrong.push(...forbidden(name, answer.body))
			}
			if (name in given() || name in inAlarm('')) continue
			const { status, body: refusal } = await over(name, { id: newId(), input: { registrationId: ids.canaryId } })
			expect([name, status]).toEqual([name, 403])
			expect(find(name, refusal)).toEqual([])
		}
		// What an organiser does meanwhile is heard of too; whoever hears of this has heard of all before.
		event.call('people.edit', { registrationId: ids.canaryId, changes: { jobTitle: 'Qzjobtitlexx anew' } })
		event.call('events.rename', { name: 'The last of it', venue: '' })
		const last = `"revision":${event.hub.current()?.bus.revision()}`
		while (!tap.bytes().includes(last)) await new Promise((resolve) => setImmediate(resolve))
		listening.destroy()
		expect(wrong).toEqual([])
		expect(inAllBytes()).toEqual([])
		// The search would find it: what a desk may see is there, and much was answered.
		expect(find('', tap.bytes()).map(({ data }) => data)).toEqual(
			expect.arrayContaining([
				'registration',
				'preferredName',
				'familyName',
				'badgeCode',
				'access',
				'photo',
				'workplace',
			]),
		)
		expect(answers).toBeGreaterThan(30)
	})

	test('brings in an alarm what everybody at work sees in one, and no more', async () => {
		tap.forget()
		const evacuationId = newId()
		for (const [name, inputs] of Object.entries(inAlarm(evacuationId)) as [CommandName, unknown[]][])
			for (const input of inputs) {
				const id = name === 'evacuation.begin' ? evacuationId : newId()
				expect([name, (await over(name, { id, input })).status]).toEqual([name, 200])
			}
		await over('evacuation.state', {})
		await over('evacuation.now', { evacuationId })
		await over('evacuation.find', { evacuationId, text: 'qz' })
		expect(inAllBytes(seenInAlarm)).toEqual([])
		expect(find('', tap.bytes()).map(({ data }) => data)).toContain('leaving')
		// A desk that began it may say that it was a mistake; then it has no more of it than of any other day.
		await over('evacuation.callOff', { id: newId(), input: { evacuationId } })
		tap.forget()
		await over('evacuation.now', { evacuationId })
		await over('evacuation.find', { evacuationId, text: 'qz' })
		expect(find('', tap.bytes())).toEqual([])
	})

	test('brings whom to call to a desk that said why, and then in that answer alone', async () => {
		tap.forget()
		const id = newId()
		const input = { registrationId: event.ids.canaryId, reason: 'Feels faint' }
		await over('people.openEmergencyContact', { id, input })
		expect(inAllBytes()).toEqual([])
		await over('people.emergencyContact', { openingId: id })
		expect(inAllBytes()).toEqual([' emergencyContact whole'])
	})
})
