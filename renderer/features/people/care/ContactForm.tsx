import { useState } from 'react'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { type CareParts, openerOf } from './careTypes.ts'

/** Names whom to call. Whoever is named now is not shown: the new one takes their place. */
export const ContactForm = ({ registrationId, care, again, onClose }: CareParts) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [name, setName] = useState('')
	const [phone, setPhone] = useState('')
	const [relationship, setRelationship] = useState('')
	const [hasTried, setTried] = useState(false)
	const save = async (): Promise<void> => {
		setTried(true)
		if (name.trim() === '' || phone.trim() === '') return
		const contact = { name: name.trim(), phone: phone.trim(), relationship: relationship.trim() }
		const { isDone } = await send(
			[['people.setEmergencyContact', { registrationId, contact }]],
			say('peopleCare.contact.saved'),
		)
		if (isDone) onClose()
	}
	return (
		<SidePanel
			title={say('peopleCare.contact.title')}
			level={2}
			isWide
			saveLabel={say('peopleCare.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerOf('contact')}
		>
			{care.hasEmergencyContact ? <p>{say('peopleCare.contact.replaceHint')}</p> : null}
			<TextField
				label={say('peopleCare.contact.name')}
				value={name}
				maxLength={200}
				onChange={(next) => {
					clear()
					setName(next)
				}}
				error={hasTried && name.trim() === '' ? say('peopleCare.contact.nameMissing') : undefined}
			/>
			<TextField
				label={say('peopleCare.contact.phone')}
				value={phone}
				maxLength={60}
				onChange={(next) => {
					clear()
					setPhone(next)
				}}
				error={hasTried && phone.trim() === '' ? say('peopleCare.contact.phoneMissing') : undefined}
			/>
			<TextField
				label={say('peopleCare.contact.relationship')}
				hint={say('peopleCare.contact.relationshipHint')}
				isOptional
				value={relationship}
				maxLength={60}
				onChange={setRelationship}
			/>
		</SidePanel>
	)
}
