/** N14 A code typed at a Foyer that joins is proved, never said: nobody between learns it, no other hub passes for the one. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPairingAt } from '../../electron/hub/joined/pairing.ts'
import { createPinnedHub, type PinnedHub } from '../../electron/hub/joined/pinnedClient.ts'
import { pinSeenAt } from '../../electron/hub/joined/pinnedSocket.ts'
import { pairingProof } from '../../electron/hub/network/proof.ts'
import type { HubInFolder } from '../support/hub.ts'
import { askHub, makeVenueEvent, openNetwork, pairingCode } from '../support/pairedDesk.ts'
import { startSecondHub } from '../support/standbyPair.ts'

let at: HubInFolder
let address: string
let pin: string
let code: string
beforeEach(async () => {
	at = await startSecondHub()
	await makeVenueEvent(at.hub, 'Luton forum')
	address = await openNetwork(at.hub)
	pin = await pinSeenAt(address)
	code = await pairingCode(at.hub, { name: 'Desk 2' })
})
afterEach(() => at[Symbol.asyncDispose]())

type Answers = (body: Record<string, string>) => Promise<Response> | Response

/** The hub itself with a wire that is listened to; or somebody else's answers in its place. */
const tapped = (place: { readonly address: string; readonly pin: string }, answers?: Answers) => {
	const sent: string[] = []
	const real = createPinnedHub({ address, pin })
	const hub: PinnedHub = {
		fetch: (input, init) => {
			const body = typeof init?.body === 'string' ? init.body : '{}'
			sent.push(body)
			return answers ? Promise.resolve(answers(JSON.parse(body) as Record<string, string>)) : real.fetch(input, init)
		},
		close: real.close,
	}
	return { sent, pairing: createPairingAt(place, hub) }
}
const waitingAt = async () => (await askHub(at.hub, 'desks.network', {})).waiting

test('lets a desk in, and the code never crosses the wire in any form it is typed in', async () => {
	const { sent, pairing } = tapped({ address, pin })
	const typed = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`
	const asked = await pairing.ask(typed, 'AB')
	if (asked.outcome !== 'waiting') throw new Error(asked.why)
	const [one] = await waitingAt()
	expect(one).toMatchObject({ number: asked.number, operator: 'AB', kind: 'foyer' })
	await askHub(at.hub, 'desks.letIn', { waitId: one?.waitId ?? '', number: asked.number })
	expect(await pairing.wait(asked.waitKey)).toMatchObject({ outcome: 'allowed', name: 'Desk 2' })
	pairing.close()
	expect(sent).toHaveLength(2)
	for (const body of sent) {
		expect(body.toUpperCase()).not.toContain(code)
		expect(body.toUpperCase()).not.toContain(code.slice(0, 5))
		expect(body).not.toContain('"code"')
	}
})

test('what is no code at all is not sent, and a wrong one lets nobody in', async () => {
	const { sent, pairing } = tapped({ address, pin })
	expect(await pairing.ask('not a code', 'AB')).toEqual({ outcome: 'refused', why: 'wrong' })
	expect(sent).toEqual([])
	const other = code === '0000000000' ? '1111111111' : '0000000000'
	expect(await pairing.ask(other, 'AB')).toEqual({ outcome: 'refused', why: 'wrong' })
	pairing.close()
	expect(await waitingAt()).toEqual([])
})

test('a hub that does not know the code cannot pass for the one that does', async () => {
	const says = (proof: (body: Record<string, string>) => string): Answers => {
		const known = { outcome: 'waiting', number: '1234', waitKey: 'w'.repeat(43) }
		return (body) => Response.json({ ...known, proof: proof(body) })
	}
	const impostors = [
		() => '',
		({ proof = '' }) => proof,
		({ nonce = '' }) => pairingProof('hub', '0000000000', nonce, pin),
		// It knows the code, and shows another key than the one that was compared.
		({ nonce = '' }) => pairingProof('hub', code, nonce, 'A'.repeat(43)),
	] satisfies ((body: Record<string, string>) => string)[]
	for (const impostor of impostors) {
		const { pairing } = tapped({ address, pin }, says(impostor))
		expect(await pairing.ask(code, 'AB')).toEqual({ outcome: 'refused', why: 'otherHub' })
		pairing.close()
	}
})

test('what is told to somebody in between, who shows a key of their own, opens nothing at the hub', async () => {
	const real = createPinnedHub({ address, pin })
	const handsOn: Answers = (body) =>
		real.fetch(`${address}/pair`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-foyer': '1' },
			body: JSON.stringify(body),
		})
	const { pairing } = tapped({ address, pin: 'B'.repeat(43) }, handsOn)
	expect(await pairing.ask(code, 'AB')).toEqual({ outcome: 'refused', why: 'wrong' })
	real.close()
	pairing.close()
	expect(await waitingAt()).toEqual([])
})
