/** Everybody with an offer: what for, how much, what they chose, how far it is; and marking several at once. */
import { useState } from 'react'
import { poundWords } from '../../../shared/domain/payments/money.ts'
import { type OfferState, type PaymentTotals, stateOf } from '../../../shared/domain/payments/offer.ts'
import { Button } from '../../components/Button.tsx'
import { Check } from '../../components/Check.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Segmented } from '../../components/Segmented.tsx'
import { Table } from '../../components/Table.tsx'
import { useText } from '../../text/text.ts'
import { OfferSteps, type OpenForm } from './OfferSteps.tsx'
import { StateTag } from './StateTag.tsx'
import { addId, choiceSaid, factsOf, type ListedOffer, nameOf, type PaymentsSend, whatFor } from './usePayments.ts'

const filters = ['all', 'notDecided', 'chosen', 'sent', 'paid'] as const
type Filter = (typeof filters)[number]

/** What can be marked at once, by what is shown. */
const marks = { chosen: 'payments.markSent', sent: 'payments.markPaid' } as const
const isMarkable = (filter: Filter): filter is keyof typeof marks => filter in marks

type RowProps = {
	readonly offer: ListedOffer
	/** Null: nothing to choose for. */
	readonly isChosen: boolean | null
	readonly onChoose: (isOn: boolean) => void
	readonly change: PaymentsSend
	readonly onOpen: (open: OpenForm) => void
}

const Row = ({ offer, isChosen, onChoose, change, onOpen }: RowProps) => {
	const say = useText()
	const name = nameOf(offer)
	return (
		<tr>
			{isChosen === null ? null : (
				<td>
					<Check
						label=""
						name={say('payments.chooseRow', { name, what: whatFor(offer) })}
						isOn={isChosen}
						onChange={onChoose}
					/>
				</td>
			)}
			<th scope="row">
				<a href={`#/registrations/person/${offer.registrationId}`}>{name}</a>{' '}
				<span className="code soft">{offer.badgeCode}</span>
			</th>
			<td>{whatFor(offer)}</td>
			<td className="number">{poundWords(offer.offeredPence)}</td>
			<td>
				{choiceSaid(offer)}
				{factsOf(offer).map((fact) => (
					<span key={fact} className="payments-fact">
						{fact}
					</span>
				))}
			</td>
			<td>
				<StateTag offer={offer} />
			</td>
			<td>
				<OfferSteps
					person={{ registrationId: offer.registrationId, name }}
					offer={offer}
					change={change}
					onOpen={onOpen}
				/>
			</td>
		</tr>
	)
}

export type PaymentsTableProps = {
	readonly offers: readonly ListedOffer[]
	readonly totals: PaymentTotals
	readonly change: PaymentsSend
	readonly onOpen: (open: OpenForm) => void
}

const countOf = (filter: Filter, { offers, states }: PaymentTotals): number =>
	filter === 'all' ? offers : states[filter satisfies OfferState]

export const PaymentsTable = ({ offers, totals, change, onOpen }: PaymentsTableProps) => {
	const say = useText()
	const [filter, setFilter] = useState<Filter>('all')
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
	const shown = offers.filter((offer) => filter === 'all' || stateOf(offer) === filter)
	const rows = shown.filter(({ offerId }) => chosen.has(offerId))
	const choose = (ids: readonly string[], isOn: boolean): void =>
		setChosen(isOn ? new Set([...chosen, ...ids]) : new Set([...chosen].filter((one) => !ids.includes(one))))
	const mark = async (command: (typeof marks)[keyof typeof marks]): Promise<void> => {
		const input = { rows: rows.map(({ registrationId, offerId }) => ({ registrationId, offerId })) }
		const words = command === 'payments.markSent' ? 'payments.markedSent' : 'payments.markedPaid'
		const { isDone } = await change.send([[command, input]], say(words, { count: rows.length }))
		if (!isDone) return
		setChosen(new Set())
		focusSoon(() => document.getElementById(addId))
	}
	const command = isMarkable(filter) ? marks[filter] : null
	return (
		<div className="stack payments">
			<Segmented
				label={say('payments.states.label')}
				value={filter}
				onChange={(next) => {
					setFilter(next)
					setChosen(new Set())
				}}
				segments={filters.map((one) => ({
					value: one,
					label: say(`payments.states.${one}`, { count: countOf(one, totals) }),
				}))}
			/>
			{command === null || shown.length === 0 ? null : (
				<div className="row wrap">
					<Check
						label={say('payments.chooseAll')}
						isOn={rows.length === shown.length}
						onChange={(isOn) =>
							choose(
								shown.map(({ offerId }) => offerId),
								isOn,
							)
						}
					/>
					<Button
						isWorking={change.isWorking}
						whyNot={rows.length === 0 ? say('payments.chooseFirst') : undefined}
						onPress={() => void mark(command)}
					>
						{say(command, { count: rows.length })}
					</Button>
				</div>
			)}
			{shown.length === 0 ? (
				<p className="soft">{say('payments.states.none')}</p>
			) : (
				<Table caption={say('payments.table')} className="payments-table">
					<thead>
						<tr>
							{command === null ? null : <th scope="col">{say('payments.column.choose')}</th>}
							<th scope="col">{say('payments.column.person')}</th>
							<th scope="col">{say('payments.column.what')}</th>
							<th scope="col" className="number">
								{say('payments.column.offered')}
							</th>
							<th scope="col">{say('payments.column.choice')}</th>
							<th scope="col">{say('payments.column.state')}</th>
							<th scope="col">{say('payments.column.change')}</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((offer) => (
							<Row
								key={offer.offerId}
								offer={offer}
								isChosen={command === null ? null : chosen.has(offer.offerId)}
								onChoose={(isOn) => choose([offer.offerId], isOn)}
								change={change}
								onOpen={onOpen}
							/>
						))}
					</tbody>
				</Table>
			)}
		</div>
	)
}
