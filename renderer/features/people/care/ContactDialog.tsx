/** Whom to call in an emergency, for a minute and with a reason that is written down. */
import { useState } from 'react'
import { BreakGlass, type Opening } from '../../../components/BreakGlass.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'

export type ContactDialogProps = { readonly registrationId: string; readonly onClose: () => void }

const openMs = 60_000

export const ContactDialog = ({ registrationId, onClose }: ContactDialogProps) => {
	const say = useText()
	const hub = useHub()
	/** Kept for every try: one opening, one line in History. */
	const [openingId, setOpeningId] = useState(newId)
	const open = async (reason: string): Promise<Opening> => {
		const { outcome } = await hub.call('people.openEmergencyContact', { registrationId, reason }, openingId)
		if (outcome !== 'opened')
			return { refused: say(outcome === 'noContact' ? 'peopleCare.contact.noContact' : 'peopleCare.gone') }
		const answer = await hub.client.people.emergencyContact({ openingId })
		setOpeningId(newId())
		if (answer.outcome === 'closed') return { refused: say('peopleCare.contact.closed') }
		const { name, relationship, phone } = answer.contact
		return {
			shown: (
				<p className="care-contact">
					<b>{name}</b>
					{relationship === '' ? null : <span className="soft">{relationship}</span>}
					<span className="code care-phone">{phone}</span>
				</p>
			),
		}
	}
	return (
		<BreakGlass
			words={{
				title: say('peopleCare.contact.openTitle'),
				lead: say('peopleCare.contact.openWords'),
				reason: say('peopleCare.contact.reason'),
				reasonHint: say('peopleCare.contact.reasonHint'),
				reasonMissing: say('peopleCare.contact.reasonMissing'),
				show: say('peopleCare.contact.show'),
				open: say('peopleCare.contact.shown'),
				opened: say('peopleCare.contact.opened'),
				left: (count) => say('peopleCare.contact.left', { count }),
				soon: say('peopleCare.contact.soon'),
				hide: say('peopleCare.contact.hide'),
				hidden: say('peopleCare.contact.hidden'),
				again: say('peopleCare.contact.again'),
				lost: say('peopleCare.contact.lost'),
			}}
			openMs={openMs}
			open={open}
			onClose={onClose}
		/>
	)
}
