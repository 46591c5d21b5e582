/** On a person's page: what they were offered for their time, and what they chose. */
import { PlusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { poundWords } from '../../../shared/domain/payments/money.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { OfferSteps, type OpenForm } from './OfferSteps.tsx'
import { OpenPanel } from './OpenPanel.tsx'
import './Payments.css'
import { StateTag } from './StateTag.tsx'
import { addId, choiceSaid, factsOf, paymentTopics, usePaymentsSend, whatFor } from './usePayments.ts'

export type PersonPaymentsProps = {
	readonly registrationId: string
	readonly name: string
	/** Told what was done, for the page's Ctrl Z. */
	readonly onDone: (ids: readonly string[]) => void
}

export const PersonPayments = ({ registrationId, name, onDone }: PersonPaymentsProps) => {
	const say = useText()
	const read = useQuery(
		`payments.ofPerson ${registrationId}`,
		(client) => client.payments.ofPerson({ registrationId }),
		paymentTopics,
	)
	const change = usePaymentsSend(read.again, onDone)
	const [open, setOpen] = useState<OpenForm | null>(null)
	const person = { registrationId, name }
	if (read.data === undefined)
		return read.hasFailed ? (
			<Message action={<Button onPress={() => void read.again()}>{say('app.again')}</Button>}>
				{say('payments.unreadable')}
			</Message>
		) : null
	const { offers, settings, days } = read.data
	return (
		<>
			<Card
				title={say('payments.person.title')}
				end={
					<Button
						id={addId}
						kind="quiet"
						icon={<Icon of={PlusIcon} />}
						onPress={() => setOpen({ form: 'offer', person, offer: null })}
					>
						{say('payments.offer')}
					</Button>
				}
			>
				{change.problem !== undefined && open === null ? <Message tone="heed">{change.problem}</Message> : null}
				{offers.length === 0 ? <p className="soft">{say('payments.person.none')}</p> : null}
				<ul className="payments-offers">
					{offers.map((offer) => (
						<li key={offer.offerId}>
							<p className="payments-offer-head">
								<b>{poundWords(offer.offeredPence)}</b> <span>{whatFor(offer)}</span> <StateTag offer={offer} />
							</p>
							<p>{choiceSaid(offer)}</p>
							{factsOf(offer).map((fact) => (
								<p key={fact} className="soft small">
									{fact}
								</p>
							))}
							<OfferSteps person={person} offer={offer} change={change} onOpen={setOpen} />
						</li>
					))}
				</ul>
				<a href="#/afterwards/payments">{say('payments.person.all')}</a>
			</Card>
			{open === null ? null : (
				<OpenPanel
					open={open}
					settings={settings}
					days={days}
					change={change}
					level={3}
					onClose={() => setOpen(null)}
				/>
			)}
		</>
	)
}
