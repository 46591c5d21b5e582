/**
 * How smoothly a page is drawn while something goes on: the time from each frame to the next, as the page itself is
 * told. Headless Chromium without a graphics card draws sixty a second when nothing holds it up.
 */
import type { Page } from 'playwright-core'
import { median, percentile, type Row, spread } from './measure.ts'

/** A frame that somebody sees as a stumble. */
const stumbleMs = 50

/** Does the work and answers the milliseconds between the frames meanwhile, with where it began and ended. */
export const framesDuring = async (page: Page, work: () => Promise<unknown>): Promise<readonly number[]> => {
	await page.evaluate(() => {
		const times: number[] = []
		Object.assign(window, { framesSeen: times })
		const next = (now: number): void => {
			times.push(now)
			if ((window as unknown as { framesSeen: unknown }).framesSeen === times) requestAnimationFrame(next)
		}
		requestAnimationFrame(next)
	})
	await work()
	const times = await page.evaluate(() => {
		const seen = (window as unknown as { framesSeen: number[] }).framesSeen
		Object.assign(window, { framesSeen: null })
		// A page that stands still since the last frame has not drawn for that long.
		return [...seen, performance.now()]
	})
	const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time))
	// The last is cut off, so it counts only where it is longer than a frame.
	return gaps.filter((gap, at) => at < gaps.length - 1 || gap > stumbleMs)
}

type Most = { readonly median: number; readonly p99: number }

/** The rows of some frames; with what they may take at most, where something was set. */
export const frameRows = (what: string, frames: readonly number[], most: Most | null): Row[] => {
	const { p50, p99, max } = spread(frames)
	const over = frames.filter((ms) => ms > stumbleMs).length
	const target = (ours: number, limit: number | undefined): Row['target'] =>
		limit === undefined ? null : { words: `at most ${limit}`, isMet: ours <= limit }
	const row = (name: string, unit: Row['unit'], ours: number, set: Row['target'], details?: Row['details']): Row => ({
		what: `${what}: ${name}`,
		unit,
		ours,
		yardstick: null,
		target: set,
		...(details ? { details } : {}),
	})
	return [
		row('frame, median', 'ms', median(frames), target(p50, most?.median), { frames: frames.length }),
		row('frame, p99', 'ms', percentile(frames, 0.99), target(p99, most?.p99)),
		row('frame, longest', 'ms', max, null),
		row(`frames over ${stumbleMs} ms`, 'count', over, null, { share: over / frames.length }),
	]
}
