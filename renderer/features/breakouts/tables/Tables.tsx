/** At the tables: paper for the rooms, and what the groups said. */
import { useState } from 'react'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { viewHref } from '../view.ts'
import { Paper } from './Paper.tsx'
import { RoundNotes } from './RoundNotes.tsx'
import { SheetView } from './SheetView.tsx'
import { roundAtHand, type SheetAsk } from './sheets.ts'
import './Tables.css'

export const Tables = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const { rounds } = setup
	const [chosen, setChosen] = useState<string | null>(null)
	const [ask, setAsk] = useState<SheetAsk | null>(null)
	const [openedAtMs] = useState(() => Date.now())
	const round = rounds.find(({ id }) => id === chosen) ?? roundAtHand(rounds, openedAtMs)
	if (round === undefined) {
		return (
			<>
				<PageHead title={say('breakouts.tables')} lead={say('groupTables.lead')} />
				<EmptyState
					title={say('groupTables.noRounds')}
					actions={<a href={viewHref('setup')}>{say('groupTables.toSetUp')}</a>}
				>
					<p>{say('groupTables.noRoundsWords')}</p>
				</EmptyState>
			</>
		)
	}
	if (ask !== null) return <SheetView ask={ask} round={round} onBack={() => setAsk(null)} />
	return (
		<>
			<PageHead
				title={say('breakouts.tables')}
				lead={say('groupTables.lead')}
				end={
					rounds.length > 1 ? (
						<Segmented
							label={say('groupTables.roundChoice')}
							value={round.id}
							onChange={setChosen}
							segments={rounds.map(({ id, number }) => ({
								value: id,
								label: say('groupTables.roundOne', { number }),
							}))}
						/>
					) : null
				}
			/>
			<div className="stack">
				<Paper key={round.id} round={round} onShow={setAsk} />
				<RoundNotes setup={setup} round={round} />
			</div>
		</>
	)
}
