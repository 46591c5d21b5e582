/**
 * A command's input, split by person and put together again. Erasing somebody clears their parts;
 * what is left still says who did what and when.
 */
import type { CommandSpec, Privacy } from '../../shared/contract/define.ts'
import { packRow, type Shape, shapeOf, unpackRow } from './rowShape.ts'

/** One piece of an input: JSON, and the person (or the speaker's place, or the stall somebody answers for) it is about, or null. */
export type Part = { readonly subject: string | null; readonly body: string }

type WithRows = { readonly rows: readonly { readonly registrationId: string }[] }

const subjectOf = (input: unknown): string => (input as { registrationId: string }).registrationId

/** Splits an input as its command's privacy says. */
export const split = (spec: Pick<CommandSpec, 'privacy'>, input: unknown): readonly Part[] => {
	switch (spec.privacy) {
		case 'nobody':
			return [{ subject: null, body: JSON.stringify(input) }]
		case 'person':
			return [{ subject: subjectOf(input), body: JSON.stringify(input) }]
		case 'speaker':
			return [{ subject: (input as { speakerId: string }).speakerId, body: JSON.stringify(input) }]
		case 'stall':
			return [{ subject: (input as { stallId: string }).stallId, body: JSON.stringify(input) }]
		case 'rows': {
			const { rows, ...rest } = input as WithRows
			const shape = rows[0] ? shapeOf(rows[0]) : []
			return [
				{ subject: null, body: JSON.stringify({ ...rest, rows: shape }) },
				...rows.map((row) => ({ subject: row.registrationId, body: JSON.stringify(packRow(row, shape)) })),
			]
		}
		default:
			return spec.privacy satisfies never
	}
}

/** Puts an input together from its parts, or answers null where a part was erased. */
export const join = (privacy: Privacy, bodies: readonly (string | null)[]): unknown => {
	if (bodies.some((body) => body === null)) return null
	const [first, ...others] = bodies as readonly string[]
	if (first === undefined) return null
	const head: unknown = JSON.parse(first)
	if (privacy !== 'rows') return head
	const { rows: shape } = head as { rows: Shape }
	return { ...(head as object), rows: others.map((body) => unpackRow(JSON.parse(body), shape)) }
}
