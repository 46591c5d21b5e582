/** "Which stall is yours?" */
import { AskBadge } from '../../../components/AskBadge.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Standing } from './stewardTypes.ts'

export const AskStallBadge = ({ onKnown }: { readonly onKnown: (standing: Standing) => void }) => {
	const say = useText()
	const hub = useHub()
	const ask = async (badgeCode: string): Promise<string | null> => {
		const answer = await hub.client.marketplace.mine({ badgeCode })
		if (answer.outcome !== 'known') return say(`marketDay.askSays.${answer.outcome}`)
		onKnown({ ...answer, badgeCode })
		return null
	}
	return (
		<AskBadge
			words={{
				title: say('marketDay.askTitle'),
				lead: say('marketDay.askWords'),
				label: say('marketDay.askLabel'),
				go: say('marketDay.askGo'),
				foot: say('marketDay.askBefore'),
				empty: say('marketDay.askEmpty'),
				failed: say('marketDay.askSays.failed'),
			}}
			onAsk={ask}
		/>
	)
}
