/** Marks several stalls in one go: what changes is shown for each before it is done, and taken back as one. */
import { useState } from 'react'
import { documentKinds, documentStates } from '../../../../../shared/domain/marketplace/words.ts'
import { RadioChoices } from '../../../../components/RadioChoices.tsx'
import { Select } from '../../../../components/Select.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { stallName } from '../stallWords.ts'
import { type BulkChange, type BulkLine, type BulkState, bulkLines, bulkSteps, firstChange } from './bulk.ts'

const states = ['invited', 'applied', 'accepted'] as const satisfies readonly BulkState[]

const Line = ({ line, change }: { readonly line: BulkLine; readonly change: BulkChange }) => {
	const say = useText()
	const wordOf = (state: string): string =>
		change.what === 'state'
			? say(`market.state.${state as BulkState}`)
			: say(`market.documentState.${state as (typeof documentStates)[number]}`)
	return (
		<li className={line.is === 'changes' ? '' : 'soft'}>
			<b>{stallName(line.stall)}</b>
			<span className="stalls-under small">
				{line.is === 'changes'
					? say('marketStalls.bulk.fromTo', { from: wordOf(line.from), to: wordOf(change.state) })
					: line.is === 'stays'
						? say('marketStalls.bulk.stays', { state: wordOf(change.state) })
						: say('marketStalls.bulk.notComing')}
			</span>
		</li>
	)
}

export type BulkFormProps = {
	readonly market: MarketView
	readonly stalls: readonly Stall[]
	readonly openerId: string
	readonly onClose: () => void
	readonly onDone: () => void
}

export const BulkForm = ({ market, stalls, openerId, onClose, onDone }: BulkFormProps) => {
	const say = useText()
	const { isWorking, problem, clear, send } = useMarketSend(market.again)
	const [change, setChange] = useState(() => firstChange(stalls))
	const lines = bulkLines(stalls, change)
	const count = lines.filter(({ is }) => is === 'changes').length
	const set = (next: BulkChange): void => {
		clear()
		setChange(next)
	}
	const save = async (): Promise<void> => {
		if (count === 0) return
		const said =
			change.what === 'state'
				? say('marketStalls.bulk.stateDone', { count, state: say(`market.state.${change.state}`) })
				: say('marketStalls.bulk.paperDone', {
						count,
						paper: say(`market.document.${change.kind}`),
						state: say(`market.documentState.${change.state}`),
					})
		const { isDone } = await send(bulkSteps(lines, change), said)
		if (isDone) onDone()
	}
	return (
		<SidePanel
			title={say('marketStalls.bulk.title', { count: stalls.length })}
			level={2}
			saveLabel={count === 0 ? say('marketStalls.bulk.saveNone') : say('marketStalls.bulk.save', { count })}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<RadioChoices
				label={say('marketStalls.bulk.what')}
				value={change.what}
				onChange={(what) =>
					set(what === 'state' ? { what, state: 'accepted' } : { what, kind: 'insurance', state: 'checked' })
				}
				choices={[
					{ value: 'paper', label: say('marketStalls.bulk.paper') },
					{ value: 'state', label: say('marketStalls.bulk.state') },
				]}
			/>
			{change.what === 'state' ? (
				<RadioChoices
					label={say('marketStalls.bulk.to')}
					value={change.state}
					onChange={(state) => set({ what: 'state', state })}
					choices={states.map((value) => ({ value, label: say(`market.state.${value}`) }))}
				/>
			) : (
				<>
					<Select
						label={say('marketStalls.bulk.which')}
						value={change.kind}
						onChange={(kind) => set({ ...change, kind })}
						options={documentKinds.map((value) => ({ value, label: say(`market.document.${value}`) }))}
					/>
					<RadioChoices
						label={say('marketStalls.bulk.to')}
						value={change.state}
						onChange={(state) => set({ ...change, state })}
						choices={documentStates.map((value) => ({ value, label: say(`market.documentState.${value}`) }))}
					/>
				</>
			)}
			<div className="stack-s">
				<h3 id="stalls-bulk-preview">{say('marketStalls.bulk.preview')}</h3>
				<p role="status" className="small soft">
					{count === 0 ? say('marketStalls.bulk.nothing') : say('marketStalls.bulk.count', { count })}
				</p>
				<ul className="stalls-preview" aria-labelledby="stalls-bulk-preview">
					{lines.map((line) => (
						<Line key={line.stall.id} line={line} change={change} />
					))}
				</ul>
			</div>
		</SidePanel>
	)
}
