import { createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { createPinnedHub } from '../../electron/hub/joined/pinnedClient.ts'
import { NoAnswer, OtherHub, pinSeenAt } from '../../electron/hub/joined/pinnedSocket.ts'
import { clientOverHttp } from '../../renderer/transport/clients.ts'
import { startHubInFolder, tokenFor } from '../support/hub.ts'
import { deskActor } from '../support/hubForTests.ts'

const startNetwork = async () => {
	const started = await startHubInFolder()
	onTestFinished(() => started[Symbol.asyncDispose]())
	const server = await started.hub.listenOnNetwork('127.0.0.1')
	return { hub: started.hub, server }
}

test('a desk speaks to the hub whose key it knows, calls and streams alike', async () => {
	const { hub, server } = await startNetwork()
	const pinned = createPinnedHub({ address: server.address, pin: await pinSeenAt(server.address) })
	onTestFinished(() => pinned.close())
	const token = await tokenFor(hub, server.address, deskActor('Desk 2'), pinned.fetch)
	const client = clientOverHttp(server.address, token, pinned.fetch)
	expect(await client.session.me({})).toMatchObject({ role: 'desk', desk: 'Desk 2' })
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const wanted = { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] }
	await hub.dispatch(ownActor, 'library.create', wanted, new AbortController().signal)
	const stopped = new AbortController()
	const notices = await client.session.notices({ since: 0 }, { signal: stopped.signal })
	const first = await notices[Symbol.asyncIterator]().next()
	expect(first.value).toMatchObject({ revision: 1 })
	stopped.abort()
	expect(await client.session.me({})).toMatchObject({ desk: 'Desk 2' })
})

test('N14 where another key answers, nothing is sent to it', async () => {
	const { server } = await startNetwork()
	const impostor = await startNetwork()
	const pin = await pinSeenAt(server.address)
	const key = impostor.hub.access.issueKey(deskActor('Desk 2'))
	const pinned = createPinnedHub({ address: impostor.server.address, pin })
	onTestFinished(() => pinned.close())
	const sent = pinned.fetch(`${impostor.server.address}/session`, { method: 'POST', body: JSON.stringify({ key }) })
	await expect(sent).rejects.toThrow(OtherHub)
	// The key works once: had it been sent, it would be used up.
	expect(impostor.hub.access.redeem(key)).not.toBeNull()
})

test('a desk that has lost its hub comes back to it by itself', async () => {
	const { hub, server } = await startNetwork()
	const pinned = createPinnedHub({ address: server.address, pin: await pinSeenAt(server.address) })
	onTestFinished(() => pinned.close())
	const token = await tokenFor(hub, server.address, deskActor('Desk 2'), pinned.fetch)
	const client = clientOverHttp(server.address, token, pinned.fetch)
	await server.close()
	await expect(client.session.me({})).rejects.toThrow(NoAnswer)
	const again = await hub.listenOnNetwork('127.0.0.1', server.port)
	// The certificate is another one, for every start makes its own key until the event keeps one.
	await expect(client.session.me({})).rejects.toThrow(OtherHub)
	await again.close()
})

test('somebody who is no hub at all is no answer', async () => {
	const other: Server = createServer((socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n', () => socket.destroy()))
	await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve))
	onTestFinished(() => new Promise((resolve) => void other.close(() => resolve())))
	const { port } = other.address() as { port: number }
	await expect(pinSeenAt(`https://127.0.0.1:${port}`)).rejects.toThrow(NoAnswer)
})
