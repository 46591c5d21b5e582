/** The form that is open beside a list of offers: an offer, or what somebody chose. */
import { ChooseForm } from './ChooseForm.tsx'
import { OfferForm } from './OfferForm.tsx'
import type { OpenForm } from './OfferSteps.tsx'
import { addId, decideId, editId, type PaymentSettings, type PaymentsSend } from './usePayments.ts'

export type OpenPanelProps = {
	readonly open: OpenForm
	readonly settings: PaymentSettings
	readonly days: readonly { readonly date: string }[]
	readonly change: PaymentsSend
	readonly level: 2 | 3
	readonly onClose: () => void
}

export const OpenPanel = ({ open, settings, days, change, level, onClose }: OpenPanelProps) => {
	const close = (): void => {
		change.clear()
		onClose()
	}
	if (open.form === 'choose')
		return (
			<ChooseForm
				key={`choose ${open.offer.offerId}`}
				{...open}
				settings={settings}
				change={change}
				openerId={decideId(open.offer.offerId)}
				level={level}
				onClose={close}
			/>
		)
	return (
		<OfferForm
			key={`offer ${open.offer?.offerId ?? ''}`}
			{...open}
			date={days[0]?.date ?? ''}
			change={change}
			openerId={open.offer === null ? addId : editId(open.offer.offerId)}
			level={level}
			onClose={close}
		/>
	)
}
