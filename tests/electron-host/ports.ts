/** Message ports of the main process, and how they reach the page: a real port there, pumped to one here. */
import { EventEmitter } from 'node:events'
import { makeCodec } from './codec.ts'

const codec = makeCodec()
type Message = { readonly data: unknown; readonly ports: readonly MessagePortMain[] }

export class MessagePortMain
	extends EventEmitter
	implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
	peer: MessagePortMain | undefined
	#queue: Message[] = []
	#isStarted = false
	#isClosed = false

	postMessage(message: unknown, transfer: readonly Electron.MessagePortMain[] = []): void {
		if (transfer.length > 0) throw new Error('electron-host: a port cannot be sent through a port here')
		if (!this.#isClosed) this.peer?.deliver({ data: codec.decode(codec.encode(message)), ports: [] })
	}
	start(): void {
		this.#isStarted = true
		for (const message of this.#queue.splice(0)) queueMicrotask(() => this.emit('message', message))
	}
	close(): void {
		if (this.#isClosed) return
		this.#isClosed = true
		queueMicrotask(() => this.emit('close'))
		this.peer?.close()
	}
	deliver(message: Message): void {
		if (this.#isClosed) return
		if (this.#isStarted) queueMicrotask(() => this.emit('message', message))
		else this.#queue.push(message)
	}
}

const makePair = (): readonly [MessagePortMain, MessagePortMain] => {
	const one = new MessagePortMain()
	const two = new MessagePortMain()
	one.peer = two
	two.peer = one
	return [one, two]
}

export type PortMessage =
	| { readonly k: 'port'; readonly id: number; readonly data: string }
	| { readonly k: 'port-close'; readonly id: number }

/** The main process's side of the border to one page. */
export class PortGateway {
	readonly #ports = new Map<number, MessagePortMain>()
	readonly #send: (message: PortMessage) => void
	constructor(send: (message: PortMessage) => void) {
		this.#send = send
	}

	/** A port that the page has sent, by the number it goes by. */
	receive(id: number): MessagePortMain {
		const [outer, inner] = makePair()
		this.#ports.set(id, inner)
		inner.on('message', ({ data }: Message) => this.#send({ k: 'port', id, data: codec.encode(data) }))
		inner.on('close', () => {
			if (this.#ports.delete(id)) this.#send({ k: 'port-close', id })
		})
		inner.start()
		return outer
	}

	take(message: PortMessage): void {
		const port = this.#ports.get(message.id)
		if (message.k === 'port') return port?.postMessage(codec.decode(message.data))
		this.#ports.delete(message.id)
		port?.close()
	}

	/** The page is gone, and its ends of all ports with it. */
	closeAll(): void {
		const ports = [...this.#ports.values()]
		this.#ports.clear()
		for (const port of ports) port.close()
	}
}
