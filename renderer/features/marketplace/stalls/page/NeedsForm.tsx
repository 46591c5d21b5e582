import { useState } from 'react'
import { Check } from '../../../../components/Check.tsx'
import { RadioChoices } from '../../../../components/RadioChoices.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { savedStall } from '../stallFacts.ts'
import { stallName } from '../stallWords.ts'
import { useUnsaved } from '../unsaved.ts'
import { NeighboursField } from './NeighboursField.tsx'
import {
	type Amount,
	amountOf,
	flags,
	isChanged,
	isUnplugged,
	mostOf,
	type NeedsDraft,
	needsDraft,
	needsOf,
} from './needsDraft.ts'
import { openerOf, type PageParts } from './pageParts.ts'

const lights = ['any', 'low', 'bright'] as const

export const NeedsForm = ({ market, stall, onClose, onSaved }: PageParts) => {
	const say = useText()
	const { isWorking, problem, clear, send } = useMarketSend(market.again)
	const [draft, setDraft] = useState(() => needsDraft(stall))
	const [hasTried, setTried] = useState(false)
	const { stalls } = market.stalls
	useUnsaved(isChanged(draft, stall))
	const set = (part: Partial<NeedsDraft>): void => {
		clear()
		setDraft({ ...draft, ...part })
	}
	const save = async (): Promise<void> => {
		setTried(true)
		const needs = needsOf(draft)
		if (needs === null) return
		const { isDone } = await send(
			[['marketplace.saveStalls', { stalls: [savedStall(stall, needs)] }]],
			say('marketStalls.needsSaved', { stall: stallName(stall) }),
		)
		if (isDone) onSaved(openerOf('needs'))
	}
	const errorOf = (amount: Amount): string | undefined => {
		if (!hasTried) return undefined
		if (amountOf(draft, amount) === null) return say('marketStalls.amountWrong', { most: mostOf[amount] })
		return amount === 'sockets' && isUnplugged(draft) ? say('marketStalls.unplugged') : undefined
	}
	const amount = (field: Amount, hint?: string) => (
		<TextField
			className="stalls-amount"
			label={say(`marketStalls.field.${field}`)}
			{...(hint === undefined ? {} : { hint })}
			value={draft[field]}
			maxLength={5}
			onChange={(value) => set({ [field]: value })}
			error={errorOf(field)}
		/>
	)
	return (
		<SidePanel
			title={say('marketStalls.needs')}
			level={2}
			isWide
			saveLabel={say('marketStalls.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={() => onClose(openerOf('needs'))}
			openerId={openerOf('needs')}
		>
			<fieldset className="stalls-part">
				<legend>{say('marketStalls.parts.furniture')}</legend>
				<div className="stalls-amounts">
					{amount('tables')}
					{amount('chairs')}
					{amount('sockets')}
					{amount('watts', say('marketStalls.hint.watts'))}
				</div>
			</fieldset>
			<fieldset className="stalls-part">
				<legend>{say('marketStalls.parts.place')}</legend>
				<div className="stalls-ticks">
					{flags.map((flag) => (
						<Check
							key={flag}
							label={say(`marketStalls.field.${flag}`)}
							isOn={draft[flag]}
							onChange={(isOn) => set({ [flag]: isOn })}
						/>
					))}
				</div>
				<RadioChoices
					label={say('marketStalls.field.light')}
					value={draft.needsLight === '' ? 'any' : draft.needsLight}
					onChange={(light) => set({ needsLight: light === 'any' ? '' : light })}
					choices={lights.map((value) => ({
						value,
						label: value === 'any' ? say('marketStalls.anyLight') : say(`market.light.${value}`),
					}))}
				/>
			</fieldset>
			<fieldset className="stalls-part">
				<legend>{say('marketStalls.parts.neighbours')}</legend>
				{(['near', 'far'] as const).map((way) => (
					<NeighboursField
						key={way}
						way={way}
						value={draft[way]}
						taken={draft[way === 'near' ? 'far' : 'near']}
						stall={stall}
						stalls={stalls}
						zones={market.hall.zones}
						onChange={(list) => set({ [way]: list })}
					/>
				))}
			</fieldset>
			{amount('priority', say('marketStalls.hint.priority'))}
		</SidePanel>
	)
}
