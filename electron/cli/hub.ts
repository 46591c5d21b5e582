import { openRefusalWords } from '../../shared/text/files.ts'
import { ownActor } from '../hub/hub.ts'
import { startTerminalHub } from './session.ts'
import { type Answer, done, Misuse, refused, type Terminal } from './terminal.ts'

const untilStopped = () =>
	new Promise<void>((resolve) => {
		process.once('SIGINT', () => resolve())
		process.once('SIGTERM', () => resolve())
	})

/**
 * `foyer hub FILE`: serves the event to browsers, on this computer, or with `--host` on one address
 * of the venue's network over HTTPS. Runs until it is stopped.
 */
export const hubCommand = async (
	file: string,
	options: { readonly port: string; readonly host: string; readonly isJson: boolean },
	terminal: Terminal,
): Promise<Answer> => {
	const port = Number(options.port)
	if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Misuse(`"${options.port}" is not a port.`)
	const { hub } = await startTerminalHub()
	try {
		const opened = await hub.openFile(file, process.env.FOYER_RECOVERY_CODE ?? '')
		if (opened.outcome === 'refused') {
			const { what, remedy } = openRefusalWords[opened.why]
			return refused(opened.why, what, remedy)
		}
		const stopped = untilStopped()
		const secure = options.host === '' ? null : await hub.listenOnNetwork(options.host, port)
		const server = secure ?? (await hub.listenOnLoopback(port))
		const address = `${server.address}/#key=${hub.access.issueKey(ownActor)}`
		const fingerprint = secure?.fingerprint ?? null
		if (options.isJson) terminal.out(JSON.stringify({ ok: true, address, fingerprint }))
		else {
			terminal.out(`Open this address in a browser; it works once, for a minute:\n\n  ${address}\n`)
			if (fingerprint)
				terminal.out(
					`The browser will warn about the certificate. Its SHA-256 fingerprint must be:\n\n  ${fingerprint}\n`,
				)
			terminal.out('Ctrl C stops the hub. Everything is on disk already.')
		}
		await stopped
		return done({ stopped: true })
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : ''
		if (code === 'EADDRINUSE')
			return refused('portInUse', 'Another program uses that port.', 'Choose another with --port.')
		if (code === 'EADDRNOTAVAIL')
			return refused('noSuchAddress', 'This computer has no such address.', 'Choose one of its own with --host.')
		throw error
	} finally {
		await hub.close()
	}
}
