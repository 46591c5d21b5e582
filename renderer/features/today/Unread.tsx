/** Instead of numbers: that they come, or that they could not be read and what to do. */
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'

export type UnreadProps = { readonly hasFailed: boolean; readonly again: () => Promise<void> }

export const Unread = ({ hasFailed, again }: UnreadProps) => {
	const say = useText()
	return hasFailed ? (
		<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
			{say('today.unreadable')}
		</Message>
	) : (
		<p role="status" className="soft">
			{say('today.loading')}
		</p>
	)
}

/** Above numbers that may be old. */
export const Stale = ({ hasFailed, again }: UnreadProps) => {
	const say = useText()
	return hasFailed ? (
		<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
			{say('today.stale')}
		</Message>
	) : null
}
