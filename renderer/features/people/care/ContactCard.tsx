/** Whom to call in an emergency: never in sight. Named, replaced or taken away without being read; read behind break-glass. */
import { LockKeyIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { ContactForm } from './ContactForm.tsx'
import { type CareParts, openerOf } from './careTypes.ts'

const lookId = 'care-look-up-contact'

export const ContactCard = (parts: CareParts) => {
	const say = useText()
	const { registrationId, care, again, open, onOpen } = parts
	const { isWorking, problem, send } = usePeopleChange(again)
	const [isLooking, setLooking] = useState(false)
	const has = care.hasEmergencyContact
	if (open === 'contact') return <ContactForm {...parts} />
	return (
		<Card title={say('peopleCare.contact.title')} className="care-card">
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			<p className={has ? '' : 'soft'}>{say(has ? 'peopleCare.contact.has' : 'peopleCare.contact.none')}</p>
			<div className="row wrap care-ways">
				{has ? (
					<Button id={lookId} icon={<Icon of={LockKeyIcon} />} onPress={() => setLooking(true)}>
						{say('peopleCare.contact.open')}
					</Button>
				) : null}
				<Button id={openerOf('contact')} kind={has ? 'quiet' : 'second'} onPress={() => onOpen('contact')}>
					{say(has ? 'peopleCare.contact.replace' : 'peopleCare.contact.add')}
				</Button>
				{has ? (
					<Button
						kind="quiet"
						isWorking={isWorking}
						onPress={() =>
							void send(
								[['people.setEmergencyContact', { registrationId, contact: null }]],
								say('peopleCare.contact.removed'),
							).then(({ isDone }) => {
								if (isDone) focusSoon(() => document.getElementById(openerOf('contact')))
							})
						}
					>
						{say('peopleCare.contact.remove')}
					</Button>
				) : null}
			</div>
			{isLooking ? (
				<ContactDialog
					registrationId={registrationId}
					onClose={() => {
						setLooking(false)
						focusSoon(() => document.getElementById(lookId) ?? document.getElementById(openerOf('contact')))
					}}
				/>
			) : null}
		</Card>
	)
}
