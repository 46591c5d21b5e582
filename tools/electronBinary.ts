/**
 * Where the Electron binary is, and how to get it. npm brings only its wrapper; the binary comes from the network on
 * the first start. Nothing here imports `electron`: that wrapper starts a download by being imported.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { root } from './project.ts'

const wrapper = join(root, 'node_modules', 'electron')

/** The Electron program, or null where it has not been downloaded. */
export const electronBinary = (): string | null => {
	const pathFile = join(wrapper, 'path.txt')
	if (!existsSync(pathFile)) return null
	const program = join(wrapper, 'dist', readFileSync(pathFile, 'utf8'))
	return existsSync(program) ? program : null
}

/** Answers within `patienceMs` whether the server that offers the binary takes connections. */
const isOffered = (patienceMs: number): Promise<boolean> => {
	const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
	const { hostname, port, protocol } = new URL(mirror ?? 'https://github.com/')
	return new Promise((resolve) => {
		const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) })
		const answer = (is: boolean): void => {
			clearTimeout(timer)
			socket.destroy()
			resolve(is)
		}
		const timer = setTimeout(answer, patienceMs, false)
		socket.once('connect', () => answer(true))
		socket.once('error', () => answer(false))
	})
}

/**
 * The Electron program, downloaded first where its server is in reach. Null, in under a second, where it is not, or
 * where `ELECTRON_SKIP_BINARY_DOWNLOAD` is set: Foyer then runs in the browser.
 */
export const fetchElectronBinary = async (): Promise<string | null> => {
	const present = electronBinary()
	if (present) return present
	if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || !(await isOffered(800))) return null
	console.log("Fetching Foyer's window (Electron, about 110 MB). This happens once.")
	spawnSync(process.execPath, [join(wrapper, 'install.js')], { stdio: ['ignore', 'inherit', 'ignore'] })
	return electronBinary()
}
