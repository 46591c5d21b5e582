import { Segmented } from '../../components/Segmented.tsx'
import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { fates } from './accounting.ts'
import type { Fate, Tally } from './importState.ts'

export type FateTabsProps = { readonly tally: Tally; readonly fate: Fate; readonly onChange: (fate: Fate) => void }

/** One list a fate. Those without rows stay, with a nought: nothing is hidden. */
export const FateTabs = ({ tally, fate, onChange }: FateTabsProps) => {
	const say = useText()
	return (
		<div className="fate-tabs">
			<Segmented
				label={say('importing.lookOver.which')}
				value={fate}
				onChange={onChange}
				segments={fates.map((value) => ({
					value,
					label: `${say(`importing.lookOver.tab.${value}`)} ${formatCount(tally[value])}`,
					icon: <span className={`fate fate-${value}`} aria-hidden="true" />,
				}))}
			/>
		</div>
	)
}
