/** What is known of somebody in an alarm: what a screen ticked, or what the door saw since. Pure; no clock of its own. */
import type { SettledOutcome } from './words.ts'

/** As it was ticked. Of somebody taken back: no outcome, and when that was. */
export type Ticked = { readonly outcome: SettledOutcome | ''; readonly atMs: number | null }

export type Standing = Ticked & { readonly isByDoor: boolean }

/**
 * A tick counts. Where there is none, going out by the door does: before the alarm they had left earlier, since then
 * they were seen safe. A tick that was taken back stays so until the door sees them again.
 * @param wentOutAtMs when the door let them out, if that is where they are; not what was assumed at the end of a day
 */
export const standingOf = (ticked: Ticked, wentOutAtMs: number | null, beganAtMs: number): Standing => {
	const isNews = wentOutAtMs !== null && (ticked.atMs === null || wentOutAtMs > ticked.atMs)
	if (ticked.outcome !== '' || !isNews) return { outcome: ticked.outcome, atMs: ticked.atMs, isByDoor: false }
	return { outcome: wentOutAtMs < beganAtMs ? 'leftEarlier' : 'seenSafe', atMs: wentOutAtMs, isByDoor: true }
}
