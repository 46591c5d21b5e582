/** Adds somebody with what is known; their page has the rest. */
import { useState } from 'react'
import { photoAnswers } from '../../../../shared/domain/person.ts'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { PersonFields } from '../page/PersonFields.tsx'
import { newDraft, personOf, problemsOf } from '../page/personDraft.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { goPerson } from '../view.ts'
import { Alike } from './Alike.tsx'
import { useListView } from './listView.ts'
import type { PeopleEvent } from './peopleEvent.ts'

export type AddPersonProps = {
	readonly event: PeopleEvent
	readonly openerId: string
	readonly again: () => Promise<void>
	readonly onClose: () => void
}

export const AddPerson = ({ event, openerId, again, onClose }: AddPersonProps) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [draft, setDraft] = useState(() => newDraft(event.days.map(({ id }) => id)))
	const [photo, setPhoto] = useState<'yes' | 'ask' | 'no' | ''>('')
	const [hasTried, setTried] = useState(false)
	const name = draft.preferredName.trim()
	const familyName = draft.familyName.trim()
	/** A first name alone is many people's. */
	const fullName = name === '' || familyName === '' ? '' : `${name} ${familyName}`
	const save = async (): Promise<void> => {
		setTried(true)
		if (problemsOf(draft).size > 0) return
		const registrationId = newId()
		const { isDone } = await send(
			[['people.add', { registrationId, person: personOf(draft, photo) }]],
			say('people.add.added', { name }),
		)
		if (!isDone) return
		useListView.setState({ personId: registrationId })
		goPerson(registrationId)
	}
	return (
		<SidePanel
			title={say('people.add.title')}
			level={2}
			saveLabel={name === '' ? say('people.add.save') : say('people.add.saveNamed', { name })}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<PersonFields
				underName={<Alike text={fullName} />}
				underEmail={<Alike text={draft.email.includes('@') ? draft.email.trim() : ''} />}
				event={event}
				draft={draft}
				hasTried={hasTried}
				onChange={(next) => {
					clear()
					setDraft(next)
				}}
			/>
			<RadioChoices
				label={say('people.add.photo')}
				value={photo}
				onChange={setPhoto}
				choices={photoAnswers.map((value) => ({ value, label: say(`people.add.photoAnswers.${value}`) }))}
			/>
		</SidePanel>
	)
}
