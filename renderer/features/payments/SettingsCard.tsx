/** What everybody who is offered a payment is told, and what finance reads on the first sheet. */
import { type FormEvent, useState } from 'react'
import { mostPaymentLetters } from '../../../shared/domain/payments/words.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { type PaymentSettings, usePaymentsSend } from './usePayments.ts'

export type SettingsCardProps = { readonly settings: PaymentSettings; readonly again: () => Promise<void> }

const fields = ['policy', 'advice', 'paidHow'] as const

export const SettingsCard = ({ settings, again }: SettingsCardProps) => {
	const say = useText()
	const { isWorking, problem, send } = usePaymentsSend(again)
	const [words, setWords] = useState(settings)
	const hints: Readonly<Partial<Record<(typeof fields)[number], string>>> = {
		policy: say('payments.settings.policyHint'),
		paidHow: say('payments.settings.paidHowHint'),
	}
	const save = (event: FormEvent): void => {
		event.preventDefault()
		if (isWorking) return
		const { paidHow, policy, advice } = words
		const trimmed = { paidHow: paidHow.trim(), policy: policy.trim(), advice: advice.trim() }
		void send([['payments.saveSettings', trimmed]], say('payments.settings.saved'))
	}
	return (
		<Card title={say('payments.settings.title')}>
			<form className="stack payments-settings" onSubmit={save} noValidate>
				{fields.map((field) => {
					const hint = hints[field]
					return (
						<TextField
							key={field}
							label={say(`payments.settings.${field}`)}
							{...(hint === undefined ? {} : { hint })}
							isOptional
							value={words[field]}
							maxLength={mostPaymentLetters}
							onChange={(text) => setWords({ ...words, [field]: text })}
						/>
					)
				})}
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="row wrap">
					<Button type="submit" isWorking={isWorking}>
						{say('payments.settings.save')}
					</Button>
				</div>
			</form>
		</Card>
	)
}
