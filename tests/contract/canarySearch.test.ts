/** Finding the canary by what a desk may not know, and what a notice says to whom. */
import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '../../shared/contract/index.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { type CanaryEvent, startCanaryEvent } from '../support/canaryEvent.ts'
import { callRaw, tokenFor } from '../support/hub.ts'

const outsiders = [
	'desk',
	'deskLead',
	'facilitator',
	'steward',
	'speakerSupport',
	'display',
	'kiosk',
] as const satisfies Role[]

let event: CanaryEvent

beforeAll(async () => {
	event = await startCanaryEvent()
})
afterAll(() => event[Symbol.asyncDispose]())

describe('N17 looking for somebody by what a desk may not know', () => {
	test.each([
		'mania',
		'qzwordsxx',
		'qzemailxx',
		'qzdomainxx',
		'qzphonexx',
		'07700',
		'qzpronounsxx',
		'qzorganisation',
		'qzjobtitlexx',
		'qzdietaryxx',
		'qzimportrefxx',
		'vegan',
		'LE',
		'lived experience',
		'speaker',
	])('%s finds nobody', async (text) => {
		const { body } = await event.ask('desk', 'checkin.search', { text, dayId: event.ids.dayId })
		expect(JSON.parse(body)).toEqual({ json: { found: [], total: 0 } })
	})

	test('an address is matched by its beginning, three letters at least, and not walked through', async () => {
		const { hub, server } = event
		const token = await tokenFor(hub, server.address, { role: 'desk', desk: 'A walker', operator: '' })
		const match = async (start: string) => {
			const answer = await callRaw(server.port, token, 'checkin.matchContact', {
				registrationIds: [event.ids.canaryId],
				start,
			})
			return answer.status === 200
				? (JSON.parse(answer.body) as { json: OutputOf<'checkin.matchContact'> }).json.outcome
				: answer.status
		}
		expect(await match('qz')).toBe(400)
		expect(await match(' q ')).toBe(400)
		expect(await match('QZE')).toBe('one')
		expect(await match('@qzdomain')).toBe('none')
		const answers: unknown[] = []
		for (let n = 0; n < 40; n++) answers.push(await match(`qze${n}`))
		expect(answers.filter((one) => one === 'tooOften').length).toBe(12)
		expect(await match('qze')).toBe('tooOften')
	})
})

describe('D3 notices', () => {
	test('say to each role what it may know, in bytes', async () => {
		const streams = outsiders.map((role) => {
			const chunks: Buffer[] = []
			const body = JSON.stringify({ json: { since: event.hub.current()?.bus.revision() ?? 0 } })
			const sent = request({
				port: event.server.port,
				host: '127.0.0.1',
				method: 'POST',
				path: '/rpc/session/notices',
				headers: {
					authorization: `Bearer ${event.token(role)}`,
					'content-type': 'application/json',
					'x-foyer': '1',
					'content-length': Buffer.byteLength(body),
				},
			})
			sent.end(body)
			return { role, chunks, sent }
		})
		const responses = await Promise.all(
			streams.map(async ({ sent, chunks }) => {
				const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream]
				response.on('data', (chunk: Buffer) => chunks.push(chunk))
				return response
			}),
		)
		event.call('people.rename', { registrationId: event.ids.canaryId, preferredName: 'Qzrenamed' })
		// An event that everybody hears comes last: whoever has it has all that came before.
		event.call('events.rename', { name: 'Qzlast', venue: '' })
		const last = String(event.hub.current()?.bus.revision())
		for (const { chunks, sent } of streams) {
			while (!Buffer.concat(chunks).includes(`"revision":${last}`))
				await new Promise((resolve) => setImmediate(resolve))
			sent.destroy()
		}
		expect(responses).toHaveLength(outsiders.length)
		for (const { role, chunks } of streams) {
			const text = Buffer.concat(chunks).toString('utf8')
			expect(text).not.toMatch(/[Qq]z/)
			const isDesk = role === 'desk' || role === 'deskLead'
			expect([role, text.includes(event.ids.canaryId)]).toEqual([role, isDesk])
			expect([role, text.includes('people')]).toEqual([role, isDesk])
			expect([role, text.includes('history')]).toEqual([role, role === 'deskLead'])
		}
	})
})
