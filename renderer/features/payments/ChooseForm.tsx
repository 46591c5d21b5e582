/** What somebody chose to do with an offer; before anybody says yes, that they had the written information. */
import { useState } from 'react'
import { inPounds, penceFrom, poundWords } from '../../../shared/domain/payments/money.ts'
import { whyNotChoose } from '../../../shared/domain/payments/offer.ts'
import { type PaymentChoice, paymentChoices } from '../../../shared/domain/payments/words.ts'
import { announce } from '../../components/announcer.ts'
import { Check } from '../../components/Check.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Message } from '../../components/Message.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { TextField } from '../../components/TextField.tsx'
import { dateOf, formatDate } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { PaidPerson } from './OfferForm.tsx'
import type { KnownOffer, PaymentSettings, PaymentsSend } from './usePayments.ts'

export type ChooseFormProps = {
	readonly person: PaidPerson
	readonly offer: KnownOffer
	readonly settings: PaymentSettings
	readonly change: PaymentsSend
	readonly openerId: string
	readonly level: 2 | 3
	readonly onClose: () => void
}

export const ChooseForm = ({ person, offer, settings, change, openerId, level, onClose }: ChooseFormProps) => {
	const say = useText()
	const [choice, setChoice] = useState<PaymentChoice>(offer.choice)
	const [amount, setAmount] = useState(offer.acceptedPence === null ? '' : inPounds(offer.acceptedPence))
	const [isInformed, setInformed] = useState(false)
	const [isTried, setTried] = useState(false)
	const acceptedPence = choice === 'acceptLess' ? penceFrom(amount) : null
	const whyNot = whyNotChoose(offer, { choice, acceptedPence, isInformed })
	const offered = poundWords(offer.offeredPence)
	const save = async (): Promise<void> => {
		setTried(true)
		// The other two are said at their field, which takes the focus.
		if (whyNot === 'needsInformation') announce(say('payments.refused.needsInformation'), 'assertive')
		if (whyNot !== null) return
		const { registrationId } = person
		const { isDone } = await change.send(
			[['payments.choose', { registrationId, offerId: offer.offerId, choice, acceptedPence, isInformed }]],
			say('payments.chooseForm.saved'),
		)
		if (!isDone) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	return (
		<SidePanel
			title={say('payments.chooseForm.title', { name: person.name })}
			saveLabel={say('payments.chooseForm.save')}
			level={level}
			isWorking={change.isWorking}
			problem={
				change.problem ??
				(isTried && whyNot === 'needsInformation' ? say('payments.refused.needsInformation') : undefined)
			}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<Message>
				<p>{say('payments.chooseForm.words', { amount: offered })}</p>
				{settings.advice === '' ? null : <p>{say('payments.chooseForm.advice', { advice: settings.advice })}</p>}
			</Message>
			{offer.informedAtMs === null ? (
				<fieldset className="payments-informed">
					<legend>{say('payments.chooseForm.informed')}</legend>
					<Check
						label={say('payments.chooseForm.informedYes')}
						hint={say('payments.chooseForm.informedHint')}
						isOn={isInformed}
						onChange={setInformed}
					/>
				</fieldset>
			) : (
				<p>{say('payments.chooseForm.informedOn', { date: formatDate(dateOf(offer.informedAtMs)) })}</p>
			)}
			<RadioChoices
				label={say('payments.chooseForm.choice')}
				value={choice}
				onChange={setChoice}
				isStacked
				choices={paymentChoices.map((one) => ({ value: one, label: say(`payments.choice.${one}`) }))}
			/>
			{choice === 'acceptLess' ? (
				<TextField
					label={say('payments.chooseForm.amount')}
					hint={say('payments.chooseForm.amountHint', { amount: offered })}
					value={amount}
					maxLength={12}
					onChange={setAmount}
					error={
						isTried && (whyNot === 'needsAmount' || whyNot === 'notLess')
							? say(`payments.refused.${whyNot}`)
							: undefined
					}
				/>
			) : null}
		</SidePanel>
	)
}
