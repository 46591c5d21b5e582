/** What somebody is offered: for what, on which day, how much. */
import { XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { hoursWords, inPounds, minutesFrom, penceFrom } from '../../../shared/domain/payments/money.ts'
import { type Activity, activities } from '../../../shared/domain/payments/words.ts'
import { Button } from '../../components/Button.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { PersonField } from '../../components/PersonField.tsx'
import { Select } from '../../components/Select.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { newId } from '../../transport/newId.ts'
import { usePeopleSearch } from '../../transport/usePeopleSearch.ts'
import type { KnownOffer, PaymentsSend } from './usePayments.ts'

/** Whom it is for. */
export type PaidPerson = { readonly registrationId: string; readonly name: string }

export type OfferFormProps = {
	/** Null: it has to be said for whom. */
	readonly person: PaidPerson | null
	/** Null: a new one. */
	readonly offer: KnownOffer | null
	/** The day that is filled in. */
	readonly date: string
	readonly change: PaymentsSend
	readonly openerId: string
	readonly level: 2 | 3
	readonly onClose: () => void
}

const personId = 'payments-person'

type WhoProps = {
	readonly who: PaidPerson | null
	readonly error: string | undefined
	readonly onWho: (who: PaidPerson | null) => void
}

const Who = ({ who, error, onWho }: WhoProps) => {
	const say = useText()
	const find = usePeopleSearch()
	const take = (next: PaidPerson | null): void => {
		onWho(next)
		focusSoon(() => document.getElementById(personId))
	}
	if (who === null)
		return (
			<PersonField
				id={personId}
				label={say('payments.offerForm.person')}
				find={find}
				error={error}
				isInline
				onPick={({ registrationId, preferredName, badgeCode }) =>
					take({ registrationId, name: `${preferredName} ${badgeCode}` })
				}
			/>
		)
	return (
		<div className="field">
			<span className="field-label">{say('payments.offerForm.person')}</span>
			<span className="payments-who">
				{who.name}
				<Button
					kind="quiet"
					id={personId}
					label={say('payments.offerForm.takeAway', { name: who.name })}
					icon={<Icon of={XIcon} />}
					onPress={() => take(null)}
				/>
			</span>
		</div>
	)
}

export const OfferForm = ({ person, offer, date, change, openerId, level, onClose }: OfferFormProps) => {
	const say = useText()
	const [offerId] = useState(() => offer?.offerId ?? newId())
	const [who, setWho] = useState<PaidPerson | null>(person)
	const [activity, setActivity] = useState<Activity>(offer?.activity ?? 'attend')
	const [day, setDay] = useState(offer?.date ?? date)
	const [hours, setHours] = useState(hoursWords(offer?.minutes ?? null))
	const [amount, setAmount] = useState(offer === null ? '' : inPounds(offer.offeredPence))
	const [isTried, setTried] = useState(false)
	const offeredPence = penceFrom(amount)
	const minutes = minutesFrom(hours)
	const problem = <T,>(isWrong: boolean, words: T): T | undefined => (isTried && isWrong ? words : undefined)
	const save = async (): Promise<void> => {
		setTried(true)
		if (who === null || day === '' || offeredPence === null || minutes === null) return
		const { isDone } = await change.send(
			[
				[
					'payments.offer',
					{
						registrationId: who.registrationId,
						offer: { offerId, activity, date: day, minutes: minutes ?? null, offeredPence },
					},
				],
			],
			say('payments.offerForm.saved'),
		)
		if (!isDone) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	return (
		<SidePanel
			title={say(offer === null ? 'payments.offerForm.add' : 'payments.offerForm.edit')}
			saveLabel={say('payments.offerForm.save')}
			level={level}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			{person === null ? (
				<Who who={who} error={problem(who === null, say('payments.offerForm.personMissing'))} onWho={setWho} />
			) : null}
			<Select
				label={say('payments.offerForm.activity')}
				hint={say('payments.offerForm.activityHint')}
				value={activity}
				onChange={setActivity}
				options={activities.map((one) => ({ value: one, label: say(`payments.activity.${one}`) }))}
			/>
			<TextField
				label={say('payments.offerForm.date')}
				type="date"
				value={day}
				onChange={setDay}
				error={problem(day === '', say('payments.offerForm.dateMissing'))}
			/>
			<TextField
				label={say('payments.offerForm.hours')}
				hint={say('payments.offerForm.hoursHint')}
				isOptional
				value={hours}
				maxLength={6}
				onChange={setHours}
				error={problem(minutes === null, say('payments.offerForm.hoursWrong'))}
			/>
			<TextField
				label={say('payments.offerForm.amount')}
				hint={say('payments.offerForm.amountHint')}
				value={amount}
				maxLength={12}
				onChange={setAmount}
				error={problem(offeredPence === null, say('payments.offerForm.amountWrong'))}
			/>
		</SidePanel>
	)
}
