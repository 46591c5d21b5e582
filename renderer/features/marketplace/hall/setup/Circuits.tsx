/** What feeds the hall: circuits, how much of each is used, and by what. */
import { PlusIcon, TrashIcon } from '@phosphor-icons/react'
import { useMemo } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { EmptyState } from '../../../../components/EmptyState.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { formatCount } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { Circuit, Hall, MarketView } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { circuitWatts, readAll, readWhole, readWord } from '../table/cells.ts'
import type { GridColumn } from '../table/GridCell.tsx'
import { cellOf } from '../table/gridKeys.ts'
import { HallGrid } from '../table/HallGrid.tsx'
import { useGridSave } from '../table/useGridSave.ts'

const longestCircuit = 40
/** A ring of sockets on its own fuse, as most halls have them: 13 amperes at 230 volts. */
const usualWatts = 3000

/** `A`, `B` …, then numbers. */
const freeName = (circuits: readonly Circuit[]): string => {
	const names = new Set(circuits.map(({ name }) => name.toUpperCase()))
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
	return letters.find((letter) => !names.has(letter)) ?? String(circuits.length + 1)
}

const Use = ({ of, circuit }: { readonly of: MarketView; readonly circuit: Circuit }) => {
	const say = useText()
	const fed = of.hall.positions.filter(({ circuitId }) => circuitId === circuit.id)
	const at = new Map(of.stalls.stalls.map((stall) => [stall.place?.positionId ?? '', stall]))
	const [used, given] = [formatCount(circuit.usedWatts), formatCount(circuit.watts)]
	const share = circuit.watts === 0 ? 100 : Math.min(100, (circuit.usedWatts / circuit.watts) * 100)
	const isOver = circuit.usedWatts > circuit.watts
	return (
		<li className="hall-use">
			<p className="row wrap">
				<b>{say('marketHall.circuits.named', { name: circuit.name })}</b>
				<span className="push">
					{say(isOver ? 'marketHall.circuits.over' : 'marketHall.circuits.used', { used, given })}
				</span>
			</p>
			<div className={isOver ? 'hall-use-bar hall-use-over' : 'hall-use-bar'} aria-hidden="true">
				<div style={{ width: `${share}%` }} />
			</div>
			{fed.length === 0 ? (
				<p className="soft small">{say('marketHall.circuits.feedsNothing')}</p>
			) : (
				<details>
					<summary>{say('marketHall.circuits.feeds', { count: fed.length })}</summary>
					<ul className="hall-fed">
						{fed.map(({ id, code }) => {
							const stall = at.get(id)
							return (
								<li key={id}>
									<span className="code">{code}</span>{' '}
									{stall === undefined
										? say('market.free')
										: say('marketHall.circuits.stallUses', {
												number: stall.number,
												organisation: stall.organisation,
												watts: formatCount(stall.watts),
											})}
								</li>
							)
						})}
					</ul>
				</details>
			)}
		</li>
	)
}

export const Circuits = ({ of, hall }: { readonly of: MarketView; readonly hall: Hall }) => {
	const say = useText()
	const { circuits } = of.hall
	const { save, undo } = useGridSave(of.again)
	const change = useMarketSend(of.again)
	const columns = useMemo(
		(): readonly GridColumn[] => [
			{ field: 'name', label: say('marketHall.circuits.name'), cell: { is: 'text', longest: longestCircuit } },
			{ field: 'watts', label: say('marketHall.circuits.watts'), cell: { is: 'number' } },
		],
		[say],
	)
	const add = async (): Promise<void> => {
		const circuit = { id: newId(), name: freeName(circuits), watts: usualWatts }
		const words = say('marketHall.circuits.added', { name: circuit.name })
		const { isDone } = await change.send([['marketplace.saveCircuit', { hallId: hall.id, circuit }]], words)
		if (isDone) focusSoon(() => cellOf(circuit.id, 'name'))
	}
	const remove = async (circuitId: string, name: string): Promise<void> => {
		const words = say('marketHall.circuits.removed', { name })
		const { isDone } = await change.send([['marketplace.removeCircuit', { circuitId }]], words)
		if (isDone) focusSoon(() => document.getElementById('hall-add-circuit'))
	}
	return (
		<Card
			title={say('marketHall.circuits.title')}
			end={
				<Button
					id="hall-add-circuit"
					icon={<Icon of={PlusIcon} />}
					isWorking={change.isWorking}
					onPress={() => void add()}
				>
					{say('marketHall.circuits.add')}
				</Button>
			}
		>
			<div className="stack">
				<p className="soft">{say('marketHall.circuits.words')}</p>
				{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
				{circuits.length === 0 ? (
					<EmptyState title={say('marketHall.circuits.noneYet')} />
				) : (
					<>
						<HallGrid
							caption={say('marketHall.circuits.caption')}
							columns={columns}
							rows={circuits.map(({ id, name, watts }) => ({
								id,
								name: say('marketHall.circuits.named', { name }),
								said: { name, watts: String(watts) },
								problems: [],
							}))}
							onUndo={undo}
							onSave={async (id, draft) => {
								const read = readAll({
									name: readWord(draft['name'], longestCircuit),
									watts: readWhole(draft['watts'], circuitWatts),
								})
								if ('faults' in read) return read.faults
								return save(['marketplace.saveCircuit', { hallId: hall.id, circuit: { id, ...read.values } }])
							}}
							endOf={({ id, said }) => (
								<Button
									kind="quiet"
									size="dense"
									label={say('marketHall.circuits.remove', { name: String(said['name']) })}
									icon={<Icon of={TrashIcon} />}
									onPress={() => void remove(id, String(said['name']))}
								/>
							)}
						/>
						<ul className="hall-uses" aria-label={say('marketHall.circuits.uses')}>
							{circuits.map((circuit) => (
								<Use key={circuit.id} of={of} circuit={circuit} />
							))}
						</ul>
					</>
				)}
			</div>
		</Card>
	)
}
