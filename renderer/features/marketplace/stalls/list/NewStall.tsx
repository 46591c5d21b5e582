/** Begins a stall with the little that is known; its own page is for the rest. */
import { useState } from 'react'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { MarketView } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { viewHref } from '../../view.ts'
import { countWithin, freeNumber, mostNumber, newStall } from '../stallFacts.ts'

export type NewStallProps = {
	readonly market: MarketView
	readonly openerId: string
	readonly onClose: () => void
}

export const NewStall = ({ market, openerId, onClose }: NewStallProps) => {
	const say = useText()
	const { isWorking, problem, send } = useMarketSend(market.again)
	const [organisation, setOrganisation] = useState('')
	const [title, setTitle] = useState('')
	const [number, setNumber] = useState(() => String(freeNumber(market.stalls.stalls)))
	const [hasTried, setTried] = useState(false)
	const count = countWithin(number, 1, mostNumber)
	const isNameMissing = organisation.trim() === ''

	const save = async (): Promise<void> => {
		setTried(true)
		if (count === null || isNameMissing) return
		const id = newId()
		const stall = { ...newStall(id, count), organisation: organisation.trim(), title: title.trim() }
		const { isDone } = await send([['marketplace.saveStalls', { stalls: [stall] }]], say('marketStalls.added', stall))
		if (isDone) location.hash = viewHref('stalls', id)
	}

	return (
		<SidePanel
			title={say('marketStalls.newTitle')}
			level={2}
			saveLabel={say('marketStalls.addIt')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<p className="soft">{say('marketStalls.newLead')}</p>
			<TextField
				label={say('marketStalls.field.organisation')}
				value={organisation}
				maxLength={120}
				onChange={setOrganisation}
				error={hasTried && isNameMissing ? say('marketStalls.organisationMissing') : undefined}
			/>
			<TextField
				label={say('marketStalls.field.title')}
				hint={say('marketStalls.hint.title')}
				isOptional
				value={title}
				maxLength={120}
				onChange={setTitle}
			/>
			<TextField
				className="stalls-narrow"
				label={say('marketStalls.field.number')}
				value={number}
				maxLength={3}
				onChange={setNumber}
				error={hasTried && count === null ? say('marketStalls.numberWrong') : undefined}
			/>
		</SidePanel>
	)
}
