/** A desk's store as a process of its own, for a test that kills it: says each record once it is kept. */
import { writeSync } from 'node:fs'
import { createDeskStore } from '../../electron/hub/joined/deskStore.ts'

const store = createDeskStore(process.argv[2] ?? '')
for (let n = 0; ; n++) {
	// The same few records over and over, each as long as its number says, and one of its own.
	store.put(`list/${n % 5}`, Buffer.alloc(20_000 + n, n % 256))
	store.put(`outbox/${n}`, Buffer.from(`said ${n}`))
	writeSync(1, `${n}\n`)
}
