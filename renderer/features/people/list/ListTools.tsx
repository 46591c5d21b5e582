/** Above the list: find somebody, a view, the order, and the way to the filters. */
import { CaretDownIcon, CaretUpIcon, FunnelIcon, StarIcon } from '@phosphor-icons/react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { fitting, isSameFilter, narrowings, type PeopleFilter } from '../../../../shared/domain/people/filter.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { type BuiltIn, builtIns, builtInViews } from './builtInViews.ts'
import { findId } from './Chips.tsx'
import { narrow, type SortName, sortBy, sortName, sortNames, sorts, useListView } from './listView.ts'
import type { PeopleEvent } from './peopleEvent.ts'

export type KeptView = OutputOf<'people.views'>['views'][number]

export const keepId = 'people-keep-view'

export type ListToolsProps = {
	readonly event: PeopleEvent
	readonly views: readonly KeptView[]
	/** The view that is on, or was before it was changed; undefined: none of those that were kept. */
	readonly kept: KeptView | undefined
	readonly filtersId: string
	readonly onKeep: () => void
}

export const ListTools = ({ event, views, kept, filtersId, onKeep }: ListToolsProps) => {
	const say = useText()
	const { filter, sort, hasFilters } = useListView()
	const fit = (one: PeopleFilter): PeopleFilter =>
		fitting(one, { dayIds: event.days.map(({ id }) => id), sectors: event.sectors.map(({ code }) => code) })
	const isOn = (one: PeopleFilter): boolean => isSameFilter(fit(one), filter)
	const builtIn = builtIns.find((name) => isOn(builtInViews[name]))
	const isKeptOn = kept !== undefined && isOn(kept.filter)
	const current = isKeptOn ? kept.id : (builtIn ?? views.find((one) => isOn(one.filter))?.id ?? '')
	const count = narrowings(filter).length
	const show = (name: string): void => {
		const view = views.find(({ id }) => id === name)
		useListView.setState({ keptId: view?.id ?? '' })
		narrow(view === undefined ? builtInViews[name as BuiltIn] : fit(view.filter))
	}
	return (
		<search className="people-tools" aria-label={say('people.list.find')} data-region="">
			<div className="field people-find">
				<label className="field-label" htmlFor={findId}>
					{say('people.list.find')}
				</label>
				<input
					className="input"
					id={findId}
					type="text"
					value={filter.text}
					maxLength={200}
					autoComplete="off"
					autoCorrect="off"
					spellCheck={false}
					placeholder={say('people.list.findHint')}
					onChange={({ target }) => narrow({ ...filter, text: target.value })}
					onKeyDown={(event) => {
						if (event.key !== 'Escape' || filter.text === '') return
						event.preventDefault()
						narrow({ ...filter, text: '' })
					}}
				/>
			</div>
			<Select
				label={say('people.kept.label')}
				value={current}
				{...(current === '' ? { placeholder: say('people.kept.own') } : {})}
				onChange={show}
				options={[
					{
						group: say('people.kept.ready'),
						options: builtIns.map((value) => ({ value, label: say(`people.kept.builtIn.${value}`) })),
					},
					...(views.length === 0
						? []
						: [
								{ group: say('people.kept.yours'), options: views.map(({ id, name }) => ({ value: id, label: name })) },
							]),
				]}
			/>
			<Select
				label={say('people.list.order')}
				value={sortName(sort)}
				onChange={(name: SortName) => sortBy(sorts[name])}
				options={sortNames.map((value) => ({ value, label: say(`people.list.orders.${value}`) }))}
			/>
			<div className="people-ways">
				<Button
					icon={<Icon of={FunnelIcon} />}
					aria-expanded={hasFilters}
					aria-controls={filtersId}
					onPress={() => useListView.setState({ hasFilters: !hasFilters })}
				>
					{count === 0 ? say('people.list.filters') : say('people.list.filtersOn', { count })}
					<Icon of={hasFilters ? CaretUpIcon : CaretDownIcon} weight="bold" />
				</Button>
				{builtIn !== undefined && !isKeptOn ? null : (
					<Button id={keepId} kind="quiet" icon={<Icon of={StarIcon} />} onPress={onKeep}>
						{say(kept === undefined ? 'people.kept.keep' : 'people.kept.change')}
					</Button>
				)}
			</div>
		</search>
	)
}
