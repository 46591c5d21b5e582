import { useState } from 'react'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { useText } from '../../../../text/text.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { stallName } from '../stallWords.ts'
import { useUnsaved } from '../unsaved.ts'
import { openerOf, type PageParts } from './pageParts.ts'
import { StewardsOfDay } from './StewardsOfDay.tsx'
import { type DraftShift, shiftProblem, shiftRows, stewardsDraft } from './stewardsDraft.ts'

/** The hub takes so many rows at once. */
const mostRows = 200

export const StewardsForm = ({ market, stall, onClose, onSaved }: PageParts) => {
	const say = useText()
	const { isWorking, problem, clear, send } = useMarketSend(market.again)
	const [draft, setDraft] = useState(() => stewardsDraft(stall))
	const [hasTried, setTried] = useState(false)
	const rows = shiftRows(stall, draft)
	useUnsaved(rows.length > 0)
	const set = (next: readonly DraftShift[]): void => {
		clear()
		setDraft(next)
	}
	const save = async (): Promise<void> => {
		setTried(true)
		if (draft.some((shift) => shiftProblem(shift) !== null) || rows.length > mostRows) return
		if (rows.length === 0) {
			onSaved(openerOf('stewards'))
			return
		}
		const { isDone } = await send(
			[['marketplace.setStewards', { rows: [...rows] }]],
			say('marketStalls.stewardsSaved', { stall: stallName(stall) }),
		)
		if (isDone) onSaved(openerOf('stewards'))
	}
	return (
		<SidePanel
			title={say('marketStalls.stewards')}
			level={2}
			isWide
			saveLabel={say('marketStalls.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={() => onClose(openerOf('stewards'))}
			openerId={openerOf('stewards')}
		>
			<p className="soft">{say('marketStalls.stewardsLead')}</p>
			{market.days.map((day, index) => (
				<StewardsOfDay
					key={day.id}
					day={day}
					before={market.days[index - 1] ?? null}
					hasManyDays={market.days.length > 1}
					draft={draft}
					hasTried={hasTried}
					onChange={set}
				/>
			))}
		</SidePanel>
	)
}
