/** A hub with the event of two days, and people added to it as a test needs them. */
import type { Actor } from '../../electron/bus/actor.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { startTestHub, type TestHub } from './hubForTests.ts'

export type DoorHub = {
	readonly hub: TestHub
	readonly dayId: string
	readonly otherDayId: string
	/** Adds somebody booked for the first day, or for these; answers their registration. */
	readonly add: (preferredName: string, days?: readonly string[], more?: Partial<typeof nobodyYet>) => string
	readonly stateOf: (registrationId: string, day?: string) => string
	readonly undo: (targetId: string, actor?: Actor, reason?: string) => string
	/** The same command under the same id. */
	readonly again: <N extends CommandName>(name: N, id: string, input: InputOf<N>, actor?: Actor) => OutputOf<N>
}

export const startDoorHub = async (options: Parameters<typeof startTestHub>[0] = {}): Promise<DoorHub> => {
	const hub = await startTestHub({ hasPages: false, ...options })
	await hub.openSample('cyp-intensive')
	const [first, second] = hub.ask('events.overview', {}).days
	const dayId = first?.id ?? ''
	return {
		hub,
		dayId,
		otherDayId: second?.id ?? '',
		add: (preferredName, days = [dayId], more = {}) => {
			const registrationId = newId()
			const person = { ...nobodyYet, preferredName, days: [...days], ...more } as InputOf<'people.add'>['person']
			hub.call('people.add', { registrationId, person })
			return registrationId
		},
		stateOf: (registrationId, day = dayId) => {
			const welcome = hub.ask('checkin.welcome', { registrationId, dayId: day })
			return welcome.outcome === 'known' ? welcome.state : welcome.outcome
		},
		undo: (targetId, actor = ownActor, reason = '') =>
			hub.call('history.undo', { targetId, reason }, actor).outcome.outcome,
		again: (name, id, input, actor = ownActor) => {
			const event = hub.hub.current()
			if (!event) throw new Error('no event is open')
			return event.bus.call(actor, name, { id, input })
		},
	}
}
