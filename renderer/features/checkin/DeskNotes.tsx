import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import type { Note, Trouble } from './deskTypes.ts'
import { noteWords } from './deskWords.ts'
import { useDeskActions, useDeskState } from './useDesk.ts'

const troubleWords = {
	search: 'desk.noAnswer',
	admit: 'desk.notSaved',
	walkIn: 'desk.notSavedWalkIn',
	rename: 'desk.notRenamed',
	scan: 'deskDoor.notScanned',
	leave: 'deskDoor.notLeft',
	photo: 'deskDoor.photoNotSet',
	together: 'deskDoor.alsoFailed',
	companion: 'desk.notSavedWalkIn',
} as const satisfies Record<Trouble['what'], string>

/** News, not trouble. */
const calm: ReadonlySet<Note['is']> = new Set(['undone', 'renamed', 'left', 'photo'])

/** What went otherwise than meant, in one sentence under the field. Read out by whoever found it out. */
export const DeskNotes = () => {
	const say = useText()
	const act = useDeskActions()
	const note = useDeskState((state) => state.note)
	const { link } = useHub()
	const found = useDeskState((state) => state.trouble)
	// Out of reach altogether is said above, once.
	const trouble = found?.what === 'search' && link === 'alone' ? null : found
	if (note === null && trouble === null) return null
	return (
		<div className="desk-notes">
			{trouble === null ? null : (
				<Message
					tone="heed"
					action={
						trouble.what === 'search' ? <Button onPress={act.searchAgain}>{say('desk.tryAgain')}</Button> : undefined
					}
				>
					{say(troubleWords[trouble.what], { name: trouble.preferredName })}
				</Message>
			)}
			{note === null ? null : <Message tone={calm.has(note.is) ? 'note' : 'heed'}>{noteWords(note)}</Message>}
		</div>
	)
}
