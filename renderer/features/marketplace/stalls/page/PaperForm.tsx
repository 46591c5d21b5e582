import { useState } from 'react'
import { type DocumentKind, documentStates } from '../../../../../shared/domain/marketplace/words.ts'
import { RadioChoices } from '../../../../components/RadioChoices.tsx'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { formatCount } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { countWithin, paperOf } from '../stallFacts.ts'
import { useUnsaved } from '../unsaved.ts'
import { openerOf, type PageParts } from './pageParts.ts'

const mostPounds = 100_000_000

export const PaperForm = ({ market, stall, kind, onClose, onSaved }: PageParts & { readonly kind: DocumentKind }) => {
	const say = useText()
	const { isWorking, problem, clear, send } = useMarketSend(market.again)
	const paper = paperOf(stall, kind)
	const before = {
		state: paper.state,
		expiresOn: paper.expiresOn,
		amount: paper.amount === 0 ? '' : String(paper.amount),
	}
	const [draft, setDraft] = useState(before)
	const [hasTried, setTried] = useState(false)
	const amount = draft.amount.trim() === '' ? 0 : countWithin(draft.amount.replace('£', ''), 0, mostPounds)
	const openerId = openerOf(`paper-${kind}`)
	const { leastCover } = market.stalls.aims
	useUnsaved(JSON.stringify(draft) !== JSON.stringify(before))
	const set = (part: Partial<typeof draft>): void => {
		clear()
		setDraft({ ...draft, ...part })
	}
	const save = async (): Promise<void> => {
		setTried(true)
		if (amount === null) return
		const { state, expiresOn } = draft
		const { isDone } = await send(
			[['marketplace.setDocument', { stallId: stall.id, kind, state, expiresOn, amount }]],
			say('marketStalls.paper.marked', {
				paper: say(`market.document.${kind}`),
				state: say(`market.documentState.${state}`),
			}),
		)
		if (isDone) onSaved(openerId)
	}
	return (
		<SidePanel
			title={say(`market.document.${kind}`)}
			saveLabel={say('marketStalls.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={() => onClose(openerId)}
			openerId={openerId}
		>
			<RadioChoices
				label={say('marketStalls.paper.state')}
				value={draft.state}
				onChange={(state) => set({ state })}
				choices={documentStates.map((value) => ({ value, label: say(`market.documentState.${value}`) }))}
			/>
			<TextField
				type="date"
				label={say('marketStalls.paper.expiresOn')}
				hint={say('marketStalls.paper.expiresHint')}
				isOptional
				value={draft.expiresOn}
				onChange={(expiresOn) => set({ expiresOn })}
			/>
			{kind === 'insurance' ? (
				<TextField
					className="stalls-pounds"
					label={say('marketStalls.paper.amount')}
					{...(leastCover > 0
						? { hint: say('marketStalls.paper.amountHint', { least: formatCount(leastCover) }) }
						: {})}
					isOptional
					value={draft.amount}
					maxLength={12}
					onChange={(value) => set({ amount: value })}
					error={hasTried && amount === null ? say('marketStalls.paper.amountWrong') : undefined}
				/>
			) : null}
		</SidePanel>
	)
}
