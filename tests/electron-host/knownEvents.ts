import { EventEmitter } from 'node:events'

/** An event that its listener may stop. */
export type Stoppable = { defaultPrevented: boolean; preventDefault: () => void }
export const stoppable = <T extends object>(details: T): T & Stoppable => {
	const event = {
		...details,
		defaultPrevented: false,
		preventDefault: () => {
			event.defaultPrevented = true
		},
	}
	return event
}

/**
 * An emitter that knows its events. Listening for any other throws, because a listener that never hears anything
 * looks like one that has nothing to hear.
 */
export class KnownEvents extends EventEmitter {
	readonly #name: string
	readonly #events: ReadonlySet<string>
	constructor(name: string, events: readonly string[]) {
		super()
		this.setMaxListeners(0)
		this.#name = name
		this.#events = new Set([...events, 'newListener', 'removeListener', 'error'])
		super.on('newListener', (event: string | symbol) => {
			if (typeof event === 'string' && !this.#events.has(event) && !event.startsWith('host:'))
				throw new Error(`electron-host: ${this.#name} has no event ${event} here`)
		})
	}
}
