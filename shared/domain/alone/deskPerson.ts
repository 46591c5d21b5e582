/** One person as a desk keeps them for when the hub is out of reach: the door list's, and what their welcome says. */
import type { OutputOf } from '../../contract/index.ts'
import type { DoorEntry } from '../attendance.ts'

/** As it comes from the hub: what domain.md 3.7 shows a desk, and nothing else. */
export type DeskPerson = OutputOf<'alone.doorList'>['people'][number]

/** What a desk knows of the event beside its people. */
export type DeskFacts = OutputOf<'alone.doorList'>['facts'] & {
	readonly dayIds: readonly string[]
	readonly sectors: readonly { readonly code: string; readonly isForWork: boolean }[]
}

/** A line of the door's book, with the day it is of. */
export type DayLine = DoorEntry & { readonly dayId: string }

/**
 * The lines that lead to where the hub said somebody is: in, or in and out again. Lines of the desk's own come after
 * them, so that one taken back leaves what the hub said.
 */
export const linesOf = ({ registrationId, presence }: DeskPerson): readonly DayLine[] =>
	presence.flatMap(({ dayId, state, sinceMs, desk }) => {
		const came: DayLine = {
			id: `${registrationId} ${dayId} in`,
			kind: 'in',
			atMs: sinceMs,
			desk,
			cancels: null,
			dayId,
		}
		return state === 'in' ? [came] : [came, { ...came, id: `${registrationId} ${dayId} out`, kind: 'out' }]
	})
