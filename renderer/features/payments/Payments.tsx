/** Payments for people's time: everybody with an offer, the totals, and what is still to do. For organisers alone. */
import { PlusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { poundWords } from '../../../shared/domain/payments/money.ts'
import { totalsOf } from '../../../shared/domain/payments/offer.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import type { OpenForm } from './OfferSteps.tsx'
import { OpenPanel } from './OpenPanel.tsx'
import './Payments.css'
import { PaymentsTable } from './PaymentsTable.tsx'
import { SettingsCard } from './SettingsCard.tsx'
import { addId, type PaymentsList, paymentTopics, undoLast, usePaymentsSend } from './usePayments.ts'

const PaymentsOf = ({ list, again }: { readonly list: PaymentsList; readonly again: () => Promise<void> }) => {
	const say = useText()
	const change = usePaymentsSend(again)
	const [open, setOpen] = useState<OpenForm | null>(null)
	const { offers, settings, days } = list
	const totals = totalsOf(offers)
	const sums = [
		['offered', totals.offeredPence],
		['toPeople', totals.toPayPence],
		['toCharity', totals.toCharityPence],
		['paid', totals.paidPence],
	] as const
	const add = (
		<Button
			kind="main"
			id={addId}
			icon={<Icon of={PlusIcon} />}
			onPress={() => setOpen({ form: 'offer', person: null, offer: null })}
		>
			{say('payments.offer')}
		</Button>
	)
	return (
		<div className={open === null ? '' : 'beside'}>
			<div className="stack">
				{change.problem !== undefined && open === null ? <Message tone="heed">{change.problem}</Message> : null}
				{offers.length === 0 ? (
					<EmptyState title={say('payments.empty.title')} actions={add}>
						<p>{say('payments.empty.words')}</p>
						<p>{say('payments.empty.how')}</p>
					</EmptyState>
				) : (
					<>
						<Card title={say('payments.totals.title')} end={add}>
							<dl className="payments-sums">
								{sums.map(([what, pence]) => (
									<div key={what}>
										<dt>{say(`payments.totals.${what}`)}</dt>
										<dd>{poundWords(pence)}</dd>
									</div>
								))}
							</dl>
							<a href="#/afterwards/files/payments">{say('payments.makeFile')}</a>
						</Card>
						<Card>
							<PaymentsTable offers={offers} totals={totals} change={change} onOpen={setOpen} />
						</Card>
					</>
				)}
				<SettingsCard settings={settings} again={again} />
			</div>
			{open === null ? null : (
				<OpenPanel
					open={open}
					settings={settings}
					days={days}
					change={change}
					level={2}
					onClose={() => setOpen(null)}
				/>
			)}
		</div>
	)
}

export const Payments = () => {
	const say = useText()
	const hub = useHub()
	const list = useQuery('payments.list', (client) => client.payments.list({}), paymentTopics)
	useUndoKey(() => void undoLast(hub).then(list.again))
	return (
		<>
			<PageHead title={say('payments.title')} lead={say('payments.lead')} />
			{list.data !== undefined ? (
				<PaymentsOf list={list.data} again={list.again} />
			) : list.hasFailed ? (
				<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
					{say('payments.unreadable')}
				</Message>
			) : (
				<p role="status" className="soft">
					{say('payments.loading')}
				</p>
			)}
		</>
	)
}
