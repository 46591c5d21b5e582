import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useText } from '../../../text/text.ts'
import type { Side } from './pairFields.ts'

export type AfterMergeProps = {
	/** Null until the hub has answered. */
	readonly after: Extract<OutputOf<'people.previewMerge'>, { outcome: 'known' }> | null
	readonly kept: Side
	readonly gone: Side
}

const counted = ['days', 'needs', 'links', 'duties', 'seats', 'freedSeats'] as const

/** What making one of two will do, in plain words before it is done. */
export const AfterMerge = ({ after, kept, gone }: AfterMergeProps) => {
	const say = useText()
	if (after === null) return null
	const lines = [
		...after.answers.map(({ kind, value }) => say(`peopleSame.answers.${kind}.${value}`)),
		...counted.flatMap((what) => (after[what] === 0 ? [] : [say(`peopleSame.${what}`, { count: after[what] })])),
		...(after.plan === 'none' || after.plan === 'own' ? [] : [say(`peopleSame.plan.${after.plan}`)]),
		...(after.contact === 'none' || after.contact === 'own' ? [] : [say(`peopleSame.contact.${after.contact}`)]),
		...(after.comesIn ? [say('peopleSame.comesIn')] : []),
	]
	return (
		<ul className="same-after">
			<li>{say('peopleSame.afterOne', { gone: gone.badgeCode, kept: kept.badgeCode })}</li>
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
			{lines.length === 0 ? <li>{say('peopleSame.nothingElse')}</li> : null}
		</ul>
	)
}
