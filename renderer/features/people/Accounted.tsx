/** The sum of the file: every row in exactly one fate, as a number, a bar, a list and a line to add up. */
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import './Accounted.css'
import { extraPeople, sharesOf, sumOf } from './accounting.ts'
import { type Fate, isPlanned, type Tally, type Work } from './importState.ts'

export type SumProps = {
	readonly tally: Tally
	/** It has happened, rather than would. */
	readonly isDone?: boolean
	readonly onSee?: (fate: Fate) => void
}

/** The bar, the list and the sum. Patterns tell the shares apart in one colour of ink. */
export const Sum = ({ tally, isDone = false, onSee }: SumProps) => {
	const say = useText()
	const shares = sharesOf(tally)
	const extra = extraPeople(tally)
	const words = (fate: Fate): string => say(isDone ? `importing.accounted.${fate}Done` : `importing.accounted.${fate}`)
	return (
		<>
			<div className="fate-bar" aria-hidden="true">
				{shares.map(({ fate, count }) => (
					<span key={fate} className={`fate fate-${fate}`} style={{ flexGrow: count }} />
				))}
			</div>
			<ul className="fate-list">
				{shares.map(({ fate, count }) => (
					<li key={fate}>
						<span className={`fate fate-${fate}`} aria-hidden="true" />
						<b>{formatCount(count)}</b>
						<span>{words(fate)}</span>
						{onSee === undefined ? null : (
							<Button kind="quiet" size="dense" onPress={() => onSee(fate)}>
								{say('importing.accounted.see')}
								<VisuallyHidden>{`: ${words(fate)}`}</VisuallyHidden>
							</Button>
						)}
					</li>
				))}
			</ul>
			<p className="small soft fate-sum">
				<span className="fate-figures">{sumOf(tally, formatCount)}.</span>{' '}
				{extra > 0
					? say(isDone ? 'importing.accounted.extraDone' : 'importing.accounted.extra', {
							count: extra,
							people: formatCount(tally.people),
						})
					: null}
			</p>
		</>
	)
}

export const RowCount = ({ rows }: { readonly rows: number }) => {
	const say = useText()
	return (
		<p className="accounted-total">
			<b>{formatCount(rows)}</b> <span>{say('importing.accounted.rows', { count: rows })}</span>
		</p>
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
