import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { Button } from '../Button.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import './FateSum.css'

export type FateSumProps<Fate extends string> = {
	/** The fates there are any rows of, in the order of the sum. */
	readonly shares: readonly { readonly fate: Fate; readonly count: number; readonly words: string }[]
	/** `171 + 12 = 183`. */
	readonly sum: string
	/** What the sum leaves open, such as rows that name two people. */
	readonly more?: string | null
	readonly onSee?: ((fate: Fate) => void) | undefined
}

/** Every row in exactly one fate: the bar, the list and the sum. Patterns tell the shares apart in one colour of ink. */
export const FateSum = <Fate extends string>({ shares, sum, more = null, onSee }: FateSumProps<Fate>) => {
	const say = useText()
	return (
		<>
			<div className="fate-bar" aria-hidden="true">
				{shares.map(({ fate, count }) => (
					<span key={fate} className={`fate fate-${fate}`} style={{ flexGrow: count }} />
				))}
			</div>
			<ul className="fate-list">
				{shares.map(({ fate, count, words }) => (
					<li key={fate}>
						<span className={`fate fate-${fate}`} aria-hidden="true" />
						<b>{formatCount(count)}</b>
						<span>{words}</span>
						{onSee === undefined ? null : (
							<Button kind="quiet" size="dense" onPress={() => onSee(fate)}>
								{say('importing.accounted.see')}
								<VisuallyHidden>{`: ${words}`}</VisuallyHidden>
							</Button>
						)}
					</li>
				))}
			</ul>
			<p className="small soft fate-sum">
				<span className="fate-figures">{sum}.</span> {more}
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
