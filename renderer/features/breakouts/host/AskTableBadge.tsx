/** "Which table is yours?" */
import { AskBadge } from '../../../components/AskBadge.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Hosting } from './hostTypes.ts'

export const AskTableBadge = ({ onKnown }: { readonly onKnown: (hosting: Hosting) => void }) => {
	const say = useText()
	const hub = useHub()
	const ask = async (badgeCode: string): Promise<string | null> => {
		const answer = await hub.client.breakouts.mine({ badgeCode })
		if (answer.outcome !== 'known') return say(`groupTables.askSays.${answer.outcome}`)
		onKnown({ ...answer, badgeCode })
		return null
	}
	return (
		<AskBadge
			words={{
				title: say('groupTables.askTitle'),
				lead: say('groupTables.askWords'),
				label: say('groupTables.askLabel'),
				go: say('groupTables.askGo'),
				foot: say('groupTables.askBefore'),
				empty: say('groupTables.askEmpty'),
				failed: say('groupTables.askSays.failed'),
			}}
			onAsk={ask}
		/>
	)
}
