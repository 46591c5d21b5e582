/** Opening a hub to the venue's network, and the code that lets one desk in. */
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { connect as connectTls } from 'node:tls'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeAddress } from '../../electron/hub/network/addresses.ts'
import { isStillGood } from '../../electron/hub/network/identity.ts'
import { codeMs, openingMs } from '../../electron/hub/network/pairing.ts'
import { pairingProof } from '../../electron/hub/network/proof.ts'
import { isSafeRuntime } from '../../electron/hub/network/runtime.ts'
import { newId } from '../../electron/hub/newId.ts'
import { clientOverHttp } from '../../renderer/transport/clients.ts'
import { doorsMs } from '../support/events.ts'
import { type HubInFolder, startHubInFolder } from '../support/hub.ts'
import {
	askHub,
	fetchUnpinned,
	knock,
	makeVenueEvent,
	openNetwork,
	pairingCode,
	testAddress,
} from '../support/pairedDesk.ts'

const clock = { nowMs: doorsMs }
let at: HubInFolder

const answerOf = async (url: string, code: string): Promise<[number, string]> => {
	const answer = await knock(url, '/pair', { code })
	return [answer.status, ((await answer.json()) as { outcome: string }).outcome]
}
/** The certificate that is shown at an address. */
const shownAt = (url: string): Promise<X509Certificate> =>
	new Promise((resolve, reject) => {
		const { hostname: host, port } = new URL(url)
		const socket = connectTls({ host, port: Number(port), rejectUnauthorized: false }, () => {
			const { raw } = socket.getPeerCertificate()
			socket.destroy()
			resolve(new X509Certificate(raw))
		})
		socket.on('error', reject)
	})
const pinOf = (certificate: X509Certificate): string =>
	createHash('sha256')
		.update(certificate.publicKey.export({ type: 'spki', format: 'der' }))
		.digest('base64url')

beforeEach(async () => {
	clock.nowMs = doorsMs
	at = await startHubInFolder({
		nowMs: () => clock.nowMs,
		pages: { 'index.html': '<!doctype html><title>Foyer</title>' },
	})
	await makeVenueEvent(at.hub, 'Luton forum')
})
afterEach(() => at[Symbol.asyncDispose]())

describe('the switch', () => {
	test('is off by itself, and opens one address that this computer has', async () => {
		const before = await askHub(at.hub, 'desks.network', {})
		expect(before).toMatchObject({ can: 'yes', open: null, last: null, pairing: null, waiting: [] })
		expect(before.addresses).toEqual([{ address: testAddress, isPrivate: true }])
		expect(await askHub(at.hub, 'desks.open', { address: '192.0.2.99' })).toEqual({ outcome: 'noSuchAddress' })
		const url = await openNetwork(at.hub)
		expect((await fetchUnpinned(`${url}/`)).status).toBe(200)
		expect(await askHub(at.hub, 'desks.open', { address: testAddress })).toEqual({ outcome: 'alreadyOpen' })
		expect(await askHub(at.hub, 'desks.shut', {})).toEqual({ outcome: 'shut' })
		expect(await askHub(at.hub, 'desks.shut', {})).toEqual({ outcome: 'notOpen' })
		await expect(fetchUnpinned(`${url}/`)).rejects.toThrow()
	})

	test('two that open it at once open it once', async () => {
		const both = await Promise.all([1, 2].map(() => askHub(at.hub, 'desks.open', { address: testAddress })))
		expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['alreadyOpen', 'open'])
	})

	test('opened again it is the same to desks: address, port, certificate; N14 the pin is of the shown key', async () => {
		const url = await openNetwork(at.hub)
		const first = await askHub(at.hub, 'desks.network', {})
		const shown = await shownAt(url)
		expect(pinOf(shown)).toBe(first.open?.pin)
		expect(shown.fingerprint256).toBe(first.open?.fingerprint)
		await askHub(at.hub, 'desks.shut', {})
		expect(await openNetwork(at.hub)).toBe(url)
		expect((await shownAt(url)).fingerprint256).toBe(shown.fingerprint256)
		// 29 days later the certificate is new, the key is not.
		await askHub(at.hub, 'desks.shut', {})
		clock.nowMs += 29 * 86_400_000
		await openNetwork(at.hub)
		const later = await shownAt(url)
		expect(later.fingerprint256).not.toBe(shown.fingerprint256)
		expect(pinOf(later)).toBe(first.open?.pin)
	})

	test('goes off with its event, and the next event has another key', async () => {
		const url = await openNetwork(at.hub)
		const { open } = await askHub(at.hub, 'desks.network', {})
		await askHub(at.hub, 'library.close', {})
		await makeVenueEvent(at.hub, 'Another')
		expect((await askHub(at.hub, 'desks.network', {})).open).toBeNull()
		await expect(fetchUnpinned(`${url}/`)).rejects.toThrow()
		await openNetwork(at.hub)
		expect((await askHub(at.hub, 'desks.network', {})).open?.pin).not.toBe(open?.pin)
	})

	test('what it runs on must be safe to show to a network, and an address outside of buildings is called so', () => {
		expect(['24.18.1', '24.21.0', '26.0.0'].map(isSafeRuntime)).toEqual([true, true, true])
		expect(['24.18.0', '24.0.0', '22.30.9'].map(isSafeRuntime)).toEqual([false, false, false])
		expect(isStillGood('nonsense', { privateKey: '', pin: '' }, testAddress, doorsMs)).toBe(false)
		expect(
			['10.0.0.4', '172.16.9.1', '192.168.1.7', '172.32.0.1', '8.8.8.8'].map((one) => describeAddress(one).isPrivate),
		).toEqual([true, true, true, false, false])
	})
})

describe('N1 the pairing code', () => {
	test('lets one desk in, once, by the number that both screens show', async () => {
		const url = await openNetwork(at.hub)
		const code = await pairingCode(at.hub, { name: 'Desk 2' })
		expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
		const typed = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`
		const tried = (await (await knock(url, '/pair', { code: typed, operator: 'ab' })).json()) as Record<string, string>
		expect(tried).toMatchObject({ outcome: 'waiting', number: expect.stringMatching(/^\d{4}$/) })
		const wait = () => knock(url, '/pair/wait', { waitKey: tried['waitKey'] })
		expect(await (await wait()).json()).toEqual({ outcome: 'waiting' })
		expect(await answerOf(url, code)).toEqual([409, 'used'])
		const { waiting, pairing } = await askHub(at.hub, 'desks.network', {})
		expect(pairing?.code).toBeNull()
		const [one] = waiting
		expect(one).toMatchObject({
			name: 'Desk 2',
			role: 'desk',
			number: tried['number'],
			operator: 'AB',
			kind: 'browser',
		})
		const waitId = one?.waitId ?? ''
		expect(await askHub(at.hub, 'desks.letIn', { waitId, number: '0000' })).toEqual({ outcome: 'notFound' })
		const letIn = await askHub(at.hub, 'desks.letIn', { waitId, number: tried['number'] ?? '' })
		expect(letIn.outcome).toBe('letIn')
		const given = await wait()
		const cookie = given.headers.get('set-cookie') ?? ''
		expect(cookie).toMatch(/^__Host-foyer=[\w-]{43}; Secure; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/)
		const body = await given.text()
		expect(body).not.toContain(cookie.slice(13, 56))
		expect(JSON.parse(body)).toMatchObject({ outcome: 'allowed', name: 'Desk 2', role: 'desk' })
		// As the browser sends it from now on.
		const [pair = ''] = cookie.split(';')
		const send: typeof fetch = (input, init) => {
			const request = new Request(input, init)
			request.headers.delete('authorization')
			request.headers.set('cookie', `theme=dark; ${pair}`)
			return fetchUnpinned(request)
		}
		const browser = clientOverHttp(url, 'x', send)
		expect(await browser.session.me({})).toMatchObject({ role: 'desk', desk: 'Desk 2', operator: 'AB', seat: 'free' })
	})

	test('two at once: one of them wins', async () => {
		const url = await openNetwork(at.hub)
		const code = await pairingCode(at.hub, { name: 'Desk 2' })
		const both = await Promise.all([answerOf(url, code), answerOf(url, code)])
		expect(both.map(([, outcome]) => outcome).toSorted()).toEqual(['used', 'waiting'])
	})

	test('counts three minutes, is followed by another, and after ten it is over', async () => {
		const url = await openNetwork(at.hub)
		const code = await pairingCode(at.hub, { name: 'Desk 2' })
		clock.nowMs += codeMs
		expect(await answerOf(url, code)).toEqual([410, 'old'])
		const next = (await askHub(at.hub, 'desks.network', {})).pairing?.code?.code ?? ''
		expect(next).not.toBe(code)
		clock.nowMs = doorsMs + openingMs
		expect(await answerOf(url, next)).toEqual([410, 'old'])
		expect(await answerOf(url, '0000000000')).toEqual([409, 'notOpen'])
		expect((await askHub(at.hub, 'desks.network', {})).pairing).toBeNull()
	})

	test('five wrong tries block an address, the right one included; ten minutes later it may try again', async () => {
		const url = await openNetwork(at.hub)
		const code = await pairingCode(at.hub, { name: 'Desk 2' })
		for (const wrong of ['0000000000', 'x', '', '11111-11111', `${code}0`])
			expect(await answerOf(url, wrong)).toEqual([401, 'wrong'])
		expect(await answerOf(url, code)).toEqual([429, 'blocked'])
		clock.nowMs += 10 * 60_000
		const later = await pairingCode(at.hub, { name: 'Desk 2' })
		expect(await answerOf(url, later)).toEqual([200, 'waiting'])
	})

	test('typed at a desk of Foyer it is proved for the key that was seen, never said; somebody in between proves nothing', async () => {
		const url = await openNetwork(at.hub)
		const code = await pairingCode(at.hub, { name: 'Desk 2' })
		const seen = pinOf(await shownAt(url))
		const nonce = randomBytes(16).toString('base64url')
		const ask = async (body: object) => (await (await knock(url, '/pair', { ...body, kind: 'foyer' })).json()) as object
		// What a desk says that was shown another key, handed on word for word.
		const between = pairingProof('desk', code, nonce, 'A'.repeat(43))
		expect(await ask({ nonce, proof: between })).toEqual({ outcome: 'wrong' })
		expect(await ask({ nonce, proof: pairingProof('hub', code, nonce, seen) })).toEqual({ outcome: 'wrong' })
		expect(await ask({ nonce, proof: pairingProof('desk', '0000000000', nonce, seen) })).toEqual({ outcome: 'wrong' })
		const said = { nonce, proof: pairingProof('desk', code, nonce, seen) }
		expect(await ask(said)).toMatchObject({ outcome: 'waiting', proof: pairingProof('hub', code, nonce, seen) })
		expect(JSON.stringify(said)).not.toContain(code)
		expect(await ask(said)).toEqual({ outcome: 'wrong' })
	})

	test('a page that asks whether it is a desk yet is told that it is not, and the organiser of nothing', async () => {
		const url = await openNetwork(at.hub)
		const asked = (path: string, token = '') =>
			fetchUnpinned(`${url}/rpc/${path}`, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					'x-foyer': '1',
					...(token === '' ? {} : { authorization: `Bearer ${token}` }),
				},
				body: '{"json":{}}',
			})
		const refused = async () => (await askHub(at.hub, 'desks.network', {})).open?.refused
		const before = (await refused()) ?? 0
		expect((await asked('session/me')).status).toBe(401)
		expect(await refused()).toBe(before)
		expect((await asked('events/overview')).status).toBe(401)
		expect((await asked('session/me', 'A'.repeat(43))).status).toBe(401)
		expect(await refused()).toBe(before + 2)
	})

	test('whoever is turned away hears so, and nothing but a code opens the door', async () => {
		const url = await openNetwork(at.hub)
		const code = await pairingCode(at.hub, { name: 'Desk 2' })
		const { waitKey } = (await (await knock(url, '/pair', { code })).json()) as { waitKey: string }
		const [one] = (await askHub(at.hub, 'desks.network', {})).waiting
		expect(await askHub(at.hub, 'desks.turnAway', { waitId: one?.waitId ?? newId() })).toEqual({
			outcome: 'turnedAway',
		})
		expect(await (await knock(url, '/pair/wait', { waitKey })).json()).toEqual({ outcome: 'refused' })
		for (const body of [null, [], 'x', { waitKey: 5 }, { waitKey: { toString: 'x' } }, { waitKey: 'x'.repeat(43) }])
			expect(await (await knock(url, '/pair/wait', body)).json()).toEqual({ outcome: 'gone' })
		expect((await askHub(at.hub, 'desks.list', {})).desks).toEqual([])
		// What is not asked as our own pages ask is not looked at.
		const foreign = { 'content-type': 'application/json', 'x-foyer': '1', origin: 'https://evil.example' }
		expect((await fetchUnpinned(`${url}/pair`, { method: 'POST', headers: foreign, body: '{}' })).status).toBe(403)
		expect((await fetchUnpinned(`${url}/pair`)).status).toBe(405)
		expect((await fetchUnpinned(`${url}/pair/other`, { method: 'POST', body: '{}' })).status).toBe(405)
		expect((await knock(url, '/pair', { code: 'x'.repeat(2000) })).status).toBe(413)
	})
})
