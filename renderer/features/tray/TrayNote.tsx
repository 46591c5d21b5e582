import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import { useOpenCount } from './useOpenCount.ts'

/** On Today: that something a desk did alone waits, and the way to it. Nothing where nothing waits. */
export const TrayNote = () => {
	const say = useText()
	const count = useOpenCount()
	if (count === 0) return null
	return (
		<Message
			tone="heed"
			title={say('tray.open', { count })}
			action={<a href="#/desks/decisions">{say('tray.title')}</a>}
		>
			{say('tray.lead')}
		</Message>
	)
}
