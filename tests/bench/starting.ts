/**
 * `npm start` with the pages built: until a desk of a sample event has its answer; the same with an event of
 * 50,000 people, and how much memory the hub then holds.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileIdOf } from '../../electron/database/eventFile.ts'
import { makeEvent } from '../../electron/hub/makeEvent.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import { clientOverHttp } from '../../renderer/transport/clients.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { type Bench, type BenchOptions, median, type Row } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch, scratchKey } from './scratch.ts'

const project = resolve(import.meta.dirname, '..', '..')

/** The program that stands beside this Node: `npm`, as a person would call it. */
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const addressFrom = (child: ChildProcess): Promise<URL> =>
	new Promise((resolve, reject) => {
		let text = ''
		child.stdout?.on('data', (piece) => {
			text += String(piece)
			const [address] = /http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]+/.exec(text) ?? []
			if (address) resolve(new URL(address))
		})
		child.once('close', () => reject(new Error(`npm start ended: ${text}`)))
	})

/** The way the page goes: a key for a token, then a search on the day that is on. */
const askTheDesk = async (address: URL, text: string): Promise<number> => {
	const key = address.hash.replace('#key=', '')
	const answer = await fetch(`${address.origin}/session`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-foyer': '1' },
		body: JSON.stringify({ key }),
	})
	const { token } = (await answer.json()) as { token: string }
	const client = clientOverHttp(address.origin, token)
	const { dayId } = await client.session.me({})
	const { found } = await client.checkin.search({ text, dayId: dayId ?? '' })
	return found.length
}

/** Resident memory of the hub itself, in MB, where the system tells: the last of npm's children. */
const memoryOf = (parent: number): number => {
	let newest = parent
	for (;;) {
		const child = childOf(newest)
		if (child === null) break
		newest = child
	}
	const status = readFileSync(`/proc/${newest}/status`, 'utf8')
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}

const childOf = (parent: number): number | null => {
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue
		try {
			const [, , ppid] = /^\d+ \(.*\) (\S) (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
			if (Number(ppid) === parent) return Number(name)
		} catch {
			// It ended while we looked.
		}
	}
	return null
}

type Started = { readonly seconds: number; readonly found: number; readonly memoryMb: number }

const startOnce = async (home: string, event: string, text: string): Promise<Started> => {
	const started = performance.now()
	const child = spawn(npm, ['start', '--', event, '--no-browser'], {
		cwd: project,
		env: { ...process.env, FOYER_HOME: home, DISPLAY: '', WAYLAND_DISPLAY: '', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
		stdio: ['pipe', 'pipe', 'inherit'],
		detached: true,
	})
	try {
		const found = await askTheDesk(await addressFrom(child), text)
		const seconds = (performance.now() - started) / 1000
		const memoryMb = process.platform === 'linux' ? memoryOf(child.pid ?? 0) : Number.NaN
		return { seconds, found, memoryMb }
	} finally {
		// The whole group of it: npm, the starter, the hub.
		process.kill(-(child.pid ?? 0), 'SIGTERM')
		if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
	}
}

const several = async (place: Scratch, event: string, text: string, runs: number): Promise<Started> => {
	await createKeyFileStore(join(dirname(place.path('home/device/x')))).put(fileIdOf(event), scratchKey())
	const all: Started[] = []
	for (let run = 0; run < runs; run++) all.push(await startOnce(place.path('home'), event, text))
	return {
		seconds: median(all.map((one) => one.seconds)),
		found: Math.min(...all.map((one) => one.found)),
		memoryMb: median(all.map((one) => one.memoryMb)),
	}
}

const row = (what: string, { seconds, found, memoryMb }: Started, target: string | null, mostSeconds = 0): Row => ({
	what,
	unit: 's',
	ours: seconds,
	yardstick: null,
	target: target === null ? null : { words: target, isMet: seconds < mostSeconds && found > 0 },
	details: { found, memoryMb },
})

const measure = async (place: Scratch, { isQuick }: BenchOptions): Promise<readonly Row[]> => {
	const runs = isQuick ? 1 : 5
	const samplePath = place.path('sample.foyer')
	const sample = sampleEvent('blmk-forum')
	makeEvent(samplePath, scratchKey(), sample.event, Date.now, sample).close()
	const bigPath = place.path('big.foyer')
	const first = oneDayEvent()
	eventWith(bigPath, first, manyPeople(50_000, [dayIdOf(first)])).close()
	const small = await several(place, samplePath, 'sa', runs)
	const big = await several(place, bigPath, 'sa', runs)
	return [
		row('npm start to an answer at the desk, sample event', small, 'under 5 s', 5),
		row('npm start to an answer at the desk, 50,000 people', big, null),
		{ what: 'Memory of the hub, sample event', unit: 'MB', ours: small.memoryMb, yardstick: null, target: null },
		{ what: 'Memory of the hub, 50,000 people', unit: 'MB', ours: big.memoryMb, yardstick: null, target: null },
	]
}

export const starting: Bench = (options) => inScratch((place) => measure(place, options))
