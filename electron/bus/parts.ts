/**
 * A command's input, split by person and put together again. Erasing somebody clears their parts;
 * what is left still says who did what and when.
 */
import type { CommandSpec, Privacy } from '../../shared/contract/define.ts'
import { packRow, type Shape, shapeOf, unpackRow } from './rowShape.ts'

/** One piece of an input: JSON, and the person (or the speaker's place, or the stall somebody answers for) it is about, or null. */
export type Part = { readonly subject: string | null; readonly body: string }

type WithParts = { readonly parts: readonly { readonly subject: string | null }[] }
type WithRows = { readonly rows: readonly { readonly registrationId: string }[] }
type WithContacts = WithRows & { readonly contacts: readonly { readonly stallId: string }[] }
type HeadOfBoth = { readonly rows: Shape; readonly contacts: Shape; readonly rowCount: number }

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
		case 'rowsAndContacts': {
			const { rows, contacts, ...rest } = input as WithContacts
			const shapes = { rows: rows[0] ? shapeOf(rows[0]) : [], contacts: contacts[0] ? shapeOf(contacts[0]) : [] }
			const rowCount = rows.length
			return [
				{ subject: null, body: JSON.stringify({ rest, ...shapes, rowCount }) },
				...rows.map((row) => ({ subject: row.registrationId, body: JSON.stringify(packRow(row, shapes.rows)) })),
				...contacts.map((one) => ({ subject: one.stallId, body: JSON.stringify(packRow(one, shapes.contacts)) })),
			]
		}
		case 'parts': {
			const { parts, ...rest } = input as WithParts
			return [
				{ subject: null, body: JSON.stringify(rest) },
				...parts.map((part) => ({ subject: part.subject, body: JSON.stringify(part) })),
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
	if (privacy === 'parts') return { ...(head as object), parts: others.map((body) => JSON.parse(body) as unknown) }
	const unpacked = (packed: readonly string[], shape: Shape) => packed.map((body) => unpackRow(JSON.parse(body), shape))
	if (privacy === 'rowsAndContacts') {
		const { rest, rows, contacts, rowCount } = head as HeadOfBoth & { readonly rest: object }
		return {
			...rest,
			rows: unpacked(others.slice(0, rowCount), rows),
			contacts: unpacked(others.slice(rowCount), contacts),
		}
	}
	if (privacy !== 'rows') return head
	const { rows: shape } = head as { rows: Shape }
	return { ...(head as object), rows: unpacked(others, shape) }
}
