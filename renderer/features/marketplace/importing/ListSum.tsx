/** The sum of a list: every row in exactly one fate, and what else comes of it. */
import { stallFates } from '../../../../shared/domain/marketplace/importing/words.ts'
import { Button } from '../../../components/Button.tsx'
import { FateSum, RowCount } from '../../../components/mapping/FateSum.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { isPlanned, type ListWork, type LookedAt } from './importingState.ts'

export type ListSumProps = { readonly work: ListWork; readonly onSee?: (list: LookedAt) => void }

export const ListSum = ({ work, onSee }: ListSumProps) => {
	const say = useText()
	const { plan, read, trouble } = work
	const isStale = !isPlanned(work)
	const shares = stallFates
		.map((fate) => ({ fate, count: plan?.tally[fate] ?? 0, words: say(`importing.accounted.${fate}`) }))
		.filter(({ count }) => count > 0)
	const figures = shares.map(({ count }) => formatCount(count)).join(' + ')
	return (
		<section className="card accounted" aria-labelledby="stall-sum-title" aria-busy={isStale}>
			<div className="accounted-head">
				<h2 className="quiet-title" id="stall-sum-title">
					{say('importing.accounted.title')}
				</h2>
				{isStale && plan !== null ? (
					<Tag tone="line">{say(trouble === null ? 'importing.columns.counting' : 'importing.accounted.asBefore')}</Tag>
				) : null}
			</div>
			<RowCount rows={plan?.tally.rows ?? read.rows} />
			{plan === null ? (
				<p className="soft">{say('importing.accounted.counting')}</p>
			) : (
				<div className={isStale ? 'accounted-stale' : ''}>
					<FateSum
						shares={shares}
						sum={`${figures === '' ? formatCount(0) : figures} = ${formatCount(plan.tally.rows)}`}
						onSee={onSee}
					/>
					{plan.cells === 0 ? null : (
						<p className="small">
							{say('marketImport.cellsSoFar', { count: plan.cells })}{' '}
							{onSee === undefined ? null : (
								<Button
									kind="quiet"
									size="dense"
									label={`${say('marketImport.seeCells')}: ${say('marketImport.lookOver.tab.cells')}`}
									onPress={() => onSee('cells')}
								>
									{say('marketImport.seeCells')}
								</Button>
							)}
						</p>
					)}
					{plan.shifts === 0 ? null : (
						<p className="small">{say('marketImport.shiftsSoFar', { count: plan.shifts })}</p>
					)}
				</div>
			)}
		</section>
	)
}
