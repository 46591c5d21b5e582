/**
 * Foyer without Electron: the same hub under plain Node, shown in the system's browser. Says in one
 * sentence which of the two it is, prints the address, and ends cleanly on Ctrl C.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { showInBrowser } from './hub/browser.ts'
import { type Hub, ownActor, startHub } from './hub/hub.ts'
import { pagesDir } from './hub/pagesDir.ts'
import { placesOf } from './shell/device.ts'
import { createKeyFileStore } from './shell/keyStore.ts'
import { version } from './version.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)

const usage = `Foyer, in your browser.

  foyer-headless [event.foyer] [--port N] [--no-browser]

  --port N       listen on this port of 127.0.0.1 instead of any free one
  --no-browser   only print the address`

const start = async (): Promise<Hub> => {
	const places = placesOf()
	return startHub({ ...places, pagesDir: pagesDir(), keyStore: createKeyFileStore(places.deviceDir), dialogs: null })
}

const main = async (): Promise<number | null> => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			port: { type: 'string', default: '0' },
			'no-browser': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
			version: { type: 'boolean', default: false },
		},
	})
	if (values.help) {
		say(usage)
		return 0
	}
	if (values.version) {
		say(version)
		return 0
	}
	const hub = await start()
	const [path] = positionals
	if (path !== undefined) {
		const opened = await hub.openFile(path)
		if (opened.outcome === 'refused')
			say(
				opened.why === 'needsCode'
					? 'This computer does not know the key of that event. Open it in Foyer with its recovery code.'
					: `That event stays closed: ${opened.why}. Nothing was changed.`,
			)
	}
	const server = await hub.listenOnLoopback(Number(values.port))
	const address = () => `${server.address}/#key=${hub.access.issueKey(ownActor)}`
	const shown = values['no-browser'] ? 'nothing' : showInBrowser(address())
	say(
		shown === 'nothing'
			? 'Foyer is running without a window of its own. Open this address in a browser on this computer:'
			: 'Foyer is running in your browser, because the Electron window is not installed here. If nothing opens, use this address:',
	)
	say(`\n  ${address()}\n`)
	say('The address works once, for a minute. Press Enter for a new one, Ctrl C to stop.')
	const lines = createInterface({ input: process.stdin })
	lines.on('line', () => say(`\n  ${address()}\n`))
	const stop = async () => {
		lines.close()
		await hub.close()
		process.exit(0)
	}
	process.once('SIGINT', () => void stop())
	process.once('SIGTERM', () => void stop())
	return null
}

main().then(
	(code) => {
		if (code !== null) process.exit(code)
	},
	(error: unknown) => {
		const code = error instanceof Error && 'code' in error ? String(error.code) : ''
		say(
			code === 'EADDRINUSE'
				? 'Another program uses that port. Choose another with --port.'
				: `Foyer could not start (${error instanceof Error ? error.name : 'unknown'}).`,
		)
		process.exit(code.startsWith('ERR_PARSE_ARGS') ? 2 : 1)
	},
)
