import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { OutputOf } from '../../shared/contract/index.ts'
import { fold } from '../../shared/lib/text.ts'
import { fileProblemWords, rowRefusalWords } from '../../shared/text/files.ts'
import type { Hub } from '../hub/hub.ts'
import { callAs, withEvent } from './session.ts'
import { type Answer, done, Misuse, refused, type Terminal } from './terminal.ts'

export type ImportOptions = { readonly mapping: string; readonly isDryRun: boolean; readonly isJson: boolean }

type Inspected = Extract<OutputOf<'imports.inspect'>, { outcome: 'read' }>
type Planned = Extract<OutputOf<'imports.preview'>, { outcome: 'planned' }>

const readMapping = (path: string): Record<string, unknown> => {
	if (path === '') return {}
	try {
		const content: unknown = JSON.parse(readFileSync(resolve(path), 'utf8'))
		if (typeof content === 'object' && content !== null && !Array.isArray(content))
			return content as Record<string, unknown>
	} catch {
		// Said below, without the parser's words: they quote the file.
	}
	throw new Misuse(
		'The mapping must be a JSON file: an object from heading to field, such as {"Surname": "familyName"}.',
	)
}

/** The proposed mapping with the headings that a person mapped otherwise. */
const mappedBy = (inspected: Inspected, wanted: Record<string, unknown>): Inspected['mapping'] => {
	const byHeading = new Map(Object.entries(wanted).map(([heading, target]) => [fold(heading), String(target)]))
	const columns = inspected.columns.map(
		({ heading }, index) => byHeading.get(fold(heading)) ?? inspected.mapping.columns[index] ?? '',
	)
	return { ...inspected.mapping, columns }
}

const upload = async (hub: Hub, path: string): Promise<string | Answer> => {
	const call = callAs(hub)
	const bytes = readFileSync(path)
	if (bytes.length === 0) return problem('noRows')
	const begun = (await call('imports.begin', {
		fileName: basename(path),
		bytes: bytes.length,
	})) as OutputOf<'imports.begin'>
	if (begun.outcome === 'refused') return problem(begun.problem)
	for (let offset = 0; offset < bytes.length; offset += begun.chunkBytes) {
		const base64 = bytes.subarray(offset, offset + begun.chunkBytes).toString('base64')
		await call('imports.append', { uploadId: begun.uploadId, offset, base64 })
	}
	return begun.uploadId
}

const problem = (code: keyof typeof fileProblemWords, row: number | null = null, column = ''): Answer => {
	const { what, remedy } = fileProblemWords[code]
	const where = row === null ? '' : ` Row ${row}${column === '' ? '' : `, column ${column}`}.`
	const answer = refused(code, `${what}${where}`, remedy)
	return { ...answer, json: { ...answer.json, row, column, reason: what, remedy } }
}

type Refusal = {
	readonly row: number
	readonly column: string
	readonly code: string
	readonly reason: string
	readonly remedy: string
}

const refusals = async (hub: Hub, uploadId: string): Promise<readonly Refusal[]> => {
	const found: Refusal[] = []
	for (;;) {
		const page = (await callAs(hub)('imports.rows', {
			uploadId,
			result: 'refused',
			offset: found.length,
			limit: 100,
		})) as OutputOf<'imports.rows'>
		for (const { row, column, code } of page.rows) {
			const words = rowRefusalWords[code ?? 'empty']
			found.push({ row, column, code: code ?? 'empty', reason: words.what, remedy: words.remedy })
		}
		if (page.rows.length === 0 || found.length >= page.total) return found
	}
}

const told = (planned: Planned, refused: readonly Refusal[], first: string): readonly string[] => {
	const { tally, unknownAnswers } = planned
	return [
		first,
		`${tally.new} new + ${tally.changed} changed + ${tally.unchanged} unchanged + ${tally.held} held for a decision + ${tally.refused} refused = ${tally.rows} rows`,
		...(unknownAnswers.length > 0
			? [`${unknownAnswers.length} answers mean nothing to Foyer yet; those people are asked at the desk.`]
			: []),
		...refused.map(
			({ row, column, reason, remedy }) => `Row ${row}${column === '' ? '' : `, ${column}`}: ${reason} ${remedy}`,
		),
	]
}

/** `foyer import FILE PEOPLE`: every row accounted for, in one step that can be undone. */
export const importCommand = (
	file: string,
	people: string,
	options: ImportOptions,
	terminal: Terminal,
): Promise<Answer> => {
	const wanted = readMapping(options.mapping)
	const path = resolve(people)
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Misuse('There is no such file to bring in.')
	return withEvent(file, async (hub) => {
		const call = callAs(hub)
		const uploadId = await upload(hub, path)
		if (typeof uploadId !== 'string') return uploadId
		const inspected = (await call('imports.inspect', { uploadId })) as OutputOf<'imports.inspect'>
		if (inspected.outcome === 'unknownUpload') return problem('notReadable')
		if (inspected.outcome === 'refused') return problem(inspected.problem, inspected.row, inspected.column)
		const mapping = mappedBy(inspected, wanted)
		const planned = (await call('imports.preview', { uploadId, mapping })) as OutputOf<'imports.preview'>
		if (planned.outcome === 'unknownUpload') return problem('notReadable')
		const left = await refusals(hub, uploadId)
		const facts = {
			kind: inspected.kind,
			...planned.tally,
			unknownAnswers: planned.unknownAnswers.length,
			sharedEmails: planned.sharedEmails,
			refusals: left,
		}
		if (options.isDryRun) {
			return done(
				{ ...facts, dryRun: true },
				...told(planned, left, `Nothing was added. From ${inspected.kind}, it would be:`),
			)
		}
		const stop = new AbortController()
		const onStop = () => void call('imports.cancel', { uploadId })
		process.once('SIGINT', onStop)
		try {
			for await (const step of call('imports.run', { uploadId }, stop.signal) as AsyncIterable<
				OutputOf<'imports.run'>
			>) {
				if (step.state === 'working' && !options.isJson && process.stderr.isTTY)
					terminal.err(`${step.done} of ${step.of}`)
				if (step.state === 'stopped') return refused('stopped', 'Stopped. Nothing was added.')
				if (step.state === 'refused') return refused(step.why, 'The file could not be brought in. Nothing was added.')
				if (step.state === 'finished')
					return done(
						{ ...facts, importId: step.importId, dryRun: false },
						...told(planned, left, `Brought in ${step.tally.people} people.`),
					)
			}
			return refused('failed', 'The file could not be brought in. Nothing was added.')
		} finally {
			process.removeListener('SIGINT', onStop)
		}
	})
}
