import { resolve } from 'node:path'
import { exportKinds, formatsOf } from '../../shared/domain/exports/kinds.ts'
import type { ExportOrder } from '../../shared/domain/exports/makers.ts'
import { exportFacts, type FileKind } from '../features/exports/readers.ts'
import { ownActor } from '../hub/hub.ts'
import { newId } from '../hub/newId.ts'
import { makeFile } from '../workers/sheets/makeFile.ts'
import { writeFileSafely } from '../workers/sheets/writeFileSafely.ts'
import { withEvent } from './session.ts'
import { type Answer, done, Misuse, refused } from './terminal.ts'

/** The report to commissioners is made where its numbers are looked at. */
const kinds = exportKinds.filter((one): one is FileKind => one !== 'commissionerReport')

export type ExportOptions = {
	readonly format: string
	readonly out: string
	readonly purpose: string
	readonly recipient: string
}

/** `foyer export FILE KIND`: one of the kinds of export, written whole or not at all. */
export const exportCommand = (file: string, what: string, options: ExportOptions): Promise<Answer> => {
	const kind = kinds.find((one) => one === what)
	if (kind === undefined) throw new Misuse(`There is no export "${what}". Choose: ${kinds.join(', ')}.`)
	const { format, purpose, recipient } = options
	const offered = formatsOf(kind)
	const chosen = offered.find((one) => one === format)
	if (chosen === undefined) throw new Misuse(`"${format}" is not a format. Choose ${offered.join(' or ')}.`)
	if (options.out === '') throw new Misuse('Say where to put the file with --out PATH.')
	const path = resolve(options.out)
	return withEvent(file, async (hub) => {
		const event = hub.current()
		if (!event) throw new Error('no event open')
		const facts = exportFacts(event.file.reader, kind)
		if (facts.event.practice === 'rehearsal')
			return refused(
				'rehearsal',
				'This is a rehearsal with real people: nothing leaves it.',
				'Export from the event itself.',
			)
		const made = await makeFile({
			what: kind,
			facts: { ...facts, purpose, recipient, madeAtMs: Date.now(), madeBy: 'terminal' },
			format: chosen,
		} as ExportOrder)
		event.bus.call(ownActor, 'exports.record', {
			id: newId(),
			input: {
				exportId: newId(),
				what: kind,
				format: chosen,
				rows: made.rows,
				purpose,
				recipient,
				sha256: made.sha256,
			},
		})
		try {
			await writeFileSafely(path, made.bytes)
		} catch {
			return refused('cannotWrite', 'The file could not be written there.', 'Choose another place with --out.')
		}
		return done(
			{ out: path, format, rows: made.rows, bytes: made.bytes.length, sha256: made.sha256 },
			`Saved the attendance register: ${made.rows} rows.`,
		)
	})
}
