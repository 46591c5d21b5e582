import { verifyFile } from '../hub/verify.ts'
import { withEvent } from './session.ts'
import type { Answer } from './terminal.ts'

const mark = (isRight: boolean) => (isRight ? 'ok   ' : 'WRONG')

/** `foyer verify FILE`: says what it compared, and whether all of it agrees. */
export const verifyCommand = (file: string): Promise<Answer> =>
	withEvent(file, async (hub) => {
		const event = hub.current()
		if (!event) throw new Error('no event open')
		const found = verifyFile(event.file)
		const { chain, replay } = found
		const lines = [
			`${mark(found.integrity.join() === 'ok')} pages: ${found.integrity.slice(0, 5).join('; ')}`,
			`${mark(found.foreignKeys === 0)} references: ${found.foreignKeys} broken`,
			`${mark(found.isSchemaOurs)} tables and triggers as Foyer makes them`,
			`${mark(chain.fault === null)} log chain: ${chain.rows} commands${chain.fault ? `, ${chain.fault.fault} at ${chain.fault.seq}` : ''}`,
			...(found.checkpoint > 0
				? [`${mark(true)} something was erased: the replay begins after command ${found.checkpoint}`]
				: []),
			`${mark(replay.fault === null)} replay into an empty file: ${replay.rows} commands in ${replay.ms} ms${replay.fault ? `, ${replay.fault.fault} at ${replay.fault.seq}` : ''}`,
			...found.tables.map((table) => `${mark(table.isEqual)} ${table.table}: ${table.rows} rows`),
			found.isSound
				? 'The file is sound: its tables are what its log says.'
				: 'The file is NOT sound. Nothing was changed.',
		]
		return { code: found.isSound ? 0 : 1, lines, json: { ok: found.isSound, ...found } }
	})
