/** Everything that is somewhere else and has to go one day: files that left, and copies that were written down. Pure. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { dateOf, formatDate } from '../../text/format.ts'
import { say } from '../../text/text.ts'
import type { KeepingState } from './keepingTypes.ts'

export type LeftFile = OutputOf<'exports.left'>['files'][number]
type Copy = KeepingState['copies'][number]

/** The command that ticks it off. */
export type TickStep =
	| readonly ['keeping.copyGone', { readonly copyId: string }]
	| readonly ['exports.markDestroyed', { readonly exportId: string }]

export type ListedCopy = {
	readonly id: string
	readonly place: string
	readonly kind: string
	readonly madeAtMs: number
	/** Empty: with the event. */
	readonly destroyBy: string
	readonly goneAtMs: number | null
	readonly tick: TickStep
}

const ofFile = (file: LeftFile): readonly ListedCopy[] => {
	const { exportId, what, format, atMs, recipient, destroyBy, destroyedAtMs } = file
	// What may be kept has no end.
	if (destroyBy === null) return []
	const name = say('keeping.copies.file', {
		kind: say(`exports.kind.${what}.title`),
		format: format.toUpperCase(),
		date: formatDate(dateOf(atMs)),
	})
	return [
		{
			id: exportId,
			place: recipient === '' ? name : say('keeping.copies.fileFor', { file: name, recipient }),
			kind: say('keeping.copies.left'),
			madeAtMs: atMs,
			destroyBy,
			goneAtMs: destroyedAtMs,
			tick: ['exports.markDestroyed', { exportId }],
		},
	]
}

const ofCopy = ({ copyId, place, kind, madeAtMs, destroyBy, goneAtMs }: Copy): ListedCopy => ({
	id: copyId,
	place,
	kind: say(`keeping.copies.kinds.${kind}`),
	madeAtMs,
	destroyBy,
	goneAtMs,
	tick: ['keeping.copyGone', { copyId }],
})

/** What is not gone yet first, the newest of each first. */
export const copyList = (copies: readonly Copy[], files: readonly LeftFile[]): readonly ListedCopy[] =>
	[...files.flatMap((file) => ofFile(file)), ...copies.map((copy) => ofCopy(copy))].toSorted(
		(one, other) => Number(one.goneAtMs !== null) - Number(other.goneAtMs !== null) || other.madeAtMs - one.madeAtMs,
	)
