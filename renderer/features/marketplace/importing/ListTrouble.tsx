import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Trouble } from './importingState.ts'

/** What went wrong, what was kept, and the one thing to do. The chosen columns are still there. */
export const ListTrouble = ({ trouble, onAgain }: { readonly trouble: Trouble; readonly onAgain: () => void }) => {
	const say = useText()
	const isOwn = trouble === 'outdated' || trouble === 'notTaken' || trouble === 'lost'
	const title = isOwn ? say(`marketImport.trouble.${trouble}`) : say(`importing.trouble.${trouble}`)
	const words = isOwn ? say(`marketImport.trouble.${trouble}Words`) : say(`importing.trouble.${trouble}Words`)
	const action =
		trouble === 'outdated' ? undefined : (
			<Button onPress={onAgain}>
				{say(trouble === 'forgotten' ? 'importing.trouble.readAgain' : 'importing.trouble.again')}
			</Button>
		)
	return (
		<Message tone="heed" isLive title={title} action={action}>
			{words}
		</Message>
	)
}
