/** A cable that can be cut: passes bytes to a hub and back, until it is told to swallow what comes back and hang up. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = {
	readonly port: number
	/** From now on nothing comes back any more; the connection ends once the hub has said something. */
	readonly cutReplies: () => void
	readonly mend: () => void
	readonly close: () => Promise<void>
}

export const startCuttingProxy = async (target: { readonly host: string; readonly port: number }) => {
	let isCut = false
	const sockets = new Set<Socket>()
	const server = createServer((desk) => {
		const hub = connect(target)
		for (const socket of [desk, hub]) {
			sockets.add(socket)
			socket.on('error', () => socket.destroy())
			socket.on('close', () => {
				sockets.delete(socket)
				desk.destroy()
				hub.destroy()
			})
		}
		desk.on('data', (bytes) => void hub.write(bytes))
		hub.on('data', (bytes) => {
			if (isCut) desk.destroy()
			else desk.write(bytes)
		})
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	return {
		port: (server.address() as AddressInfo).port,
		cutReplies: () => {
			isCut = true
		},
		mend: () => {
			isCut = false
		},
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve())
				for (const socket of sockets) socket.destroy()
			}),
	} satisfies CuttingProxy
}
