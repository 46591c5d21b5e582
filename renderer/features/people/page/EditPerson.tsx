/** Changes what is known of somebody. Only what was touched is sent. */
import { useState } from 'react'
import { focusSoon } from '../../../components/focusSoon.ts'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import type { PeopleEvent } from '../list/peopleEvent.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { editId } from './AboutCards.tsx'
import { PersonFields } from './PersonFields.tsx'
import type { KnownPerson } from './pageTypes.ts'
import { changesOf, draftOf, problemsOf } from './personDraft.ts'

export type EditPersonProps = {
	readonly event: PeopleEvent
	readonly known: KnownPerson
	readonly again: () => Promise<void>
	readonly onClose: () => void
}

export const EditPerson = ({ event, known, again, onClose }: EditPersonProps) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	/** As it was when the form was opened: what somebody else changes meanwhile is not changed back. */
	const [before] = useState(known.person)
	const [draft, setDraft] = useState(() => draftOf(before))
	const [hasTried, setTried] = useState(false)
	const name = known.person.preferredName
	const close = (): void => {
		onClose()
		focusSoon(() => document.getElementById(editId))
	}
	const save = async (): Promise<void> => {
		setTried(true)
		if (problemsOf(draft).size > 0) return
		const changes = changesOf(before, draft)
		if (changes === null) return close()
		const { isDone } = await send(
			[['people.edit', { registrationId: known.registrationId, changes }]],
			say('people.page.saved', { name: draft.preferredName.trim() }),
		)
		if (isDone) close()
	}
	return (
		<SidePanel
			title={say('people.page.editTitle', { name })}
			level={2}
			saveLabel={say('people.page.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={editId}
		>
			<PersonFields
				event={event}
				draft={draft}
				hasTried={hasTried}
				onChange={(next) => {
					clear()
					setDraft(next)
				}}
			/>
		</SidePanel>
	)
}
