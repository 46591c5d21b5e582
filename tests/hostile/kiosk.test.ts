/** Somebody with time alone at the page by the door: what its connection may ask, how fast codes are tried, the PIN. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../electron/bus/actor.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { allCalls, type CommandName, type InputOf, type OutputOf } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { callRaw, tokenFor } from '../support/hub.ts'
import { type LoopbackHub, startLoopbackHub } from '../support/loopback.ts'
import { importRow, startOf } from '../support/people.ts'

const kiosk: Actor = { role: 'kiosk', desk: 'Self check-in', operator: '' }
const minute = 60_000

/** Everything that the page by the door may ask, and why. */
const own: ReadonlySet<string> = new Set([
	'session.me',
	'session.notices',
	'events.overview',
	'evacuation.state',
	'checkin.counts',
	'checkin.scan',
	'checkin.admit',
	'people.setPhoto',
	'history.undo',
	'kiosk.welcome',
	'kiosk.mayLeave',
	// What every page asks of the computer it is on, or of itself: nothing of anybody.
	'copies.self',
	'desks.tell',
	'joined.link',
	'standby.self',
	'standby.shown',
])

let at: LoopbackHub
let token: string
let dayId: string

beforeAll(async () => {
	at = await startLoopbackHub()
	token = await tokenFor(at.hub, at.server.address, kiosk)
	dayId = event().bus.ask(ownActor, 'events.overview', {}).days[0]?.id ?? ''
})
afterAll(() => at[Symbol.asyncDispose]())
beforeEach(() => {
	at.clock.nowMs += 10 * minute
})

const event = () => {
	const open = at.hub.current()
	if (!open) throw new Error('No event is open')
	return open
}
const ask = async <T>(
	name: string,
	input: unknown,
	from = token,
): Promise<{ status: number; body: string; json: T }> => {
	const { status, body } = await callRaw(at.server.port, from, name, input)
	return { status, body, json: (JSON.parse(body) as { json: T }).json }
}
const send = <N extends CommandName>(name: N, input: InputOf<N>, id = newId()) => ask<OutputOf<N>>(name, { id, input })
const scan = async (code: string) => (await ask<OutputOf<'checkin.scan'>>('checkin.scan', { code, dayId })).json
const call = <N extends CommandName>(name: N, input: InputOf<N>) =>
	event().bus.call(ownActor, name, { id: newId(), input })
const people = (text: string) => event().bus.ask(ownActor, 'checkin.search', { text, dayId }).found
const somebody = (text: string) => {
	const [found] = people(text)
	if (!found) throw new Error(`Nobody is called ${text}`)
	return found
}

describe('what the page by the door may ask', () => {
	test('its own few things, and nothing else of all there is', async () => {
		const wrong: unknown[] = []
		for (const { name, spec } of allCalls) {
			if (spec.roles.includes('kiosk') !== own.has(name)) wrong.push([name, 'by the contract'])
			if (own.has(name)) continue
			const { status } = await callRaw(at.server.port, token, name, {})
			if (status !== 403) wrong.push([name, status])
		}
		expect(wrong).toEqual([])
		expect([...own].filter((name) => !allCalls.some((one) => one.name === name))).toEqual([])
	})

	test('a code tells whether it lets somebody in, and neither a name nor why not', async () => {
		const [coming, cancelled, waiting] = [somebody('comfort'), somebody('mei ng'), somebody('sheila')]
		call('people.changeMany', {
			rows: [{ registrationId: cancelled.registrationId }],
			change: { set: 'status', status: 'cancelled' },
		})
		call('people.changeMany', {
			rows: [{ registrationId: waiting.registrationId }],
			change: { set: 'status', status: 'waiting' },
		})
		const known = await ask('checkin.scan', { code: coming.badgeCode, dayId })
		expect(known.json).toEqual({
			outcome: 'one',
			registrationId: coming.registrationId,
			preferredName: '',
			state: 'expected',
		})
		for (const { badgeCode } of [cancelled, waiting]) {
			const { body } = await ask('checkin.scan', { code: badgeCode, dayId })
			expect(body).toBe('{"json":{"outcome":"none"}}')
		}
		expect(await scan('23456')).toEqual({ outcome: 'none' })
	})

	test('nobody who is not in is welcomed, whoever asks', async () => {
		const { registrationId } = somebody('iwona')
		const welcome = () => ask<OutputOf<'kiosk.welcome'>>('kiosk.welcome', { registrationId, dayId })
		expect((await welcome()).json).toEqual({ outcome: 'notFound' })
		expect((await send('checkin.admit', { registrationId, dayId, method: 'scan' })).json.outcome).toBe('admitted')
		const { json, body } = await welcome()
		expect(Object.keys(json).toSorted()).toEqual(['callAtDesk', 'isBack', 'outcome', 'photo', 'place', 'preferredName'])
		expect(body).not.toMatch(/zaj|@|organisation|badge/i)
	})

	test('a short number of a booking tool lets nobody in: the next one is easily guessed', async () => {
		const importId = newId()
		const [numbered, secret] = [newId(), newId()]
		const person = (preferredName: string) => ({ ...nobodyYet, preferredName, days: [dayId] })
		call('people.startImport', startOf(importId, 2))
		call('people.importRows', {
			importId,
			rows: [
				importRow(numbered, 2, person('Zuri'), { ref: '10041' }),
				importRow(secret, 3, person('Zsofia'), { ref: 'kx7rjdnq2wmzp4tb' }),
			],
		})
		call('people.finishImport', { importId, isComplete: true })
		expect(await scan('10041')).toEqual({ outcome: 'none' })
		expect(await scan('kx7rjdnq2wmzp4tb')).toMatchObject({ outcome: 'one', registrationId: secret })
		const atDesk = { code: '10041', dayId }
		expect((await ask<OutputOf<'checkin.scan'>>('checkin.scan', atDesk, at.token)).json).toMatchObject({
			outcome: 'one',
			registrationId: numbered,
		})
	})
})

describe('taking back', () => {
	test('its own within a minute, for somebody who says that it is not them', async () => {
		const { registrationId } = somebody('angel')
		const id = newId()
		await send('checkin.admit', { registrationId, dayId, method: 'scan' }, id)
		expect((await send('history.undo', { targetId: id, reason: '' })).json).toEqual({ outcome: 'undone' })
		expect(somebody('angel').state).toBe('expected')
	})

	test('nothing after that minute, and nothing that a desk did', async () => {
		const { registrationId } = somebody('niamh')
		const id = newId()
		await send('checkin.admit', { registrationId, dayId, method: 'scan' }, id)
		at.clock.nowMs += 2 * minute
		expect((await send('history.undo', { targetId: id, reason: 'x' })).json).toEqual({ outcome: 'needsLead' })
		const ofDesk = newId()
		event().bus.call({ role: 'desk', desk: 'Desk 1', operator: '' }, 'checkin.leave', {
			id: ofDesk,
			input: { registrationId, dayId, method: 'scan' },
		})
		expect((await send('history.undo', { targetId: ofDesk, reason: 'x' })).json).toEqual({ outcome: 'needsLead' })
	})

	test('an answer about photos is given where there is none, and never changed', async () => {
		const { registrationId } = somebody('jasmine')
		const photo = () =>
			event().file.reader.all<{ value: string }>(
				"SELECT value FROM consent WHERE registration_id = ? AND kind = 'photo' ORDER BY at_ms, position",
				registrationId,
			)
		call('people.setConsent', { registrationId, kind: 'photo', value: 'withdrawn', how: 'spoken' })
		expect((await send('people.setPhoto', { registrationId, photo: 'no' })).json).toEqual({ outcome: 'set' })
		expect((await send('people.setPhoto', { registrationId, photo: 'yes' })).json).toEqual({ outcome: 'unchanged' })
		expect(photo().at(-1)).toEqual({ value: 'no' })
	})
})

describe('guessing codes', () => {
	/** Codes that nobody has. */
	const wrongCodes = () => {
		const taken = new Set(
			event()
				.file.reader.all<{ code: string }>('SELECT badge_code AS code FROM registration')
				.map(({ code }) => code),
		)
		return Array.from({ length: 9999 }, (_, index) => `2${String(index).padStart(4, '0')}`).filter(
			(code) => !taken.has(code),
		)
	}

	test('ten wrong ones a minute, and then not even the right one, whatever the page does', async () => {
		const right = somebody('comfort').badgeCode
		const codes = wrongCodes()
		const answers: string[] = []
		for (const code of codes.slice(0, 25)) answers.push((await scan(code)).outcome)
		expect(answers).toEqual([...Array(10).fill('none'), ...Array(15).fill('tooOften')])
		expect(await scan(right)).toEqual({ outcome: 'tooOften' })
		// A reload, another page of the same kind: the hub counts, not the page.
		const other = await tokenFor(at.hub, at.server.address, kiosk)
		const again = await ask<OutputOf<'checkin.scan'>>('checkin.scan', { code: right, dayId }, other)
		expect(again.json).toEqual({ outcome: 'tooOften' })
		at.clock.nowMs += minute
		expect((await scan(right)).outcome).toBe('one')
	})

	test('a whole day of it finds less than one of four hundred people', () => {
		const codesThereAre = 8 * 30 ** 4
		const triesInADay = 10 * 60 * 8
		expect((triesInADay * 400) / codesThereAre).toBeLessThan(1)
	})

	test('people who come one after the other are not slowed', async () => {
		const codes = people('a')
			.concat(people('an'), people('ma'))
			.map(({ badgeCode }) => badgeCode)
		for (let times = 0; times < 30; times++) {
			const code = codes[times % codes.length]
			if (code !== undefined) expect((await scan(code)).outcome).not.toBe('tooOften')
		}
	})
})

describe('the PIN', () => {
	const setPin = (pin: string) => ask<OutputOf<'kiosk.setPin'>>('kiosk.setPin', { pin }, at.token)
	const mayLeave = async (pin: string) => (await ask<OutputOf<'kiosk.mayLeave'>>('kiosk.mayLeave', { pin })).json
	const pins = () => Array.from({ length: 9999 }, (_, index) => String(index).padStart(4, '0'))

	test('is asked for by the hub, and kept nowhere as it is', async () => {
		expect((await setPin('1234')).json).toEqual({ outcome: 'tooEasy' })
		expect((await setPin('483162')).json).toEqual({ outcome: 'set' })
		expect(await mayLeave('483163')).toEqual({ outcome: 'no' })
		expect(await mayLeave('483162')).toEqual({ outcome: 'yes' })
		const written = JSON.stringify(
			event().file.reader.all('SELECT * FROM kiosk_pin').concat(event().file.reader.all('SELECT * FROM log_part')),
		)
		expect(written).not.toContain('483162')
	})

	test('is not found by trying: a day of tries comes to fewer than thirty', async () => {
		await setPin('4831')
		let tried = 0
		const untilMs = at.clock.nowMs + 12 * 60 * minute
		for (const pin of pins().filter((one) => one !== '4831')) {
			const { outcome } = await mayLeave(pin)
			expect(outcome).not.toBe('yes')
			if (outcome === 'no') tried++
			else at.clock.nowMs += minute
			if (at.clock.nowMs > untilMs) break
		}
		expect(at.clock.nowMs).toBeGreaterThan(untilMs)
		expect(tried).toBeLessThan(30)
	}, 60_000)

	test('does not open while it rests, not with the right one either; a new one lets the organiser through', async () => {
		await setPin('4831')
		for (let count = 0; count < 5; count++) expect(await mayLeave('0007')).toEqual({ outcome: 'no' })
		expect(await mayLeave('4831')).toEqual({ outcome: 'tooOften', waitMinutes: 1 })
		await setPin('5942')
		expect(await mayLeave('5942')).toEqual({ outcome: 'yes' })
	})

	test('leaves the connection what it was: a page that was left may still do nothing else', async () => {
		await setPin('4831')
		expect(await mayLeave('4831')).toEqual({ outcome: 'yes' })
		expect((await callRaw(at.server.port, token, 'people.totals', {})).status).toBe(403)
	})
})
