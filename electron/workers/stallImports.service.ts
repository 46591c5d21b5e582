/**
 * The calls of `shared/contract/stallImports.ts`: has a worker read and plan a list of stalls, and hands what came of
 * it to the one door as one command. Knows no database, no wire and no Electron: all that is handed in.
 */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { Mapping } from '../../shared/domain/importing/recognise.ts'
import type { StallPlanInput } from '../../shared/domain/marketplace/importing/planTypes.ts'
import { isTableProblem } from './importClient.ts'
import type { StallPlanSummary } from './stallFile.ts'
import type { Upload, Uploads } from './uploads.ts'

export type StallImportsDeps<From> = {
	readonly uploads: Uploads
	/** What the event holds now that a list is compared with. */
	readonly event: () => Pick<StallPlanInput, 'stalls' | 'people' | 'days' | 'keptNames'>
	/** The mapping a list of this shape had last time. */
	readonly rememberedMapping: (shape: string) => Mapping | null
	/** Which change of the event was the last. */
	readonly revision: () => number
	/** Runs the command under this id; asked again, it answers what it answered. */
	readonly add: (
		commandId: string,
		input: InputOf<'marketplace.importStalls'>,
		from: From,
	) => OutputOf<'marketplace.importStalls'>
}

type Planned = {
	readonly summary: StallPlanSummary
	readonly mapping: Mapping
	readonly revision: number
	readonly text: string
}
type Work = {
	planned: Planned | null
	/** What was done, under which id: for whoever asks again because the answer was lost. */
	done: { readonly commandId: string; readonly answer: OutputOf<'imports.addStalls'> } | null
}
type Inspected = OutputOf<'imports.inspectStalls'>

const unknownUpload = { outcome: 'unknownUpload' } as const

const answerOf = (done: OutputOf<'marketplace.importStalls'>): OutputOf<'imports.addStalls'> => {
	if (done.outcome === 'imported') {
		const { added, changed, shifts } = done
		return { outcome: 'added', added, changed, shifts }
	}
	return { outcome: done.outcome === 'unchanged' ? 'unchanged' : 'notTaken' }
}

export const createStallImports = <From>(deps: StallImportsDeps<From>) => {
	const { uploads } = deps
	const works = new WeakMap<Upload, Work>()
	const workOf = (upload: Upload): Work => {
		const work = works.get(upload) ?? { planned: null, done: null }
		works.set(upload, work)
		return work
	}

	const inspect = async ({ uploadId, sheet }: InputOf<'imports.inspectStalls'>): Promise<Inspected> => {
		const upload = uploads.touched(uploadId)
		if (!upload) return unknownUpload
		const isFirst = upload.reader === null
		const opened = isFirst ? uploads.open(upload) : null
		if (!upload.reader) return { outcome: 'refused', problem: 'notReadable', row: null, column: '' }
		const found = await upload.reader.readStalls(opened?.bytes ?? null, sheet)
		if (isTableProblem(found)) {
			// Another sheet may be empty while this one stays.
			if (isFirst) uploads.forget(upload)
			return { outcome: 'refused', ...found }
		}
		workOf(upload).planned = null
		const { shape, ...read } = found
		const remembered = deps.rememberedMapping(shape)
		const fits = remembered?.columns.length === found.columns.length
		const mapping = fits
			? { columns: [...remembered.columns], answers: {}, dateOrder: remembered.dateOrder }
			: found.mapping
		return { outcome: 'read', ...read, mapping, isRemembered: fits }
	}

	/** Plans with what the event holds now; null where there is nothing to plan any more. */
	const plan = async (upload: Upload, mapping: Mapping): Promise<Planned | null> => {
		if (!upload.reader) return null
		const work = workOf(upload)
		const revision = deps.revision()
		const summary = await upload.reader.planStalls({ mapping, ...deps.event() })
		const entry = isTableProblem(summary) ? summary : await upload.reader.takeStalls()
		if (isTableProblem(summary) || isTableProblem(entry)) {
			uploads.forget(upload)
			return null
		}
		work.planned = { summary, mapping, revision, text: JSON.stringify(entry) }
		return work.planned
	}

	const preview = async ({
		uploadId,
		mapping,
	}: InputOf<'imports.previewStalls'>): Promise<OutputOf<'imports.previewStalls'>> => {
		const upload = uploads.touched(uploadId)
		const planned = upload && (await plan(upload, mapping))
		return planned ? { outcome: 'planned', ...planned.summary } : unknownUpload
	}

	const rows = async ({
		uploadId,
		...request
	}: InputOf<'imports.stallRows'>): Promise<OutputOf<'imports.stallRows'>> => {
		const found = await uploads.touched(uploadId)?.reader?.lookStalls(request)
		return !found || isTableProblem(found) ? { total: 0, rows: [] } : found
	}
	const cells = async ({
		uploadId,
		...request
	}: InputOf<'imports.stallCells'>): Promise<OutputOf<'imports.stallCells'>> => {
		const found = await uploads.touched(uploadId)?.reader?.lookCells(request)
		return !found || isTableProblem(found) ? { total: 0, cells: [] } : found
	}

	const add = async (
		{ uploadId, commandId }: InputOf<'imports.addStalls'>,
		from: From,
	): Promise<OutputOf<'imports.addStalls'>> => {
		const upload = uploads.touched(uploadId)
		if (!upload?.reader) return unknownUpload
		const work = workOf(upload)
		if (work.done?.commandId === commandId) return work.done.answer
		const before = work.planned
		if (!before) return { outcome: 'outdated' }
		// Somebody came in meanwhile, and nothing of it concerns stalls: then what was looked over still holds.
		const now = before.revision === deps.revision() ? before : await plan(upload, before.mapping)
		if (!now) return unknownUpload
		if (now.text !== before.text) {
			// Nobody has looked at this plan: it is asked for anew first.
			work.planned = null
			return { outcome: 'outdated' }
		}
		const entry = await upload.reader.takeStalls()
		if (isTableProblem(entry)) return unknownUpload
		const answer = answerOf(deps.add(commandId, entry, from))
		work.done = { commandId, answer }
		return answer
	}
	return { inspect, preview, rows, cells, add }
}
