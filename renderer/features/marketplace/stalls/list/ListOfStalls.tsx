/** Every stall: who comes, what they need, where they stand, and what is still missing. */
import { PlusIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { announce } from '../../../../components/announcer.ts'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { PageHead } from '../../../../components/PageHead.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView } from '../../marketTypes.ts'
import { useMarketUndoKey } from '../../useMarketSend.ts'
import { viewHref } from '../../view.ts'
import { isNarrowed, showAll, shownStalls, useListView } from '../listView.ts'
import { gapsOf, isComing } from '../stallFacts.ts'
import { useStallFindings } from '../useStallFindings.ts'
import { BulkForm } from './BulkForm.tsx'
import { ListFilters } from './ListFilters.tsx'
import { NewStall } from './NewStall.tsx'
import { NoStalls } from './NoStalls.tsx'
import { StallTable } from './StallTable.tsx'

const addId = 'stalls-add'
const changeId = 'stalls-change-many'

export const ListOfStalls = (market: MarketView) => {
	const say = useText()
	const view = useListView()
	const findings = useStallFindings()
	const [open, setOpen] = useState<'new' | 'many' | null>(null)
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
	const { again } = market
	const { stalls, aims } = market.stalls
	const shown = shownStalls(stalls, view, aims.leastCover)
	const chosenStalls = stalls.filter(({ id }) => chosen.has(id))
	const left = stalls.filter((stall) => gapsOf(stall, aims.leastCover).size > 0).length
	useMarketUndoKey(again)
	useEffect(() => {
		// Back from a stall: what had the focus went with it.
		if (document.activeElement === document.body)
			focusSoon(() => document.querySelector<HTMLElement>('main h1[tabindex]'))
	}, [])
	const choose = (ids: readonly string[], isOn: boolean): void => {
		const next = new Set(chosen)
		for (const id of ids) {
			if (isOn) next.add(id)
			else next.delete(id)
		}
		setChosen(next)
		if (next.size === 0 && open === 'many') setOpen(null)
	}
	const title =
		stalls.length === 0
			? say('marketStalls.title')
			: left === 0
				? say('marketStalls.titleReady', { count: stalls.filter(isComing).length })
				: say('marketStalls.titleLeft', { count: left })
	return (
		<>
			<PageHead
				title={title}
				lead={stalls.length === 0 ? undefined : say('marketStalls.lead', { count: stalls.length })}
				end={
					stalls.length === 0 ? undefined : (
						<>
							<a className="button button-second" href={viewHref('stalls', 'import')}>
								{say('marketStalls.import')}
							</a>
							<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setOpen('new')}>
								{say('marketStalls.add')}
							</Button>
						</>
					)
				}
			/>
			<div className={open === null ? '' : 'beside'}>
				{open === 'new' ? <NewStall market={market} openerId={addId} onClose={() => setOpen(null)} /> : null}
				{open === 'many' ? (
					<BulkForm
						market={market}
						stalls={chosenStalls}
						openerId={changeId}
						onClose={() => setOpen(null)}
						onDone={() => {
							setOpen(null)
							setChosen(new Set())
							focusSoon(() => document.querySelector<HTMLElement>('main h1[tabindex]'))
						}}
					/>
				) : null}
				{stalls.length === 0 ? (
					<NoStalls addId={addId} onAdd={() => setOpen('new')} />
				) : (
					<div className="stack">
						<ListFilters count={shown.length} of={stalls.length} />
						{chosenStalls.length === 0 ? null : (
							<div className="stalls-chosen" role="group" aria-label={say('marketStalls.bulk.group')}>
								<p>{say('marketStalls.bulk.chosen', { count: chosenStalls.length })}</p>
								<Button id={changeId} onPress={() => setOpen('many')}>
									{say('marketStalls.bulk.change')}
								</Button>
								<Button
									kind="quiet"
									onPress={() => {
										setChosen(new Set())
										if (open === 'many') setOpen(null)
										announce(say('marketStalls.bulk.noneChosen'))
										focusSoon(() => document.querySelector<HTMLElement>('.stalls-tick-all input'))
									}}
								>
									{say('marketStalls.bulk.chooseNone')}
								</Button>
							</div>
						)}
						{shown.length === 0 ? (
							<div className="card stack-s">
								<p>{say('marketStalls.nothingFound')}</p>
								{isNarrowed(view) ? (
									<p>
										<Button onPress={showAll}>{say('marketStalls.showAll')}</Button>
									</p>
								) : null}
							</div>
						) : (
							<StallTable market={market} shown={shown} findings={findings} chosen={chosen} onChoose={choose} />
						)}
					</div>
				)}
			</div>
		</>
	)
}
