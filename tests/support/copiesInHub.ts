/** A hub in a folder, its event, desk copies of it, and what is done in them. */
import { join } from 'node:path'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { type OpenEvent, openEvent } from '../../electron/hub/openEvent.ts'
import type { CallName, CommandName, InputOf, OutputOf, StreamName } from '../../shared/contract/index.ts'
import { doorsMs, keyOf } from './events.ts'
import { startHubInFolder } from './hub.ts'
import { personNamed } from './people.ts'

const minute = 60_000
export const at = (minutes: number): number => doorsMs + minutes * minute

type Done = Extract<OutputOf<'copies.bringBack'>, { state: 'done' | 'refused' }>

/** An event with these people in it, on a hub whose clock the test sets. */
export const startCopies = async (names: readonly string[] = ['Ada', 'Bo', 'Cy', 'Di']) => {
	const clock = { nowMs: at(0) }
	const started = await startHubInFolder({ nowMs: () => clock.nowMs })
	const { hub, home } = started
	const signal = new AbortController().signal
	const ask = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
		(await hub.dispatch(ownActor, name, input, signal)) as OutputOf<N>
	const last = async <N extends StreamName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
		let step: unknown
		for await (const next of hub.dispatch(ownActor, name, input, signal) as AsyncIterable<unknown>) step = next
		return step as OutputOf<N>
	}
	await ask('library.create', {
		name: 'Luton forum',
		venue: 'Hall',
		days: [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }],
		rooms: [{ name: 'Hall', seats: 40 }],
		desks: ['Front desk'],
	})
	const event = (): OpenEvent => {
		const open = hub.current()
		if (!open) throw new Error('no event is open')
		return open
	}
	const call = <N extends CommandName>(name: N, input: InputOf<N>, id = newId()): OutputOf<N> =>
		event().bus.call({ ...ownActor, desk: 'Front desk' }, name, { id, input })
	const dayId = (await ask('events.overview', {})).days[0]?.id ?? ''
	const ids = new Map<string, string>()
	for (const name of names) {
		ids.set(name, newId())
		call('people.add', {
			registrationId: ids.get(name) ?? '',
			person: personNamed(name, 'Ash', { days: [dayId], email: `${name.toLowerCase()}@mail.example` }),
		})
	}
	const idOfName = (name: string): string => ids.get(name) ?? ''
	const makeCopy = async (name: string, minutes = 10) => {
		clock.nowMs = Math.max(clock.nowMs, at(minutes))
		const made = await ask('copies.make', { name, folder: home })
		if (made.outcome !== 'made') throw new Error(`the copy was not made: ${made.outcome}`)
		const path = join(home, made.fileName)
		const key = keyOf(made.recoveryCode)
		/** Opens the copy at another computer, does something there, and closes it. */
		const work = <T>(
			minutesThen: number,
			deed: (
				copy: OpenEvent,
				call: <N extends CommandName>(name: N, input: InputOf<N>, id?: string) => OutputOf<N>,
			) => T,
		): T => {
			const copy = openEvent(openEventFile(path, key), () => at(minutesThen))
			try {
				return deed(copy, (called, input, id = newId()) =>
					copy.bus.call({ ...ownActor, desk: 'Front desk' }, called, { id, input }),
				)
			} finally {
				copy.close()
			}
		}
		const admit = (minutesThen: number, person: string, id = newId()) =>
			work(minutesThen, (_, callThere) =>
				callThere('checkin.admit', { registrationId: idOfName(person), dayId, method: 'search' }, id),
			)
		const back = async (): Promise<Done> => (await last('copies.bringBack', { path, code: made.recoveryCode })) as Done
		const look = () => ask('copies.look', { path, code: made.recoveryCode })
		return { ...made, path, key, work, admit, back, look }
	}
	return {
		...started,
		clock,
		ask,
		last,
		call,
		event,
		dayId,
		idOfName,
		makeCopy,
		admit: (person: string) => call('checkin.admit', { registrationId: idOfName(person), dayId, method: 'search' }),
	}
}
