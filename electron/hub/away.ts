/** Everything that reaches beyond this computer's own event: hubs that it joined, and a standby on either side. */
import type { Topic } from '../../shared/contract/define.ts'
import { topics } from '../../shared/contract/define.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { Actor } from '../bus/actor.ts'
import type { KeyStore } from '../shell/keyStore.ts'
import type { CallContext } from './dispatch.ts'
import { createJoined } from './joined/joined.service.ts'
import type { Library } from './library.service.ts'
import type { OpenEvent } from './openEvent.ts'
import { createStandby } from './standby/standby.service.ts'

type OpenDesks = (input: InputOf<'desks.open'>, context: CallContext) => Promise<OutputOf<'desks.open'>>

export const createAway = (parts: {
	readonly deviceDir: string
	readonly libraryDir: string
	readonly keyStore: KeyStore
	readonly own: Actor
	readonly event: () => OpenEvent
	readonly current: () => OpenEvent | null
	readonly open: Library['open']
	readonly deskOf: (actor: Actor) => Actor
	readonly network: { readonly services: { readonly 'desks.open': OpenDesks }; readonly close: () => Promise<void> }
	readonly publish: (topics: readonly Topic[]) => void
	readonly nowMs: () => number
}) => {
	const { network } = parts
	const joined = createJoined({
		...parts,
		isOwn: (actor) => actor === parts.own,
		onChange: () => parts.publish(topics),
	})
	const standby = createStandby({
		...parts,
		joined,
		// Once the desk that brought the news has its answer.
		onSuperseded: () => void setImmediate(() => void network.close()),
		onChange: () => parts.publish(['desks']),
	})
	const openDesks: OpenDesks = async (input, context) =>
		standby.isSuperseded() ? { outcome: 'cannot' } : network.services['desks.open'](input, context)
	return {
		services: { ...joined.services, ...standby.services, 'desks.open': openDesks },
		around: joined.around,
		/** Goes on with what this computer held when it was last on. */
		resume: standby.resume,
		/** Another event is open, or none. */
		forget: standby.forget,
		close: async (): Promise<void> => {
			await standby.close()
			joined.close()
		},
	}
}
