import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import { useLink } from '../../transport/hub.ts'
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
	const { link, alone } = useLink()
	const found = useDeskState((state) => state.trouble)
	// Out of reach altogether is said above, once.
	const trouble = found?.what === 'search' && link === 'alone' ? null : found
	if (note === null && trouble === null) return null
	const isAlone = link === 'alone' && alone?.canGoOn === true
	const troubleSaid = (one: Trouble): string => {
		if (alone?.isFull === true) return say('alone.notKept', { name: one.preferredName })
		if (one.isNoRoom === true || (isAlone && alone.isHubFull && one.what === 'rename'))
			return say('desk.noRoom', { name: one.preferredName })
		if (isAlone && one.what === 'rename') return say('alone.onlyHub')
		return say(troubleWords[one.what], { name: one.preferredName })
	}
	const isUnknown = note?.is === 'cannotUndo' && note.why === 'failed' && isAlone
	return (
		<div className="desk-notes">
			{trouble === null ? null : (
				<Message
					tone="heed"
					action={
						trouble.what === 'search' ? <Button onPress={act.searchAgain}>{say('desk.tryAgain')}</Button> : undefined
					}
				>
					{troubleSaid(trouble)}
				</Message>
			)}
			{note === null ? null : (
				<Message tone={calm.has(note.is) ? 'note' : 'heed'}>
					{isUnknown ? say('alone.cannotUndo') : noteWords(note)}
				</Message>
			)}
		</div>
	)
}
