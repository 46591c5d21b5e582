/**
 * The window, as the shipped main and preload run it: from the start of its process to the desk of a
 * sample event ready to be typed at. On the stand-in for the Electron binary, unless the real one is here.
 */

import { fileIdOf } from '../../electron/database/eventFile.ts'
import { makeEvent } from '../../electron/hub/makeEvent.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { buildIfStale } from '../../tools/build.ts'
import { launchApp, target } from '../e2e/host/launch.ts'
import { type Bench, type BenchOptions, percentile, type Row, spread } from './measure.ts'
import { inScratch, type Scratch, scratchKey } from './scratch.ts'

const startOnce = async (home: string, event: string): Promise<number> => {
	const started = performance.now()
	const foyer = await launchApp({ home, args: [event] })
	try {
		await foyer.page.getByRole('combobox').first().waitFor()
		return performance.now() - started
	} finally {
		await foyer.close()
	}
}

const measure = async (place: Scratch, { isQuick, say }: BenchOptions): Promise<readonly Row[]> => {
	await buildIfStale('renderer')
	await buildIfStale('electron')
	const event = place.path('sample.foyer')
	const sample = sampleEvent('blmk-forum')
	makeEvent(event, scratchKey(), sample.event, Date.now, sample).close()
	const device = place.path('home/device/x').slice(0, -2)
	const runs: number[] = []
	for (let run = 0; run < (isQuick ? 3 : 20); run++) {
		// The window takes the key into the system's store on its first start; a fresh note costs nothing.
		await createKeyFileStore(device).put(fileIdOf(event), scratchKey())
		runs.push(await startOnce(place.path('home'), event))
		say(`start ${run + 1}: ${Math.round(runs.at(-1) ?? 0)} ms`)
	}
	const { p50, max } = spread(runs)
	return [
		{
			what: `Window to a usable desk, sample event, on ${target === 'host' ? 'the stand-in' : 'Electron'}`,
			unit: 'ms',
			ours: p50,
			yardstick: null,
			target: null,
			details: { runs: runs.length, p90: percentile(runs, 0.9), max },
		},
	]
}

export const windowStarting: Bench = (options) => inScratch((place) => measure(place, options))
