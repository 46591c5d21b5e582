/** Writes an event anew as a process of its own, and ends by SIGKILL at the step that it is told. */
import { writeSync } from 'node:fs'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { rewriteFile } from '../../electron/database/rewrite.ts'

const [path = '', key = '', newKey = '', at = ''] = process.argv.slice(2)
await rewriteFile(openEventFile(path, Buffer.from(key, 'hex')), Buffer.from(newKey, 'hex'), {
	keep: (fileId) => {
		writeSync(1, fileId)
		return Promise.resolve()
	},
	onStep: (step) => {
		if (step === at) process.kill(process.pid, 'SIGKILL')
	},
})
