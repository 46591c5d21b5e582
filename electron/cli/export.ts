import { resolve } from 'node:path'
import type { OutputOf } from '../../shared/contract/index.ts'
import { exportFormats, exportKinds, exportList } from '../../shared/domain/exports/kinds.ts'
import { fileRefusalWords } from '../../shared/text/exports.ts'
import type { Hub } from '../hub/hub.ts'
import { writeFileSafely } from '../workers/sheets/writeFileSafely.ts'
import { callAs, withEvent } from './session.ts'
import { type Answer, done, Misuse, refused } from './terminal.ts'

export type ExportOptions = {
	readonly format: string
	readonly out: string
	readonly purpose: string
	readonly recipient: string
	readonly isLocked: boolean
}

type Made = Exclude<OutputOf<'exports.make'>, { state: 'working' }>

/** The last word of what makes the file: the same way and the same rules as from a screen. */
const make = async (hub: Hub, input: object): Promise<Made> => {
	const steps = callAs(hub)('exports.make', input) as AsyncIterable<OutputOf<'exports.make'>>
	for await (const step of steps) if (step.state !== 'working') return step
	return { state: 'refused', why: 'failed' }
}

const bytesOf = async (hub: Hub, exportId: string): Promise<Uint8Array | null> => {
	const pieces: Buffer[] = []
	for (let offset = 0; ; ) {
		const piece = (await callAs(hub)('exports.read', { exportId, offset })) as OutputOf<'exports.read'>
		if (piece.outcome === 'gone') return null
		const bytes = Buffer.from(piece.base64, 'base64')
		pieces.push(bytes)
		offset += bytes.length
		if (piece.isLast) return Buffer.concat(pieces)
	}
}

/** `foyer export FILE KIND`: one of the kinds of export, written whole or not at all. */
export const exportCommand = (file: string, what: string, options: ExportOptions): Promise<Answer> => {
	const kind = exportKinds.find((one) => one === what)
	if (kind === undefined) throw new Misuse(`There is no export "${what}". Choose: ${exportKinds.join(', ')}.`)
	const format = exportFormats.find((one) => one === options.format)
	if (format === undefined)
		throw new Misuse(`"${options.format}" is not a format. Choose ${exportFormats.join(' or ')}.`)
	if (options.out === '') throw new Misuse('Say where to put the file with --out PATH.')
	const path = resolve(options.out)
	const { purpose, recipient, isLocked } = options
	return withEvent(file, async (hub) => {
		const made = await make(hub, { what: kind, format, purpose, recipient, isLocked })
		if (made.state === 'refused') {
			const { what: words, remedy } = fileRefusalWords[made.why]
			return refused(made.why, words, remedy)
		}
		const bytes = await bytesOf(hub, made.exportId)
		try {
			if (bytes === null) throw new Error('gone')
			await writeFileSafely(path, bytes)
		} catch {
			return refused('cannotWrite', 'The file could not be written there.', 'Choose another place with --out.')
		}
		const { rows, sha256, password, destroyBy } = made
		return done(
			{ out: path, what: kind, format, rows, bytes: made.bytes, sha256, destroyBy, password },
			`Saved ${exportList[kind].number}: ${rows} rows.`,
			...(destroyBy === null ? [] : [`Destroy it by ${destroyBy}.`]),
			...(password === null
				? []
				: [`Password, shown once: ${password}`, 'Send it another way than the file. Foyer does not keep it.']),
		)
	})
}
