import { CheckCircleIcon, ClockIcon } from '@phosphor-icons/react'
import { stateOf } from '../../../shared/domain/payments/offer.ts'
import { Icon } from '../../components/Icon.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useText } from '../../text/text.ts'
import type { KnownOffer } from './usePayments.ts'

/** How far a payment is, in words and with a mark. */
export const StateTag = ({ offer }: { readonly offer: KnownOffer }) => {
	const say = useText()
	const state = stateOf(offer)
	const icon =
		state === 'paid' ? (
			<Icon of={CheckCircleIcon} weight="fill" />
		) : state === 'notDecided' ? (
			<Icon of={ClockIcon} weight="fill" />
		) : null
	return (
		<Tag tone={state === 'paid' ? 'welcome' : state === 'declined' ? 'line' : 'note'} icon={icon}>
			{say(`payments.state.${state}`)}
		</Tag>
	)
}
