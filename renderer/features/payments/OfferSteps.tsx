/** What can be done about one offer: write down the choice, change it, withdraw it. Once finance has it, nothing here. */
import { Button } from '../../components/Button.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { useText } from '../../text/text.ts'
import type { PaidPerson } from './OfferForm.tsx'
import { addId, decideId, editId, type KnownOffer, type PaymentsSend, whatFor } from './usePayments.ts'

/** Which form is open, and about what. */
export type OpenForm =
	| { readonly form: 'offer'; readonly person: PaidPerson | null; readonly offer: KnownOffer | null }
	| { readonly form: 'choose'; readonly person: PaidPerson; readonly offer: KnownOffer }

export type OfferStepsProps = {
	readonly person: PaidPerson
	readonly offer: KnownOffer
	readonly change: PaymentsSend
	readonly onOpen: (open: OpenForm) => void
}

export const OfferSteps = ({ person, offer, change, onOpen }: OfferStepsProps) => {
	const say = useText()
	if (offer.sentAtMs !== null) return null
	const { offerId } = offer
	const { registrationId, name } = person
	const what = whatFor(offer)
	const withdraw = async (): Promise<void> => {
		const { isDone } = await change.send(
			[['payments.withdraw', { registrationId, offerId }]],
			say('payments.withdrawn'),
		)
		if (isDone) focusSoon(() => document.getElementById(addId))
	}
	return (
		<div className="row wrap payments-steps">
			<Button
				size="dense"
				id={decideId(offerId)}
				label={say('payments.decideOf', { name, what })}
				onPress={() => onOpen({ form: 'choose', person, offer })}
			>
				{say('payments.decide')}
			</Button>
			<Button
				size="dense"
				kind="quiet"
				id={editId(offerId)}
				label={say('payments.editOf', { name, what })}
				onPress={() => onOpen({ form: 'offer', person, offer })}
			>
				{say('payments.edit')}
			</Button>
			<Button
				size="dense"
				kind="quiet"
				label={say('payments.withdrawOf', { name, what })}
				onPress={() => void withdraw()}
			>
				{say('payments.withdraw')}
			</Button>
		</div>
	)
}
