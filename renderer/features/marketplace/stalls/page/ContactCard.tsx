/** Whom to ask about a stall. Personal, so it is read only when somebody opens it, and shut again with the page. */
import { PencilSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import { useQuery } from '../../../../transport/useQuery.ts'
import { ContactForm } from './ContactForm.tsx'
import { contactFields } from './contactFields.ts'
import { openerOf, type PageParts } from './pageParts.ts'

const showId = 'stalls-contact-show'

const OpenContact = (parts: PageParts & { readonly onHide: () => void }) => {
	const say = useText()
	const { stall, open, onOpen, onHide } = parts
	const read = useQuery(
		`marketplace.contact:${stall.id}`,
		(client) => client.marketplace.contact({ stallId: stall.id }),
		['marketplace'],
	)
	const contact = read.data?.outcome === 'known' ? read.data.contact : null
	if (open === 'contact' && contact !== null) return <ContactForm {...parts} contact={contact} again={read.again} />
	return (
		<Card
			title={say('marketStalls.contact')}
			className="stalls-card"
			end={
				contact === null ? undefined : (
					<span className="stalls-ends">
						<Button kind="quiet" onPress={onHide}>
							{say('marketStalls.hideContact')}
						</Button>
						<Button
							kind="quiet"
							id={openerOf('contact')}
							label={say('marketStalls.changeContact')}
							icon={<Icon of={PencilSimpleIcon} />}
							onPress={() => onOpen('contact')}
						>
							{say('marketStalls.change')}
						</Button>
					</span>
				)
			}
		>
			{contact === null ? (
				read.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void read.again()}>{say('app.again')}</Button>}>
						{say('marketStalls.contactUnreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('market.loading')}
					</p>
				)
			) : contactFields.every((field) => contact[field] === '') ? (
				<p className="soft">{say('marketStalls.noContact')}</p>
			) : (
				<dl className="stalls-facts stalls-facts-side">
					{contactFields.map((field) =>
						contact[field] === '' ? null : (
							<div key={field} className="stalls-fact">
								<dt>{say(`marketStalls.field.${field}`)}</dt>
								<dd>{contact[field]}</dd>
							</div>
						),
					)}
				</dl>
			)}
		</Card>
	)
}

export const ContactCard = (parts: PageParts) => {
	const say = useText()
	const [isShown, setShown] = useState(false)
	if (isShown)
		return (
			<OpenContact
				{...parts}
				onHide={() => {
					setShown(false)
					focusSoon(() => document.getElementById(showId))
				}}
			/>
		)
	return (
		<Card title={say('marketStalls.contact')} className="stalls-card">
			<div className="stack-s">
				<p className="soft">{say('marketStalls.contactLead')}</p>
				<p>
					<Button
						id={showId}
						onPress={() => {
							setShown(true)
							focusSoon(() => document.getElementById(openerOf('contact')))
						}}
					>
						{say('marketStalls.showContact')}
					</Button>
				</p>
			</div>
		</Card>
	)
}
