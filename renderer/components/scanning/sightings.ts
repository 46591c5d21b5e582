/**
 * From what the camera sees, many times a second, to codes that were shown: a badge that is held still counts once,
 * and again only after it was taken away. Pure: the times come with the pictures.
 */

export type Sightings = { readonly code: string; readonly lastSeenMs: number }

export const nothingSeen: Sightings = { code: '', lastSeenMs: Number.NEGATIVE_INFINITY }

/** A hand shakes and light flickers: for so long a code that is not seen is still held there. */
const stillThereMs = 1500

/** Takes what one picture showed; null: no code. The second value is a code that was newly shown, or null. */
export const see = (before: Sightings, code: string | null, atMs: number): readonly [Sightings, string | null] => {
	if (code === null || code === '') return [before, null]
	const isSame = code === before.code && atMs - before.lastSeenMs <= stillThereMs
	return [{ code, lastSeenMs: atMs }, isSame ? null : code]
}
