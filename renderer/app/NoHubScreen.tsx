import { Message } from '../components/Message.tsx'
import { useText } from '../text/text.ts'
import type { NoHub } from '../transport/connect.ts'

/** There is no hub for this tab: what happened, what is safe, what to do. */
export const NoHubScreen = ({ why }: { readonly why: NoHub['noHub'] }) => {
	const say = useText()
	const [title, words] = (
		{
			noKey: ['app.noKey', 'app.noKeyWords'],
			keyUsed: ['app.keyUsed', 'app.keyUsedWords'],
			ended: ['app.ended', 'app.endedWords'],
			unreachable: ['app.unreachable', 'app.unreachableWords'],
		} as const
	)[why]
	return (
		<main className="measure">
			<Message tone="heed" title={say(title)} isLive>
				{say(words)}
			</Message>
		</main>
	)
}
