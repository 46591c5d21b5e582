/**
 * A file of 50,000 bookings through the whole way: upload, reading, planning, rows through the door with
 * log, over a message port. Beside it, in the same run, what the least possible costs: papaparse and
 * one bare table under the same key and pragmas.
 */
import { mkdirSync } from 'node:fs'
import Papa from 'papaparse'
import { connect } from '../../electron/database/connect.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { Client, OutputOf } from '../../shared/contract/index.ts'
import { manyBookingsCsv, manyPeople, typedAtDesks } from '../support/manyPeople.ts'
import { type HubThread, startHubThread } from './hubThread.ts'
import { atMost, type Bench, median, type Row, spread, timed, timedAsync } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch, scratchKey } from './scratch.ts'

/** Parses and inserts every cell of the file, and nothing else. */
const bareImport = (csv: Uint8Array, path: string): { parseMs: number; insertMs: number } => {
	const parsed = timed(() => Papa.parse<string[]>(new TextDecoder().decode(csv), { skipEmptyLines: true }).data)
	const [headings = [], ...rows] = parsed.value
	const db = connect(path, scratchKey())
	db.exec(`CREATE TABLE booking (${headings.map((_, at) => `c${at} TEXT NOT NULL`).join(', ')}) STRICT`)
	const inserted = timed(() => {
		const insert = db.prepare(`INSERT INTO booking VALUES (${headings.map(() => '?').join(', ')})`)
		db.transaction(() => {
			for (const row of rows) insert.run(...row)
		}).immediate()
	})
	db.close()
	return { parseMs: parsed.ms, insertMs: inserted.ms }
}

const upload = async (client: Client, csv: Uint8Array): Promise<string> => {
	const begun = await client.imports.begin({ fileName: 'bookings.csv', bytes: csv.length })
	if (begun.outcome !== 'ready') throw new Error('the upload was refused')
	const { uploadId, chunkBytes } = begun
	for (let offset = 0; offset < csv.length; offset += chunkBytes) {
		const base64 = Buffer.from(csv.subarray(offset, offset + chunkBytes)).toString('base64')
		await client.imports.append({ uploadId, offset, base64 })
	}
	return uploadId
}

export type ImportTimes = {
	readonly uploadMs: number
	readonly inspectMs: number
	readonly previewMs: number
	readonly runMs: number
	readonly added: number
	/** Between one word of progress and the next, from the start of the run to its end. */
	readonly gaps: readonly number[]
}

export const importOverPort = async (client: Client, csv: Uint8Array): Promise<ImportTimes> => {
	const uploaded = await timedAsync(() => upload(client, csv))
	const uploadId = uploaded.value
	const inspected = await timedAsync(() => client.imports.inspect({ uploadId }))
	if (inspected.value.outcome !== 'read') throw new Error('the file was not read')
	const { mapping } = inspected.value
	const planned = await timedAsync(() => client.imports.preview({ uploadId, mapping }))
	if (planned.value.outcome !== 'planned') throw new Error('the file was not planned')
	const gaps: number[] = []
	const started = performance.now()
	let before = started
	let last: OutputOf<'imports.run'> | null = null
	for await (const step of await client.imports.run({ uploadId })) {
		gaps.push(performance.now() - before)
		before = performance.now()
		last = step
	}
	if (last?.state !== 'finished') throw new Error(`the import ended with ${last?.state ?? 'nothing'}`)
	return {
		uploadMs: uploaded.ms,
		inspectMs: inspected.ms,
		previewMs: planned.ms,
		runMs: before - started,
		added: last.tally.new,
		gaps,
	}
}

const newHub = (place: Scratch): Promise<HubThread> => {
	const places = { deviceDir: place.path('hub/device'), libraryDir: place.path('hub/library') }
	for (const folder of Object.values(places)) mkdirSync(folder, { recursive: true })
	return startHubThread(places)
}

const times = async (csv: Uint8Array, runs: number, say: (text: string) => void): Promise<readonly Row[]> => {
	const bare: { parseMs: number; insertMs: number }[] = []
	const ours: ImportTimes[] = []
	for (let run = 0; run < runs; run++) {
		await inScratch(async (place) => {
			bare.push(bareImport(csv, place.path('bare.db')))
			const path = place.path('import.foyer')
			eventWith(path, oneDayEvent(), []).close()
			const hub = await newHub(place)
			await hub.open(path)
			ours.push(await importOverPort(hub.client(), csv))
			await hub.close()
		})
		say(`import ${run + 1} of ${runs}`)
	}
	const of = (pick: (one: ImportTimes) => number) => median(ours.map(pick))
	const yardstick = {
		name: 'papaparse + one bare table',
		value: median(bare.map(({ parseMs, insertMs }) => parseMs + insertMs)),
	}
	const gaps = ours.flatMap((one) => one.gaps)
	const details = {
		rows: ours[0]?.added ?? 0,
		uploadMs: of((one) => one.uploadMs),
		inspectMs: of((one) => one.inspectMs),
		previewMs: of((one) => one.previewMs),
		runMs: of((one) => one.runMs),
		papaparseMs: median(bare.map((one) => one.parseMs)),
		bareInsertMs: median(bare.map((one) => one.insertMs)),
	}
	return [
		atMost(4, {
			what: 'Import of a file, bytes to last row',
			unit: 'ms',
			ours: of((one) => one.uploadMs + one.inspectMs + one.previewMs + one.runMs),
			yardstick,
			details,
		}),
		atMost(4, { what: 'Import of a file, from "Bring in" on', unit: 'ms', ours: of((one) => one.runMs), yardstick }),
		{
			what: 'Longest silence while importing',
			unit: 'ms',
			ours: Math.max(...gaps),
			yardstick: null,
			target: { words: 'progress 5 × a second', isMet: Math.max(...gaps) <= 200 },
			details: { told: gaps.length / runs, gapP50: median(gaps) },
		},
	]
}

/** A desk that searches and lets people in, as fast as one person could, until told to stop. */
const workAtDesk = async (client: Client, texts: readonly string[], dayId: string, isOver: () => boolean) => {
	const searches: number[] = []
	const admissions: number[] = []
	for (let at = 0; !isOver(); at++) {
		const text = texts[at % texts.length] ?? ''
		const found = await timedAsync(() => client.checkin.search({ text, dayId }))
		searches.push(found.ms)
		const next = found.value.found.find((person) => person.state === 'expected')
		if (next) {
			const input = { registrationId: next.registrationId, dayId, method: 'search' as const }
			admissions.push((await timedAsync(() => client.checkin.admit({ id: newId(), input }))).ms)
		}
		await new Promise((resolve) => setTimeout(resolve, 15))
	}
	return { searches, admissions }
}

const deskMeanwhile = async (place: Scratch, csv: Uint8Array): Promise<readonly Row[]> => {
	const path = place.path('busy.foyer')
	const first = oneDayEvent()
	const people = manyPeople(2000, [dayIdOf(first)], 'there before')
	eventWith(path, first, people).close()
	const hub = await newHub(place)
	await hub.open(path)
	let isOver = false
	const typed = typedAtDesks(people, ['2B'], 500, 'meanwhile')
	const desk = workAtDesk(hub.client(), typed, dayIdOf(first), () => isOver)
	await importOverPort(hub.client(), csv)
	isOver = true
	const { searches, admissions } = await desk
	await hub.close()
	return [
		{ name: 'Search', waits: searches },
		{ name: 'Check-in', waits: admissions },
	].map(({ name, waits }) => {
		const { p50, p99, max } = spread(waits)
		return {
			what: `${name} at a desk while importing, p99`,
			unit: 'ms',
			ours: p99,
			yardstick: null,
			target: { words: 'usable: under 250 ms', isMet: p99 < 250 },
			details: { count: waits.length, p50, max },
		}
	})
}

export const importing: Bench = async ({ isQuick, say }) => {
	const csv = manyBookingsCsv(manyPeople(isQuick ? 10_000 : 50_000, []))
	return [...(await times(csv, isQuick ? 1 : 3, say)), ...(await inScratch((place) => deskMeanwhile(place, csv)))]
}
