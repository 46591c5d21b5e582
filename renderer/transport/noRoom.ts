/**
 * A hub that answers and cannot write: the disk of the computer with the event is full. Nothing was changed, and the
 * same again is done once there is room; every screen says so in the same words.
 */
import { say } from '../text/text.ts'

/** The hub's refusal for it, on every wire: insufficient storage. */
const insufficientStorage = 507

export const isNoRoom = (error: unknown): boolean =>
	error instanceof Error && 'status' in error && error.status === insufficientStorage

/** What a screen says of something that was not answered as it should be: a full disk, or nothing known at all. */
export const lostWords = (error: unknown): string => say(isNoRoom(error) ? 'kit.change.noRoom' : 'kit.change.lost')
