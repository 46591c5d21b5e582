/**
 * Brings files into real events one after the other, the whole way: bytes in pieces, a worker that reads and plans,
 * rows through the one door, sometimes taken back. Writes down what should not have been.
 */
import { knownPeople } from '../../electron/features/people/knownPeople.ts'
import { newId } from '../../electron/hub/newId.ts'
import { type ImportReader, openImportReader } from '../../electron/workers/importClient.ts'
import { createImportsService } from '../../electron/workers/imports.service.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { type BrokenFile, secret } from './brokenFiles.ts'
import { dayOne, dayTwo, makeTestEvent, organiser, type TestEvent } from './events.ts'

type Tally = Extract<OutputOf<'imports.preview'>, { outcome: 'planned' }>['tally']
type Finished = Extract<OutputOf<'imports.run'>, { state: 'finished' }>

/** How it went with one file: `refused` as a whole, or read. */
export type Trial = {
	readonly outcome: 'refused' | 'broughtIn'
	/** Which problem, where it was refused. */
	readonly problem: string
	readonly rows: number
	/** What should not have been; empty where all is well. */
	readonly wrong: readonly string[]
}

/** Longer than any of these files may take, on a machine that is busy with other things too. */
const stepMs = 120_000
/** People in an event, at most, before a new one is begun: what is compared grows with it. */
const mostPeople = 600
const days = [
	{ id: dayOne, date: '2027-05-19' },
	{ id: dayTwo, date: '2027-05-20' },
]

const sumOf = (tally: Omit<Tally, 'rows' | 'people'>): number =>
	tally.new + tally.changed + tally.unchanged + tally.held + tally.refused

/** One worker for all files: starting a thread for each would take longer than reading it. */
const createReader = () => {
	let reader: ImportReader | null = null
	let deaths = 0
	const small = () => Uint8Array.from(Buffer.from('Name\nSam\n'))
	return {
		open: (): ImportReader => {
			reader ??= openImportReader({ stepMs })
			return { ...reader, close: () => undefined }
		},
		/** Whether the worker got over what it was given; another one takes its place where not. */
		isAlive: async (): Promise<boolean> => {
			const answer = await reader?.read(small())
			if (answer && !('problem' in answer)) return true
			reader?.close()
			reader = null
			deaths++
			return false
		},
		deaths: () => deaths,
		close: () => reader?.close(),
	}
}

const counted = (event: TestEvent, table: string, where = '1'): number =>
	event.open().file.reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`)?.n ?? 0
const peopleIn = (event: TestEvent): number => counted(event, 'registration', "status <> 'removed'")
const heldIn = (event: TestEvent): number => event.ask('people.totals', {}).held

export const createTrials = () => {
	const reader = createReader()
	let event = makeTestEvent()
	let peakRss = process.memoryUsage.rss()
	const service = createImportsService<null>({
		call: (name, input) => event.call(name, input, organiser, newId()),
		known: () => knownPeople(event.open().file.reader),
		event: () => ({ days, sectors: localSectors, topics: [] }),
		rememberedMapping: () => null,
		newId,
		revision: () => event.open().bus.revision(),
		yieldToDesk: () => Promise.resolve(),
		takeBack: () => undefined,
		openReader: reader.open,
	})

	const send = (file: BrokenFile): string | null => {
		const begun = service.begin({ fileName: file.name, bytes: file.bytes.length })
		if (begun.outcome !== 'ready') return null
		for (let offset = 0; offset < file.bytes.length; offset += begun.chunkBytes) {
			const base64 = file.bytes.subarray(offset, offset + begun.chunkBytes).toString('base64')
			service.append({ uploadId: begun.uploadId, offset, base64 })
		}
		return begun.uploadId
	}

	/** What the event says it was brought, against what was said beforehand and what is there now. */
	const wrongAfter = (tally: Tally, before: { people: number; held: number }, isWhole: boolean): readonly string[] => {
		const [newest] = event.ask('people.imports', {}).imports
		if (!newest) return ['nothing of it is in the event']
		const { added, ...rest } = newest
		const said = sumOf({ ...rest, new: added })
		return [
			...(said === tally.rows ? [] : [`${said} of ${tally.rows} rows have an end`]),
			...(peopleIn(event) - before.people === tally.people ? [] : ['other people than were said']),
			...(heldIn(event) - before.held >= tally.held ? [] : ['rows that wait are not there']),
			...(isWhole ? [] : ['it did not come to its end']),
		]
	}

	const bringIn = async (uploadId: string, tally: Tally, takesBack: boolean): Promise<readonly string[]> => {
		const before = { people: peopleIn(event), held: heldIn(event) }
		const steps: OutputOf<'imports.run'>[] = []
		for await (const step of service.run({ uploadId }, null)) steps.push(step)
		const last = steps.at(-1)
		const wrong = wrongAfter(tally, before, last?.state === 'finished')
		if (last?.state !== 'finished' || !takesBack) return wrong
		return [...wrong, ...takeBack(last, before.people)]
	}

	const takeBack = ({ importId }: Finished, people: number): readonly string[] => {
		const [newest] = event.ask('people.imports', {}).imports
		if (newest?.importId !== importId) return ['another import is the last']
		const { outcome } = event.call('history.undo', { targetId: newest.commandId, reason: '' }, organiser, newId())
		if (outcome !== 'undone') return [`taking it back: ${outcome}`]
		return peopleIn(event) === people ? [] : ['taken back, and not everybody is out']
	}

	const attempt = async (file: BrokenFile, takesBack: boolean): Promise<Trial> => {
		const uploadId = file.bytes.length === 0 ? null : send(file)
		// The contract takes no upload of no bytes: a page says so before it sends any.
		if (uploadId === null) return { outcome: 'refused', problem: 'noRows', rows: 0, wrong: [] }
		const inspected = await service.inspect({ uploadId })
		if (inspected.outcome !== 'read') {
			const problem = inspected.outcome === 'refused' ? inspected.problem : inspected.outcome
			const wrong = [
				...(JSON.stringify(inspected).includes(secret) ? ['the refusal says what the file holds'] : []),
				...(file.rows === null || problem === 'cellTooLong' ? [] : [`${problem}: it has ${file.rows} rows to read`]),
				...((await reader.isAlive()) ? [] : ['the worker did not get over it']),
			]
			return { outcome: 'refused', problem, rows: 0, wrong }
		}
		const { mapping, rows } = inspected
		const planned = await service.preview({ uploadId, mapping })
		if (planned.outcome !== 'planned')
			return { outcome: 'refused', problem: planned.outcome, rows, wrong: ['read, and not planned'] }
		const { tally } = planned
		const wrong = [
			...(tally.rows === rows && sumOf(tally) === rows ? [] : [`${sumOf(tally)} of ${rows} rows have a fate`]),
			...(file.rows === null || file.rows === rows ? [] : [`${rows} rows where there are ${file.rows}`]),
			...(await bringIn(uploadId, tally, takesBack)),
		]
		return { outcome: 'broughtIn', problem: '', rows, wrong }
	}

	return {
		/** @param takesBack whether what it brought is taken out again, as with the undo of an organiser */
		try: async (file: BrokenFile, takesBack: boolean): Promise<Trial> => {
			if (peopleIn(event) > mostPeople) {
				event[Symbol.dispose]()
				event = makeTestEvent()
			}
			try {
				return await attempt(file, takesBack)
			} catch (error) {
				const said = String(error)
				const wrong = [`it was not to throw: ${said.slice(0, 200)}`]
				if (said.includes(secret)) wrong.push('the exception says what the file holds')
				return { outcome: 'refused', problem: 'threw', rows: 0, wrong }
			} finally {
				peakRss = Math.max(peakRss, process.memoryUsage.rss())
			}
		},
		workersLost: reader.deaths,
		peakRss: () => peakRss,
		close: () => {
			service.close()
			reader.close()
			event[Symbol.dispose]()
		},
	}
}
