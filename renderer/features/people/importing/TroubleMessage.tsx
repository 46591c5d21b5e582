import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { putAway, tryAgain } from './importActions.ts'
import type { Trouble } from './importState.ts'

/** What went wrong, what was kept, and the one thing to do. The mapping is still there. */
export const TroubleMessage = ({ trouble }: { readonly trouble: Trouble }) => {
	const say = useText()
	const { client } = useHub()
	return (
		<Message
			tone="heed"
			isLive
			title={say(`importing.trouble.${trouble}`)}
			action={
				trouble === 'lost' ? (
					<Button onPress={() => putAway(client)}>{say('importing.trouble.toFront')}</Button>
				) : (
					<Button onPress={() => void tryAgain(client)}>
						{say(trouble === 'forgotten' ? 'importing.trouble.readAgain' : 'importing.trouble.again')}
					</Button>
				)
			}
		>
			{say(`importing.trouble.${trouble}Words`)}
		</Message>
	)
}
