/** Rooms of the sample events in short: one line a room. */
import type { InputOf } from '../../contract/index.ts'

type Room = Omit<InputOf<'events.create'>['rooms'][number], 'id'>

/**
 * @param seats theatre and cabaret; a room with one layout gives its places as theatre seats and 0 as cabaret
 */
export const room = (
	code: string,
	name: string,
	seats: readonly [theatre: number, cabaret: number],
	fireCapacity: number,
	access: Room['access'],
	loop: Room['loop'],
	notes: string,
): Room => ({
	code,
	name,
	fireCapacity,
	theatreSeats: seats[0],
	cabaretSeats: seats[1],
	access,
	loop,
	isLowNoise: notes.includes('low noise'),
	notes,
})
