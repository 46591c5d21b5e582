import { resolve } from 'node:path'
import { registerFacts } from '../features/exports/exports.store.ts'
import { ownActor } from '../hub/hub.ts'
import { newId } from '../hub/newId.ts'
import { makeAttendanceFile } from '../workers/sheets/attendanceFile.ts'
import { writeFileSafely } from '../workers/sheets/writeFileSafely.ts'
import { withEvent } from './session.ts'
import { type Answer, done, Misuse, refused } from './terminal.ts'

export type ExportOptions = {
	readonly format: string
	readonly out: string
	readonly purpose: string
	readonly recipient: string
}

/** `foyer export FILE attendance`: the attendance register, written whole or not at all. */
export const exportCommand = (file: string, what: string, options: ExportOptions): Promise<Answer> => {
	if (what !== 'attendance') throw new Misuse(`There is no export "${what}". Choose: attendance.`)
	const { format, purpose, recipient } = options
	if (format !== 'csv' && format !== 'xlsx') throw new Misuse(`"${format}" is not a format. Choose csv or xlsx.`)
	if (options.out === '') throw new Misuse('Say where to put the file with --out PATH.')
	const path = resolve(options.out)
	return withEvent(file, async (hub) => {
		const event = hub.current()
		if (!event) throw new Error('no event open')
		const facts = registerFacts(event.file.reader)
		if (facts.event.practice === 'rehearsal')
			return refused(
				'rehearsal',
				'This is a rehearsal with real people: nothing leaves it.',
				'Export from the event itself.',
			)
		const made = await makeAttendanceFile(
			{ ...facts, purpose, recipient, madeAtMs: Date.now(), madeBy: 'terminal' },
			format,
			() => undefined,
		)
		event.bus.call(ownActor, 'exports.record', {
			id: newId(),
			input: { exportId: newId(), what, format, rows: made.rows, purpose, recipient, sha256: made.sha256 },
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
