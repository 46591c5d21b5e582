/**
 * A hub as a process of its own, whose files cannot grow beyond what its shell allows: opens the event named on its
 * command line, changes it, tries to make a backup, and prints what it was told. Ends without closing, as in a power cut.
 */
import { writeSync } from 'node:fs'
import { ownActor, startHub } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { placesOf } from '../../electron/shell/device.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'

const places = placesOf()
const hub = await startHub({
	...places,
	pagesDir: places.deviceDir,
	keyStore: createKeyFileStore(places.deviceDir),
	dialogs: null,
	backups: 'byHand',
})
const ask = (name: string, input: unknown): unknown => hub.dispatch(ownActor, name, input, new AbortController().signal)
const opened = await hub.openFile(process.argv[2] ?? '')
const renamed = hub
	.current()
	?.bus.call(ownActor, 'events.rename', { id: newId(), input: { name: 'Changed', venue: '' } })
const made = await ask('backups.make', {})
const { trouble } = (await ask('backups.list', {})) as { trouble: unknown }
writeSync(1, JSON.stringify({ opened: opened.outcome, renamed, made, trouble }))
process.exit(0)
