/** The sum of the file: every row in exactly one fate, as a number, a bar, a list and a line to add up. */
import { FateSum, RowCount } from '../../../components/mapping/FateSum.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { extraPeople, sharesOf, sumOf } from './accounting.ts'
import { type Fate, isPlanned, type Tally, type Work } from './importState.ts'

export type SumProps = {
	readonly tally: Tally
	/** It has happened, rather than would. */
	readonly isDone?: boolean
	readonly onSee?: (fate: Fate) => void
}

export const Sum = ({ tally, isDone = false, onSee }: SumProps) => {
	const say = useText()
	const extra = extraPeople(tally)
	return (
		<FateSum
			shares={sharesOf(tally).map(({ fate, count }) => ({
				fate,
				count,
				words: say(isDone ? `importing.accounted.${fate}Done` : `importing.accounted.${fate}`),
			}))}
			sum={sumOf(tally, formatCount)}
			more={
				extra > 0
					? say(isDone ? 'importing.accounted.extraDone' : 'importing.accounted.extra', {
							count: extra,
							people: formatCount(tally.people),
						})
					: null
			}
			onSee={onSee}
		/>
	)
}

export const Accounted = ({ work, onSee }: { readonly work: Work; readonly onSee?: (fate: Fate) => void }) => {
	const say = useText()
	const { plan } = work
	const isStale = !isPlanned(work)
	return (
		<section className="card accounted" aria-labelledby="accounted-title" aria-busy={isStale}>
			<div className="accounted-head">
				<h2 className="quiet-title" id="accounted-title">
					{say('importing.accounted.title')}
				</h2>
				{isStale && plan !== null ? (
					<Tag tone="line">
						{say(work.trouble === null ? 'importing.columns.counting' : 'importing.accounted.asBefore')}
					</Tag>
				) : null}
			</div>
			<RowCount rows={plan?.tally.rows ?? work.read.rows} />
			{plan === null ? (
				<p className="soft">{say('importing.accounted.counting')}</p>
			) : (
				<div className={isStale ? 'accounted-stale' : ''}>
					<Sum tally={plan.tally} {...(onSee === undefined ? {} : { onSee })} />
					{plan.sharedEmails > 0 ? (
						<p className="small soft">{say('importing.accounted.shared', { count: plan.sharedEmails })}</p>
					) : null}
				</div>
			)}
		</section>
	)
}
