/** What every certificate says, and which parts of the programme count. */
import { type FormEvent, useState } from 'react'
import { type ItemUse, itemUses } from '../../../shared/domain/certificates/settings.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { formatDate } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { type List, useCertificatesSend } from './useCertificates.ts'

const mostOutcomes = 6
const longest = 200

const linesOf = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')

export type SettingsCardProps = { readonly list: List; readonly again: () => Promise<void> }

export const SettingsCard = ({ list, again }: SettingsCardProps) => {
	const say = useText()
	const { isWorking, problem, send } = useCertificatesSend(again)
	const { settings, items, days } = list
	const [outcomes, setOutcomes] = useState(settings.outcomes.join('\n'))
	const [organiser, setOrganiser] = useState(settings.organiser)
	const [checkWith, setCheckWith] = useState(settings.checkWith)
	const [least, setLeast] = useState(String(settings.leastMinutes / 60))
	const [uses, setUses] = useState<ReadonlyMap<string, ItemUse>>(new Map(items.map(({ itemId, use }) => [itemId, use])))
	const lines = linesOf(outcomes)
	const leastMinutes = Math.round(Number(least.replace(',', '.')) * 60)
	const outcomesProblem =
		lines.length > mostOutcomes
			? say('certificates.settings.tooMany')
			: lines.some((line) => line.length > longest)
				? say('certificates.settings.tooLong')
				: undefined
	const leastProblem =
		leastMinutes >= 15 && leastMinutes <= 6000 ? undefined : say('certificates.settings.leastHoursWrong')
	const save = (event: FormEvent): void => {
		event.preventDefault()
		if (isWorking || outcomesProblem !== undefined || leastProblem !== undefined) return
		const input = {
			outcomes: [...lines],
			organiser: organiser.trim(),
			checkWith: checkWith.trim(),
			leastMinutes,
			uses: items.map(({ itemId, use }) => ({ itemId, use: uses.get(itemId) ?? use })),
		}
		void send([['certificates.saveSettings', input]], say('certificates.settings.saved'))
	}
	return (
		<Card title={say('certificates.settings.title')}>
			<form className="stack" onSubmit={save} noValidate>
				<TextField
					label={say('certificates.settings.outcomes')}
					hint={say('certificates.settings.outcomesHint')}
					error={outcomesProblem}
					lines={4}
					value={outcomes}
					maxLength={1400}
					onChange={setOutcomes}
				/>
				<TextField
					label={say('certificates.settings.organiser')}
					value={organiser}
					maxLength={200}
					onChange={setOrganiser}
				/>
				<TextField
					label={say('certificates.settings.checkWith')}
					hint={say('certificates.settings.checkWithHint')}
					value={checkWith}
					maxLength={200}
					onChange={setCheckWith}
				/>
				<TextField
					className="certificates-least"
					label={say('certificates.settings.leastHours')}
					error={leastProblem}
					value={least}
					maxLength={6}
					onChange={setLeast}
				/>
				<fieldset className="certificates-items">
					<legend>{say('certificates.settings.counts')}</legend>
					<p className="small soft">{say('certificates.settings.countsHint')}</p>
					{days.map(({ dayId, date }) => (
						<div key={dayId} className="stack-s">
							{days.length > 1 ? <h3>{formatDate(date)}</h3> : null}
							{items
								.filter((item) => item.dayId === dayId)
								.map((item) => (
									<Select
										key={item.itemId}
										className="certificates-item"
										label={say('certificates.item', { start: item.startAt, end: item.endAt, title: item.title })}
										value={uses.get(item.itemId) ?? item.use}
										options={itemUses.map((use) => ({ value: use, label: say(`certificates.settings.use.${use}`) }))}
										onChange={(use) => setUses(new Map([...uses, [item.itemId, use]]))}
									/>
								))}
						</div>
					))}
				</fieldset>
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="row wrap">
					<Button kind="main" type="submit" isWorking={isWorking}>
						{say('certificates.settings.save')}
					</Button>
				</div>
			</form>
		</Card>
	)
}
