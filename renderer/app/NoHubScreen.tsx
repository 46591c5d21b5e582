import { Message } from '../components/Message.tsx'
import { useText } from '../text/text.ts'
import type { NoHub } from '../transport/connect.ts'
import { Join, LockedDesk } from './screens.ts'

/** There is no hub for this tab: what happened, what is safe, what to do. */
export const NoHubScreen = ({ why }: { readonly why: NoHub['noHub'] }) => {
	const say = useText()
	if (why === 'join' || why === 'removed' || why === 'locked')
		return why === 'locked' ? <LockedDesk /> : <Join why={why} />
	const [title, words] = (
		{
			noKey: ['app.noKey', 'app.noKeyWords'],
			keyUsed: ['app.keyUsed', 'app.keyUsedWords'],
			ended: ['app.ended', 'app.endedWords'],
			unreachable: ['app.unreachable', 'app.unreachableWords'],
			older: ['joining.olderHub', 'joining.olderHubWords'],
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
