/** "Which stories are yours?" */
import { AskBadge } from '../../../components/AskBadge.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Leading } from './leading.ts'

export const AskLeadBadge = ({ onKnown }: { readonly onKnown: (leading: Leading) => void }) => {
	const say = useText()
	const hub = useHub()
	const ask = async (leadBadge: string): Promise<string | null> => {
		const answer = await hub.client.stories.mine({ leadBadge })
		if (answer.outcome !== 'known') return say(`storiesDay.askSays.${answer.outcome}`)
		onKnown({ ...answer, leadBadge })
		return null
	}
	return (
		<div className="support-ask">
			<AskBadge
				words={{
					title: say('storiesDay.askTitle'),
					lead: say('storiesDay.askWords'),
					label: say('storiesDay.askLabel'),
					go: say('storiesDay.askGo'),
					foot: say('storiesDay.askBefore'),
					empty: say('storiesDay.askEmpty'),
					failed: say('storiesDay.askSays.failed'),
				}}
				onAsk={ask}
			/>
		</div>
	)
}
