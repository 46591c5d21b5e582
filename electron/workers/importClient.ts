/**
 * The hub's side of reading a file: one worker thread an upload, with its own memory limit and a
 * clock for every step. Whatever happens in there, a caller gets an answer: a
 * worker that dies or takes too long is a problem with the file, never an exception.
 */
import { Worker } from 'node:worker_threads'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { FileProblem } from '../../shared/domain/fileCodes.ts'
import type { Fate, KnownPerson, Plan, PlannedEntry, Refusal } from '../../shared/domain/importing/planTypes.ts'
import type { Mapping } from '../../shared/domain/importing/recognise.ts'
import type { Sector } from '../../shared/domain/sectors.ts'
import type {
	LookCellsRequest,
	LookStallsRequest,
	ReadStalls,
	ReadStallsRequest,
	StallPlanRequest,
	StallPlanSummary,
	StallsToAdd,
} from './stallFile.ts'
import { problem, type TableProblem } from './tables/table.ts'
import { workerUrl } from './workerUrl.ts'

type Inspected = Extract<OutputOf<'imports.inspect'>, { outcome: 'read' }>
/** What the file is; whether its mapping is remembered the hub knows. */
export type ReadFile = Omit<Inspected, 'outcome' | 'isRemembered'>
export type PlanRequest = {
	mapping: Mapping
	known: readonly KnownPerson[]
	days: readonly { readonly id: string; readonly date: string }[]
	sectors: readonly Sector[]
	topics?: readonly string[]
}
export type PlanSummary = Pick<Plan, 'tally' | 'unknownAnswers' | 'missing' | 'sharedEmails'>
export type LookRequest = { result: Fate; offset: number; limit: number }
/** What `people.startImport` needs of the plan; the rows follow in chunks. */
export type PlanStart = {
	kind: ReadFile['kind']
	mapping: InputOf<'people.startImport'>['mapping']
	refused: Refusal[]
	entries: number
}
/** `next` is where the following chunk starts; a chunk never parts two people of one row. */
export type Chunk = { entries: PlannedEntry[]; next: number }

export type Steps = {
	read: { input: { bytes: Uint8Array }; output: ReadFile | TableProblem }
	plan: { input: PlanRequest; output: PlanSummary }
	look: { input: LookRequest; output: OutputOf<'imports.rows'> }
	start: { input: null; output: PlanStart }
	chunk: { input: { offset: number; size: number }; output: Chunk }
	readStalls: { input: ReadStallsRequest; output: ReadStalls | TableProblem }
	planStalls: { input: StallPlanRequest; output: StallPlanSummary }
	lookStalls: { input: LookStallsRequest; output: OutputOf<'imports.stallRows'> }
	lookCells: { input: LookCellsRequest; output: OutputOf<'imports.stallCells'> }
	takeStalls: { input: null; output: StallsToAdd }
}
export type StepName = keyof Steps
export type StepMessage = { [S in StepName]: { id: number; step: S; input: Steps[S]['input'] } }[StepName]
/** `output` of the step asked for, or nothing where it failed inside. */
export type StepAnswer = { id: number; output?: unknown }

export type ImportReader = {
	/** The bytes move to the worker: the caller's array is empty afterwards. */
	read(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile | TableProblem>
	plan(request: PlanRequest): Promise<PlanSummary | TableProblem>
	look(request: LookRequest): Promise<OutputOf<'imports.rows'> | TableProblem>
	start(): Promise<PlanStart | TableProblem>
	chunk(offset: number, size: number): Promise<Chunk | TableProblem>
	/** The same file as a list of stalls. Bytes move as in `read`; null: another sheet of those that moved before. */
	readStalls(bytes: Uint8Array<ArrayBuffer> | null, sheet: number | null): Promise<ReadStalls | TableProblem>
	planStalls(request: StallPlanRequest): Promise<StallPlanSummary | TableProblem>
	lookStalls(request: LookStallsRequest): Promise<OutputOf<'imports.stallRows'> | TableProblem>
	lookCells(request: LookCellsRequest): Promise<OutputOf<'imports.stallCells'> | TableProblem>
	/** What was planned last, as the command takes it. */
	takeStalls(): Promise<StallsToAdd | TableProblem>
	/** Ends the worker and everything it holds. */
	close(): void
}

const megabytes = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

export const isTableProblem = <T extends object>(value: T | TableProblem): value is TableProblem => 'problem' in value

/** Starts a worker for one file. `stepMs`: how long one step may take. */
export const openImportReader = (options: { stepMs?: number } = {}): ImportReader => {
	const stepMs = options.stepMs ?? 60_000
	const worker = new Worker(workerUrl('importWorker'), { name: 'import', resourceLimits: megabytes, execArgv: [] })
	worker.unref()
	const waiting = new Map<number, { settle: (output: unknown) => void; clock: NodeJS.Timeout }>()
	let lastId = 0
	let ended: FileProblem | null = null

	const end = (why: FileProblem) => {
		ended ??= why
		for (const { settle, clock } of waiting.values()) {
			clearTimeout(clock)
			settle(problem(ended))
		}
		waiting.clear()
	}
	worker.on('message', ({ id, output }: StepAnswer) => {
		const found = waiting.get(id)
		if (!found) return
		waiting.delete(id)
		clearTimeout(found.clock)
		if (waiting.size === 0) worker.unref()
		found.settle(output ?? problem('notReadable'))
	})
	worker.on('error', (error) => {
		end((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'notReadable')
	})
	worker.on('exit', () => end('notReadable'))

	const ask = <S extends StepName>(step: S, input: Steps[S]['input'], moved: ArrayBuffer[] = []) =>
		new Promise<Steps[S]['output'] | TableProblem>((resolve) => {
			if (ended) {
				resolve(problem(ended))
				return
			}
			const id = ++lastId
			const clock = setTimeout(() => {
				end('tookTooLong')
				void worker.terminate()
			}, stepMs)
			worker.ref()
			waiting.set(id, { settle: (output) => resolve(output as Steps[S]['output']), clock })
			worker.postMessage({ id, step, input }, moved)
		})

	return {
		read: (bytes) => ask('read', { bytes }, [bytes.buffer]),
		plan: (request) => ask('plan', request),
		look: (request) => ask('look', request),
		start: () => ask('start', null),
		chunk: (offset, size) => ask('chunk', { offset, size }),
		readStalls: (bytes, sheet) => ask('readStalls', { bytes, sheet }, bytes === null ? [] : [bytes.buffer]),
		planStalls: (request) => ask('planStalls', request),
		lookStalls: (request) => ask('lookStalls', request),
		lookCells: (request) => ask('lookCells', request),
		takeStalls: () => ask('takeStalls', null),
		close: () => {
			end('notReadable')
			void worker.terminate()
		},
	}
}
