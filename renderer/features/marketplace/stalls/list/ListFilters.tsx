/** Which stalls the list shows, and in which order. Acts at once; what is shown is counted. */
import { stallStates } from '../../../../../shared/domain/marketplace/words.ts'
import { Button } from '../../../../components/Button.tsx'
import { Select } from '../../../../components/Select.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { isNarrowed, orders, showAll, useListView } from '../listView.ts'
import { gaps, wants } from '../stallFacts.ts'

export type ListFiltersProps = { readonly count: number; readonly of: number }

export const ListFilters = ({ count, of }: ListFiltersProps) => {
	const say = useText()
	const view = useListView()
	return (
		<search className="stalls-filters" aria-label={say('marketStalls.filters')}>
			<TextField
				className="stalls-find"
				label={say('marketStalls.find')}
				value={view.find}
				maxLength={80}
				placeholder={say('marketStalls.findHint')}
				onChange={(find) => useListView.setState({ find })}
			/>
			<Select
				label={say('marketStalls.gapLabel')}
				value={view.gap}
				onChange={(gap) => useListView.setState({ gap })}
				options={[
					{ value: 'all', label: say('marketStalls.gap.all') },
					{ value: 'any', label: say('marketStalls.gap.any') },
					...gaps.map((value) => ({ value, label: say(`marketStalls.gap.${value}`) })),
				]}
			/>
			<Select
				label={say('marketStalls.wantLabel')}
				value={view.want}
				onChange={(want) => useListView.setState({ want })}
				options={[
					{ value: 'all', label: say('marketStalls.want.all') },
					...wants.map((value) => ({ value, label: say(`marketStalls.want.${value}`) })),
				]}
			/>
			<Select
				label={say('marketStalls.stateLabel')}
				value={view.state}
				onChange={(state) => useListView.setState({ state })}
				options={[
					{ value: 'all', label: say('marketStalls.anyState') },
					...stallStates.map((value) => ({ value, label: say(`market.state.${value}`) })),
				]}
			/>
			<Select
				label={say('marketStalls.orderLabel')}
				value={view.order}
				onChange={(order) => useListView.setState({ order })}
				options={orders.map((value) => ({ value, label: say(`marketStalls.order.${value}`) }))}
			/>
			<p className="stalls-count small soft">
				<span role="status">{isNarrowed(view) ? say('marketStalls.shown', { count, of }) : ''}</span>
				{isNarrowed(view) ? (
					<Button kind="quiet" size="dense" onPress={showAll}>
						{say('marketStalls.showAll')}
					</Button>
				) : null}
			</p>
		</search>
	)
}
