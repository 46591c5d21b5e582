import { formatCount } from '../../text/format.ts'
import { Segmented } from '../Segmented.tsx'
import './LookOver.css'

export type FateTabsProps<Fate extends string> = {
	readonly label: string
	readonly fates: readonly { readonly fate: Fate; readonly count: number; readonly words: string }[]
	readonly value: Fate
	readonly onChange: (fate: Fate) => void
}

/** One list a fate. Those without rows stay, with a nought: nothing is hidden. */
export const FateTabs = <Fate extends string>({ label, fates, value, onChange }: FateTabsProps<Fate>) => (
	<div className="fate-tabs">
		<Segmented
			label={label}
			value={value}
			onChange={onChange}
			segments={fates.map(({ fate, count, words }) => ({
				value: fate,
				label: `${words} ${formatCount(count)}`,
				icon: <span className={`fate fate-${fate}`} aria-hidden="true" />,
			}))}
		/>
	</div>
)
