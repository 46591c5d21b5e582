/** Somebody asks to be erased: who, what is held about them, what goes and what stays and why. */
import { useState } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import { type KeepReason, type RetainedData, retainedData } from '../../../shared/domain/retention/schedule.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { type PersonCard, PersonField } from '../../components/PersonField.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { Select } from '../../components/Select.tsx'
import { Table } from '../../components/Table.tsx'
import { useText } from '../../text/text.ts'
import { usePeopleSearch } from '../../transport/usePeopleSearch.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { checkList, type DutyName, dutyNames, type Held, keepReasonList } from './keepingTypes.ts'

type Asked = InputOf<'keeping.openRequest'>
type Checked = Asked['checked']

const isDuty = (duty: string): duty is DutyName => (dutyNames as readonly string[]).includes(duty)

type PreviewProps = {
	readonly card: PersonCard
	readonly held: Held
	readonly problem: string | undefined
	readonly isWorking: boolean
	readonly onErase: (asked: Asked) => void
	readonly onOther: () => void
}

const Preview = ({ card, held, problem, isWorking, onErase, onOther }: PreviewProps) => {
	const say = useText()
	const [checked, setChecked] = useState<Checked | ''>('')
	const [kept, setKept] = useState<ReadonlyMap<RetainedData, KeepReason>>(new Map())
	const groups = retainedData.flatMap((data) => {
		const items = held.items.filter((item) => item.data === data)
		const texts = [...new Set(items.flatMap((item) => item.texts))]
		return items.length === 0 ? [] : [{ data, rows: items.reduce((sum, { rows }) => sum + rows, 0), texts }]
	})
	const choose = (data: RetainedData, why: KeepReason | 'erase') => {
		const next = new Map(kept)
		if (why === 'erase') next.delete(data)
		else next.set(data, why)
		setKept(next)
	}
	const erase = () => {
		if (checked === '') return
		onErase({ registrationId: card.registrationId, checked, keep: [...kept].map(([data, why]) => ({ data, why })) })
	}
	return (
		<div className="stack-s">
			<div className="row wrap">
				<b>{say('keeping.ask.about', { name: card.preferredName })}</b>{' '}
				<span className="code soft">{card.badgeCode}</span>
				<Button kind="quiet" onPress={onOther}>
					{say('keeping.ask.other')}
				</Button>
			</div>
			{held.registrations > 1 ? <p>{say('keeping.ask.registrations', { count: held.registrations })}</p> : null}
			{held.duties.length === 0 ? null : (
				<Message tone="heed" title={say('keeping.ask.duties')}>
					<ul>
						{held.duties.map(({ duty, count }) =>
							isDuty(duty) ? <li key={duty}>{say(`keeping.ask.duty.${duty}`, { count })}</li> : null,
						)}
					</ul>
				</Message>
			)}
			<Table caption={say('keeping.ask.about', { name: card.preferredName })} className="keeping-table">
				<thead>
					<tr>
						<th scope="col">{say('keeping.ask.what')}</th>
						<th scope="col">{say('keeping.ask.rows')}</th>
						<th scope="col">{say('keeping.ask.keepColumn')}</th>
					</tr>
				</thead>
				<tbody>
					{groups.map(({ data, rows, texts }) => (
						<tr key={data}>
							<th scope="row">
								{say(`keeping.data.${data}`)}
								{texts.length === 0 ? null : <span className="keeping-why">{texts.join(' · ')}</span>}
							</th>
							<td>{rows}</td>
							<td>
								<Select<KeepReason | 'erase'>
									label={say('keeping.ask.choose', { what: say(`keeping.data.${data}`) })}
									isLabelHidden
									value={kept.get(data) ?? 'erase'}
									onChange={(why) => choose(data, why)}
									options={[
										{ value: 'erase', label: say('keeping.ask.erase') },
										...keepReasonList.map((why) => ({
											value: why,
											label: say('keeping.ask.keep', { why: say(`keeping.ask.reason.${why}`) }),
										})),
									]}
								/>
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			<p className="soft">{say('keeping.ask.said', { count: held.said })}</p>
			<p className="soft">{say('keeping.ask.stories')}</p>
			<RadioChoices
				label={say('keeping.ask.checked')}
				value={checked}
				onChange={setChecked}
				choices={checkList.map((value) => ({ value, label: say(`keeping.ask.check.${value}`) }))}
			/>
			{problem === undefined ? null : (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			)}
			<div className="row wrap">
				<Button
					kind="main"
					isWorking={isWorking}
					whyNot={checked === '' ? say('keeping.ask.checked') : undefined}
					onPress={erase}
				>
					{say('keeping.ask.button')}
				</Button>
			</div>
		</div>
	)
}

export type AskToEraseProps = {
	readonly problem: string | undefined
	readonly isWorking: boolean
	/** Answers whether it was taken down. */
	readonly onErase: (asked: Asked) => Promise<boolean>
}

export const AskToErase = ({ problem, isWorking, onErase }: AskToEraseProps) => {
	const say = useText()
	const find = usePeopleSearch()
	const [card, setCard] = useState<PersonCard | null>(null)
	const id = card?.registrationId
	const held = useQuery(
		`keeping.held ${id ?? ''}`,
		async (client) => (id === undefined ? null : client.keeping.held({ registrationId: id })),
		['people', 'history'],
	)
	return (
		<Card title={say('keeping.ask.title')}>
			<p className="soft">{say('keeping.ask.lead')}</p>
			{card === null || held.data?.outcome !== 'held' ? (
				<>
					<PersonField label={say('keeping.ask.find')} find={find} onPick={setCard} />
					{card !== null && held.data?.outcome === 'notFound' ? (
						<Message tone="heed" isLive>
							{say('keeping.ask.gone')}
						</Message>
					) : null}
				</>
			) : (
				<Preview
					key={card.registrationId}
					card={card}
					held={held.data}
					problem={problem}
					isWorking={isWorking}
					onOther={() => setCard(null)}
					onErase={(asked) => void onErase(asked).then((isDone) => isDone && setCard(null))}
				/>
			)}
		</Card>
	)
}
