/** What a person can do with a file: bring it, plan it, add it, stop, put it away. Tells the store what came of it. */
import type { Client } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { formatCount } from '../../../text/format.ts'
import { say } from '../../../text/text.ts'
import { sendFile } from '../../../transport/sendFile.ts'
import { isPlanned, type Tally, type Trouble, type Work, workOf } from './importState.ts'
import { current, tell } from './importStore.ts'

/** The file itself, as long as it may have to be sent again. */
let held: File | null = null
let sending: AbortController | null = null
let isPlanning = false

const now = (): Work | null => workOf(current())

/** Keeps the counts on the screen true: plans until the plan is of the mapping that is shown. */
export const keepPlanned = async (client: Client): Promise<void> => {
	if (isPlanning) return
	isPlanning = true
	let asked: Work | null = null
	try {
		for (;;) {
			const work = now()
			if (work === null || isPlanned(work) || work.trouble !== null) return
			asked = work
			const { uploadId, version, mapping } = work
			const answer = await client.imports.preview({ uploadId, mapping })
			if (now()?.uploadId !== uploadId) continue
			if (answer.outcome === 'unknownUpload') tell({ type: 'trouble', trouble: 'forgotten' })
			else {
				const { outcome: _, ...plan } = answer
				tell({ type: 'planned', version, plan })
			}
		}
	} catch {
		if (now()?.uploadId === asked?.uploadId) tell({ type: 'trouble', trouble: 'away' })
	} finally {
		isPlanning = false
	}
}

const forget = (client: Client): void => {
	sending?.abort()
	const work = now()
	if (work !== null) void client.imports.cancel({ uploadId: work.uploadId }).catch(() => undefined)
}

/** Has the hub read what it was sent. */
const read = async (client: Client, uploadId: string, fileName: string, isCurrent: () => boolean): Promise<void> => {
	const found = await client.imports.inspect({ uploadId })
	if (!isCurrent()) {
		await client.imports.cancel({ uploadId }).catch(() => undefined)
		return
	}
	if (found.outcome === 'read') {
		tell({ type: 'read', uploadId, read: found })
		await keepPlanned(client)
	} else if (found.outcome === 'refused') {
		const { problem, row, column } = found
		tell({ type: 'refused', problem, row, column, fileName })
	} else tell({ type: 'notSent' })
}

/** Sends a file and has it read. `isAgain`: the same one once more, with what was chosen for it. */
export const bringFile = async (client: Client, file: File, isAgain = false): Promise<void> => {
	if (current().stage.at === 'adding') return
	if (!isAgain) forget(client)
	held = file
	const stopper = new AbortController()
	sending = stopper
	const isCurrent = () => sending === stopper && !stopper.signal.aborted
	tell({ type: 'picked', fileName: file.name, bytes: file.size, isAgain })
	try {
		const sent = await sendFile(
			client,
			file,
			(bytes) => {
				if (isCurrent()) tell({ type: 'sent', sent: bytes })
			},
			stopper.signal,
		)
		if (!isCurrent()) return
		if (sent.outcome === 'refused') tell({ ...sent, type: 'refused', fileName: file.name })
		else if (sent.outcome === 'sent') await read(client, sent.uploadId, file.name, isCurrent)
		else tell({ type: 'notSent' })
	} catch {
		if (isCurrent()) tell({ type: 'notSent' })
	}
}

/** The hub lets go of a file once it has tried to add it, and after half an hour. */
const letGo: readonly (Trouble | null)[] = ['forgotten', 'running', 'failed']

/** Once more after trouble or a stop: asks for the plan again, or sends the file again where the hub has let go of it. */
export const tryAgain = async (client: Client): Promise<void> => {
	const { at } = current().stage
	if (held !== null && at === 'front') return bringFile(client, held)
	if (held !== null && (at === 'stopped' || letGo.includes(now()?.trouble ?? null)))
		return bringFile(client, held, true)
	tell({ type: 'trouble', trouble: null })
	return keepPlanned(client)
}

/** Stops reading, or puts the file away. Nothing of it was added. */
export const putAway = (client: Client): void => {
	forget(client)
	sending = null
	held = null
	tell({ type: 'left' })
}

export const setTarget = (client: Client, column: number, target: string): void => {
	tell({ type: 'target', column, target })
	void keepPlanned(client)
}

const quarter = (done: number, of: number): number => (of === 0 ? 0 : Math.floor((done / of) * 4))

/**
 * Adds the planned rows. Screen readers hear of every quarter, not of every tick.
 * @param onFinished once, when the rows are in
 */
export const addRows = async (
	client: Client,
	onFinished: (fileName: string, importId: string, tally: Tally) => void,
): Promise<void> => {
	const work = now()
	if (work === null || current().stage.at !== 'lookOver' || !isPlanned(work)) return
	tell({ type: 'adding' })
	let said = 0
	try {
		for await (const step of await client.imports.run({ uploadId: work.uploadId })) {
			if (step.state === 'working') {
				tell({ type: 'progress', done: step.done, of: step.of })
				const reached = quarter(step.done, step.of)
				if (reached > said && reached < 4)
					announce(say('importing.adding.said', { done: formatCount(step.done), of: formatCount(step.of) }))
				said = Math.max(said, reached)
			} else if (step.state === 'finished') {
				held = null
				tell({ type: 'finished', importId: step.importId, tally: step.tally })
				onFinished(work.fileName, step.importId, step.tally)
			} else if (step.state === 'stopped') tell({ type: 'stopped' })
			else {
				const trouble = { unknownUpload: 'forgotten', anotherIsRunning: 'running', failed: 'failed' } as const
				tell({ type: 'trouble', trouble: trouble[step.why] })
			}
		}
		if (current().stage.at === 'adding') tell({ type: 'trouble', trouble: 'lost' })
	} catch {
		if (current().stage.at === 'adding') tell({ type: 'trouble', trouble: 'lost' })
	}
}

/** Asks the hub to stop adding; the answer comes with the rows' own news. */
export const stopAdding = (client: Client): void => {
	const work = now()
	if (work === null) return
	tell({ type: 'stopping' })
	announce(say('importing.adding.stopping'))
	void client.imports.cancel({ uploadId: work.uploadId }).catch(() => undefined)
}
