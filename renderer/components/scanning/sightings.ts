/**
 * From what the camera sees, many times a second, to codes that were shown: a badge that is held still counts once,
 * and again only after it was seen to be gone for a while. Pure: the times come with the pictures.
 */

export type Sightings = {
	readonly code: string
	/** When a picture first lacked it; null while it is there. A screen too busy to look says nothing. */
	readonly goneSinceMs: number | null
}

export const nothingSeen: Sightings = { code: '', goneSinceMs: null }

/** A hand shakes and light flickers: for so long a code that is not seen is still held there. */
export const stillThereMs = 1500

/** Takes what one picture showed; null: no code. The second value is a code that was newly shown, or null. */
export const see = (before: Sightings, code: string | null, atMs: number): readonly [Sightings, string | null] => {
	if (code === null || code === '') return [{ ...before, goneSinceMs: before.goneSinceMs ?? atMs }, null]
	const wasGone = before.goneSinceMs !== null && atMs - before.goneSinceMs > stillThereMs
	return [{ code, goneSinceMs: null }, code === before.code && !wasGone ? null : code]
}
