/** The address of a screen for the public: opens once, in another browser of this computer, and may read what anybody may. */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { Actor } from '../bus/actor.ts'

export type DisplayAddressParts = {
	readonly hasPages: () => boolean
	/** Undefined where there is no such room. */
	readonly roomName: (roomId: string) => string | undefined
	readonly issueKey: (actor: Actor) => string
	/** Where pages are served to this computer; begins to serve them if need be. */
	readonly origin: () => Promise<string>
}

/** The page knows its room by the name of its desk; without one it is of the whole venue. */
export const createDisplayAddress =
	({ hasPages, roomName, issueKey, origin }: DisplayAddressParts) =>
	async ({ roomId }: InputOf<'displays.address'>): Promise<OutputOf<'displays.address'>> => {
		if (!hasPages()) return { outcome: 'noPages' }
		const desk = roomId === null ? '' : (roomName(roomId) ?? '')
		const address = await origin()
		return { outcome: 'ready', url: `${address}/#key=${issueKey({ role: 'display', desk, operator: '' })}` }
	}
