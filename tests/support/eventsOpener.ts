/**
 * A second Foyer, as a process of its own: opens the event named on its command line, says what
 * became of it, and holds it until its input ends.
 */
import { openEventFile } from '../../electron/database/eventFile.ts'

const [path = '', key = ''] = process.argv.slice(2)
try {
	const file = openEventFile(path, Buffer.from(key, 'hex'))
	process.stdout.write('open\n')
	process.stdin.on('end', () => file.close()).resume()
} catch (error) {
	process.stdout.write(`${error instanceof Error && 'why' in error ? String(error.why) : 'failed'}\n`)
}
