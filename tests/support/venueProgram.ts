/**
 * A hub of the venue's network as a process of its own, for tests that end it, fill its disk or turn its clock. Takes a
 * line of JSON for each call of its own organiser and answers with one; `clock` moves its clock by so many ms.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { ownActor, startHub } from '../../electron/hub/hub.ts'
import { placesOf } from '../../electron/shell/device.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'

type Order = { readonly n: number; readonly name: string; readonly input: unknown; readonly clock?: number }

const places = placesOf()
const [pagesDir = '', startMs = ''] = process.argv.slice(2)
let ahead = startMs === '' ? 0 : Number(startMs) - Date.now()
const hub = await startHub({
	...places,
	pagesDir,
	keyStore: createKeyFileStore(places.deviceDir),
	dialogs: null,
	backups: 'byHand',
	ownAddresses: () => ['127.0.0.1'],
	nowMs: () => Date.now() + ahead,
})
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`)

createInterface({ input: process.stdin }).on('line', (text) => {
	const { n, name, input, clock } = JSON.parse(text) as Order
	if (clock !== undefined) ahead += clock
	void (async () => {
		try {
			say({ n, answer: await hub.dispatch(ownActor, name, input, new AbortController().signal) })
		} catch (error) {
			say({ n, error: error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown' })
		}
	})()
})
say({ n: 0, answer: 'ready' })
