/** A wire to a server of this computer that keeps every byte of what the server sent back. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Wiretap = {
	/** What to connect to instead of the server. */
	readonly port: number
	/** All that came back so far, in the order it came. */
	readonly bytes: () => string
	readonly forget: () => void
	readonly close: () => Promise<void>
}

export const tapInto = async (serverPort: number): Promise<Wiretap> => {
	const pieces: Buffer[] = []
	const open = new Set<Socket>()
	const server = createServer((near) => {
		const far = connect(serverPort, '127.0.0.1')
		far.on('data', (piece: Buffer) => pieces.push(piece))
		for (const socket of [near, far]) {
			open.add(socket)
			socket.on('close', () => open.delete(socket))
		}
		near.pipe(far)
		far.pipe(near)
		near.on('error', () => far.destroy())
		far.on('error', () => near.destroy())
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	return {
		port: (server.address() as AddressInfo).port,
		bytes: () => Buffer.concat(pieces).toString('utf8'),
		forget: () => void pieces.splice(0),
		close: async () => {
			for (const socket of open) socket.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}
