/**
 * A hub as a process of its own, for tests that end it: serves the event named on its command line,
 * holds a stream open on request, then closes everything and must end by itself.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { startHub } from '../../electron/hub/hub.ts'
import { placesOf } from '../../electron/shell/device.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import { certificateOf, tokenFor, wireOverHttp, wireOverHttps, wireOverPort } from './hub.ts'

const places = placesOf()
const hub = await startHub({
	...places,
	pagesDir: places.deviceDir,
	keyStore: createKeyFileStore(places.deviceDir),
	dialogs: null,
	backups: 'byHand',
})
const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
const actor = { role: 'organiser', desk: '', operator: '' } as const
const wanted = { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] }
await hub.dispatch(actor, 'library.create', wanted, new AbortController().signal)
const loopback = await hub.listenOnLoopback()
const network = await hub.listenOnNetwork('127.0.0.1')
const wires = [wireOverPort(hub), await wireOverHttp(hub, loopback), await wireOverHttps(hub, network)]
/** Streams that nobody ends, on every wire. */
for (const { client } of wires) {
	const notices = await client.session.notices({ since: 0 })
	await notices[Symbol.asyncIterator]().next()
}
/** And one over HTTP/1.1 under TLS, which some browsers fall back to. */
const { pem } = await certificateOf(network.port)
const body = JSON.stringify({ json: { since: 0 } })
const headers = {
	authorization: `Bearer ${await tokenFor(hub, loopback.address, actor)}`,
	'content-type': 'application/json',
	'content-length': String(Buffer.byteLength(body)),
	'x-foyer': '1',
}
const old = request({
	host: '127.0.0.1',
	port: network.port,
	ca: pem,
	method: 'POST',
	path: '/rpc/session/notices',
	headers,
})
old.on('error', () => undefined).end(body)
const [answer] = (await once(old, 'response')) as [IncomingMessage]
answer.on('error', () => undefined)
await once(answer, 'data')

await wires[1]?.client.imports.begin({ fileName: 'left.csv', bytes: 1000 })
process.stdout.write('closing\n')
await hub.close()
wires[0]?.close()
process.stdout.write('closed\n')
// The port is free again: nothing of the hub listens any more.
const again = createServer().listen(loopback.port, '127.0.0.1', () => again.close())
