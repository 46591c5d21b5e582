import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import './BroughtBackNote.css'
import { setBroughtBack, useBroughtBack } from './broughtBack.ts'

/** Over every screen of an event that was brought back from a backup: where it stops, until somebody closes it. */
export const BroughtBackNote = () => {
	const say = useText()
	const { atMs } = useBroughtBack()
	if (atMs === null) return null
	return (
		<div className="home-brought-back">
			<Message
				tone="heed"
				isLive
				title={say('home.broughtBack', { time: formatTime(atMs), day: formatDay(atMs) })}
				action={<Button onPress={() => setBroughtBack(null)}>{say('kit.close')}</Button>}
			>
				{say('home.broughtBackWords')}
			</Message>
		</div>
	)
}
