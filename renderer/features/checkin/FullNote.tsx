/** The building was full when somebody was to come in: a lead may go on, anybody else asks one. */
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import type { Full } from './deskTypes.ts'

export type FullNoteProps = {
	readonly full: Full
	readonly isLead: boolean
	/** Who is to come in. */
	readonly name: string
	readonly onGoOn: () => void
}

export const FullNote = ({ full, isLead, name, onGoOn }: FullNoteProps) => {
	const say = useText()
	return (
		<div className="walk-in-wide">
			<Message
				tone="heed"
				title={say('deskDoor.full', { inside: full.inside, limit: full.fireLimit })}
				action={isLead ? <Button onPress={onGoOn}>{say('deskDoor.fullGoOn', { name })}</Button> : undefined}
			>
				{isLead ? null : say('deskDoor.fullAsk')}
			</Message>
		</div>
	)
}
