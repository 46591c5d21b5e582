/** What a person can do with a list of stalls: bring it, plan it, add it, put it away. Tells the store what came of it. */
import type { Client } from '../../../../shared/contract/index.ts'
import type { DateOrder } from '../../../../shared/domain/importing/dates.ts'
import { fileProblemWords } from '../../../../shared/text/files.ts'
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { sendFile } from '../../../transport/sendFile.ts'
import { isPlanned, type ListWork, type Step, workOf } from './importingState.ts'
import { current, tell } from './importingStore.ts'

/** The file itself, as long as it may have to be sent again. */
let held: File | null = null
let sending: AbortController | null = null
let isPlanning = false
/** Kept until the answer is there: whoever tries again adds nothing twice. */
let adding: { readonly uploadId: string; readonly commandId: string } | null = null

const now = (): ListWork | null => (current().stage.at === 'done' ? null : workOf(current()))

/** Keeps the counts on the screen true: plans until the plan is of the columns that are shown. */
export const keepPlanned = async (client: Client): Promise<void> => {
	if (isPlanning) return
	isPlanning = true
	let asked: ListWork | null = null
	try {
		for (;;) {
			const work = now()
			if (work === null || isPlanned(work) || (work.trouble !== null && work.trouble !== 'outdated')) return
			asked = work
			const { uploadId, version, mapping } = work
			const answer = await client.imports.previewStalls({ uploadId, mapping })
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
	const work = workOf(current())
	if (work !== null) void client.imports.cancel({ uploadId: work.uploadId }).catch(() => undefined)
}

/** Sends a file and has it read. `isAgain`: the same one once more, with what was chosen for it. */
export const bringList = async (client: Client, file: File, isAgain = false): Promise<void> => {
	const { stage } = current()
	if (stage.at === 'lookOver' && stage.isAdding === true) return
	if (!isAgain) forget(client)
	held = file
	const stopper = new AbortController()
	sending = stopper
	const isCurrent = (): boolean => sending === stopper && !stopper.signal.aborted
	const fileName = file.name
	const away = (): void => tell({ type: 'problem', problem: { kind: 'away', fileName } })
	const sheet = isAgain ? (workOf(current())?.read.sheet ?? null) : null
	tell({ type: 'picked', fileName, bytes: file.size, isAgain })
	try {
		const onSent = (bytes: number): void => void (isCurrent() && tell({ type: 'sent', sent: bytes }))
		const sent = await sendFile(client, file, onSent, stopper.signal)
		if (!isCurrent() || sent.outcome === 'stopped') return
		if (sent.outcome === 'notSent') return away()
		const found =
			sent.outcome === 'refused' ? sent : await client.imports.inspectStalls({ uploadId: sent.uploadId, sheet })
		if (!isCurrent()) return
		if (found.outcome === 'unknownUpload') away()
		else if (found.outcome === 'refused') {
			const { problem, row, column } = found
			tell({ type: 'problem', problem: { kind: 'file', fileName, problem, row, column } })
		} else if (sent.outcome === 'sent') {
			tell({ type: 'read', uploadId: sent.uploadId, read: found })
			await keepPlanned(client)
		}
	} catch {
		if (isCurrent()) away()
	}
}

/** Reads another sheet of the file that is here. One that cannot be read changes nothing. */
export const chooseSheet = async (client: Client, sheet: number): Promise<void> => {
	const work = now()
	if (work === null) return
	const { uploadId, read } = work
	adding = null
	try {
		const found = await client.imports.inspectStalls({ uploadId, sheet })
		if (now()?.uploadId !== uploadId) return
		if (found.outcome === 'read') {
			tell({ type: 'read', uploadId, read: found })
			await keepPlanned(client)
		} else if (found.outcome === 'unknownUpload') tell({ type: 'trouble', trouble: 'forgotten' })
		else {
			const { what } = fileProblemWords[found.problem]
			announce(say('marketImport.sheetEmpty', { sheet: read.sheets[sheet] ?? '', what }), 'assertive')
		}
	} catch {
		if (now()?.uploadId === uploadId) tell({ type: 'trouble', trouble: 'away' })
	}
}

/** Another choice is another command: what was added before it, the list is compared with afresh. */
const choose = (client: Client, step: Step): void => {
	adding = null
	tell(step)
	void keepPlanned(client)
}

export const setTarget = (client: Client, column: number, target: string): void =>
	choose(client, { type: 'target', column, target })

export const setDateOrder = (client: Client, dateOrder: DateOrder): void =>
	choose(client, { type: 'dateOrder', dateOrder })

/** Once more after trouble: asks for the plan again, or sends the file again where the hub has let go of it. */
export const tryAgain = async (client: Client): Promise<void> => {
	if (held !== null && current().stage.at === 'front') return bringList(client, held)
	if (held !== null && now()?.trouble === 'forgotten') return bringList(client, held, true)
	tell({ type: 'trouble', trouble: null })
	return keepPlanned(client)
}

/** Stops reading, or puts the list away. */
export const putAway = (client: Client): void => {
	forget(client)
	sending = null
	held = null
	adding = null
	tell({ type: 'left' })
}

/**
 * Adds the planned rows, all or none.
 * @param onAdded once, when they are in; waited for before the screen says so
 */
export const addStalls = async (
	client: Client,
	onAdded: (work: ListWork, commandId: string) => Promise<void>,
): Promise<void> => {
	const work = now()
	if (work === null || current().stage.at !== 'lookOver' || !isPlanned(work)) return
	const { uploadId } = work
	adding = adding?.uploadId === uploadId ? adding : { uploadId, commandId: newId() }
	const { commandId } = adding
	tell({ type: 'adding' })
	try {
		const answer = await client.imports.addStalls({ uploadId, commandId })
		adding = null
		if (answer.outcome === 'added') {
			const { outcome: _, ...added } = answer
			await onAdded(work, commandId)
			tell({ type: 'added', added, commandId })
		} else if (answer.outcome === 'unknownUpload') tell({ type: 'trouble', trouble: 'forgotten' })
		else {
			tell({ type: 'trouble', trouble: answer.outcome === 'notTaken' ? 'notTaken' : 'outdated' })
			await keepPlanned(client)
		}
	} catch {
		tell({ type: 'trouble', trouble: 'lost' })
	}
}
