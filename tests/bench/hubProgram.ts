/** The hub as somebody without a window has it: a process of its own that serves an event file to browsers. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileIdOf } from '../../electron/database/eventFile.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import { type Scratch, scratchKey } from './scratch.ts'

const project = resolve(import.meta.dirname, '..', '..')

export type HubProgram = {
	/** `http://127.0.0.1:49152`, without a key. */
	readonly origin: string
	/** An address that opens once, for the computer's own organiser. */
	readonly link: () => Promise<string>
	/** Resident memory in MB; NaN where the system does not tell. */
	readonly memoryMb: () => number
	readonly close: () => Promise<void>
}

/** The addresses that it prints, one after the other. */
const addressesOf = (child: ChildProcess): (() => Promise<string>) => {
	const ready: string[] = []
	const waiting: { readonly resolve: (address: string) => void; readonly reject: (error: Error) => void }[] = []
	let text = ''
	let hasEnded = false
	child.stdout?.on('data', (piece) => {
		text += String(piece)
		// With what follows it: an address may come in two pieces.
		for (;;) {
			const [all = '', address = ''] = /(http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]+)\s/.exec(text) ?? []
			if (address === '') return
			text = text.slice(text.indexOf(all) + all.length)
			const first = waiting.shift()
			if (first) first.resolve(address)
			else ready.push(address)
		}
	})
	child.once('close', () => {
		hasEnded = true
		for (const { reject } of waiting.splice(0)) reject(new Error(`the hub ended: ${text}`))
	})
	return () =>
		new Promise((resolve, reject) => {
			const address = ready.shift()
			if (address !== undefined) resolve(address)
			else if (hasEnded) reject(new Error('the hub has ended'))
			else waiting.push({ resolve, reject })
		})
}

/** Serves an event file made with the code for measuring, which nobody else has open. The pages must be built. */
export const startHubProgram = async (place: Scratch, event: string): Promise<HubProgram> => {
	const home = dirname(place.path('home/x'))
	await createKeyFileStore(dirname(place.path('home/device/x'))).put(fileIdOf(event), scratchKey())
	const child = spawn(process.execPath, [join(project, 'electron', 'headless.ts'), event, '--no-browser'], {
		cwd: project,
		env: { ...process.env, FOYER_HOME: home },
		stdio: ['pipe', 'pipe', 'inherit'],
	})
	const next = addressesOf(child)
	const first = await next()
	let unused: string | null = first
	return {
		origin: new URL(first).origin,
		link: async () => {
			const address = unused
			unused = null
			if (address !== null) return address
			child.stdin?.write('\n')
			return next()
		},
		memoryMb: () => {
			if (process.platform !== 'linux') return Number.NaN
			const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
			return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
		},
		close: async () => {
			if (child.exitCode !== null || child.signalCode !== null) return
			child.kill('SIGTERM')
			await once(child, 'close')
		},
	}
}
