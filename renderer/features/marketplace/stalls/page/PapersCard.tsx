/** The papers of a stall: how far each has got, one tap to say so, and a form for its date and its amount. */

import { papersAsked } from '../../../../../shared/domain/marketplace/papers.ts'
import { documentKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { Card } from '../../../../components/Card.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { paperOf, type StallPaper } from '../stallFacts.ts'
import { PaperForm } from './PaperForm.tsx'
import { PaperRow } from './PaperRow.tsx'
import { openerOf, type PageParts } from './pageParts.ts'

export const PapersCard = (parts: PageParts) => {
	const say = useText()
	const { market, stall, open, onOpen } = parts
	const { problem, send, isWorking } = useMarketSend(market.again)
	const asked = papersAsked(stall)
	// What is not asked of this stall is listed where something was noted of it.
	const shown = documentKinds.filter((kind) => asked.includes(kind) || paperOf(stall, kind).state !== 'missing')
	const mark = async (paper: StallPaper, state: 'received' | 'checked'): Promise<void> => {
		if (isWorking) return
		const { kind, expiresOn, amount } = paper
		const { isDone } = await send(
			[['marketplace.setDocument', { stallId: stall.id, kind, state, expiresOn, amount }]],
			say('marketStalls.paper.marked', {
				paper: say(`market.document.${kind}`),
				state: say(`market.documentState.${state}`),
			}),
		)
		// The button that was pressed is gone.
		if (isDone) focusSoon(() => document.getElementById(openerOf(`paper-${kind}`)))
	}
	return (
		<Card title={say('marketStalls.papers')} className="stalls-card">
			<ul className="stalls-papers">
				{shown.map((kind) => (
					<li key={kind}>
						{open === `paper-${kind}` ? (
							<PaperForm {...parts} kind={kind} />
						) : (
							<PaperRow
								paper={paperOf(stall, kind)}
								leastCover={market.stalls.aims.leastCover}
								onMark={(state) => void mark(paperOf(stall, kind), state)}
								onOpen={() => onOpen(`paper-${kind}`)}
							/>
						)}
					</li>
				))}
			</ul>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
		</Card>
	)
}
