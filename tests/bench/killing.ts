/**
 * `kill -9` at any moment of 500 check-ins, over and over. What a desk was told is on disk must be in the file,
 * and the file must be sound: its tables what its log says.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { type Random, seeded } from '../../shared/lib/random.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { type Bench, type BenchOptions, median, type Row } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch, scratchKey } from './scratch.ts'

const desk = fileURLToPath(new URL('killedDesk.ts', import.meta.url))
const checkIns = 500

type Desk = {
	readonly process: ChildProcess
	/** Whom it said it let in, so far. */
	readonly told: () => readonly string[]
	readonly isReady: Promise<void>
	/** Comes when it has told of so many, or has ended. */
	readonly hasTold: (count: number) => Promise<void>
	readonly isOver: Promise<void>
}

const startDesk = (): Desk => {
	const child = spawn(process.execPath, [desk], { stdio: ['pipe', 'pipe', 'inherit'] })
	const ready = Promise.withResolvers<void>()
	const over = Promise.withResolvers<void>()
	let text = ''
	let news = Promise.withResolvers<void>()
	/** A line that was cut off by the end was not told. */
	const told = () => text.split('\n').slice(1, -1)
	child.stdout.on('data', (piece) => {
		text += String(piece)
		ready.resolve()
		news.resolve()
		news = Promise.withResolvers()
	})
	child.once('close', () => {
		over.resolve()
		news.resolve()
	})
	const hasTold = async (count: number) => {
		while (told().length < count && child.exitCode === null && child.signalCode === null) await news.promise
	}
	return { process: child, told, isReady: ready.promise, hasTold, isOver: over.promise }
}

/** A wait shorter than any timer: the moment of the end must fall anywhere, not on a millisecond. */
const waitFor = (ms: number): void => {
	const until = performance.now() + ms
	while (performance.now() < until);
}

type Ending = { readonly told: number; readonly kept: number; readonly lost: number; readonly isSound: boolean }

const endOnce = async (current: Desk, path: string, random: Random): Promise<Ending> => {
	await current.isReady
	current.process.stdin?.write(`${path}\n`)
	await current.hasTold(random.int(checkIns))
	waitFor(random.next() * 2)
	current.process.kill('SIGKILL')
	await current.isOver
	const told = current.told()
	const file = openEventFile(path, scratchKey())
	const kept = new Set(
		file.reader
			.all<{ id: string }>("SELECT registration_id AS id FROM presence WHERE state = 'in'")
			.map(({ id }) => id),
	)
	const { isSound } = verifyFile(file)
	file.close()
	return { told: told.length, kept: kept.size, lost: told.filter((id) => !kept.has(id)).length, isSound }
}

const measure = async (place: Scratch, { isQuick, say }: BenchOptions): Promise<readonly Row[]> => {
	const rounds = isQuick ? 20 : 200
	const random = seeded('kill -9')
	const first = oneDayEvent()
	const base = place.path('base.foyer')
	const event = eventWith(base, first, manyPeople(checkIns, [dayIdOf(first)]))
	event.file.connection.pragma('wal_checkpoint(TRUNCATE)')
	event.close()
	const endings: Ending[] = []
	let next = startDesk()
	for (let round = 0; round < rounds; round++) {
		const current = next
		next = startDesk()
		const path = place.path(`round-${round}.foyer`)
		copyFileSync(base, path)
		endings.push(await endOnce(current, path, random))
		for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${path}${end}`, { force: true })
		if ((round + 1) % 50 === 0) say(`${round + 1} of ${rounds}`)
	}
	next.process.kill('SIGKILL')
	await once(next.process, 'close')
	const lost = endings.reduce((sum, ending) => sum + ending.lost, 0)
	const unsound = endings.filter((ending) => !ending.isSound).length
	const told = endings.map((ending) => ending.told)
	const details = {
		rounds,
		toldInAll: told.reduce((sum, one) => sum + one, 0),
		toldMedian: median(told),
		/** On disk, and the desk had not been told yet: the end came in between. */
		keptUntold: endings.reduce((sum, ending) => sum + ending.kept - ending.told, 0),
	}
	return [
		{
			what: `Check-ins lost in ${rounds} × kill -9`,
			unit: 'count',
			ours: lost,
			yardstick: null,
			target: { words: 'none', isMet: lost === 0 },
			details,
		},
		{
			what: 'Files not sound afterwards',
			unit: 'count',
			ours: unsound,
			yardstick: null,
			target: { words: 'none', isMet: unsound === 0 },
		},
	]
}

export const killing: Bench = (options) => inScratch((place) => measure(place, options))
