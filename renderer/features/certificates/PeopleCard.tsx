/** Who wants a certificate, how their minutes came about, and issuing. */
import { WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Check } from '../../components/Check.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { Pager } from '../../components/Pager.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { formatDate, formatDay } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { hasEnough, hoursOfPerson, type List, type Person, useCertificatesSend, warningsOf } from './useCertificates.ts'

const pageSize = 50

type RowProps = {
	readonly person: Person
	readonly list: List
	readonly isChosen: boolean
	readonly onChoose: (isOn: boolean) => void
}

const Row = ({ person, list, isChosen, onChoose }: RowProps) => {
	const say = useText()
	const dates = new Map(list.days.map(({ dayId, date }) => [dayId, date]))
	return (
		<tr>
			<td>
				{hasEnough(person, list.settings) ? (
					<Check
						label=""
						name={say('certificates.people.choose', { name: person.name })}
						isOn={isChosen}
						onChange={onChoose}
					/>
				) : null}
			</td>
			<th scope="row">{person.name}</th>
			<td className="number">{hoursOfPerson(person)}</td>
			<td>
				{person.days.length === 0 ? say('certificates.people.notThere') : null}
				{person.days.map(({ dayId, minutes, groupMinutes }) => (
					<p key={dayId}>
						{say('certificates.people.dayMinutes', { date: formatDate(dates.get(dayId) ?? ''), minutes })}
						{groupMinutes > 0 ? say('certificates.people.ofWhichGroup', { minutes: groupMinutes }) : ''}
					</p>
				))}
				{warningsOf(person, list.settings).map((warning) => (
					<Tag key={warning} tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
						{warning}
					</Tag>
				))}
			</td>
			<td>
				{person.issued === null
					? say('certificates.people.notIssued')
					: say('certificates.people.issued', {
							serial: person.issued.serial,
							date: formatDay(person.issued.atMs),
						})}
			</td>
		</tr>
	)
}

export type PeopleCardProps = { readonly list: List; readonly again: () => Promise<void> }

export const PeopleCard = ({ list, again }: PeopleCardProps) => {
	const say = useText()
	const { isWorking, problem, send } = useCertificatesSend(again)
	const [from, setFrom] = useState(0)
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
	const { settings } = list
	const able = list.people.filter((person) => hasEnough(person, settings))
	// Whoever can have one first: the others only say why not.
	const people = [...able, ...list.people.filter((person) => !hasEnough(person, settings))]
	const rows = able.filter(({ registrationId }) => chosen.has(registrationId))
	const shown = people.slice(from, from + pageSize)
	const choose = (ids: readonly string[], isOn: boolean): void => {
		const next = new Set(chosen)
		for (const id of ids) {
			if (isOn) next.add(id)
			else next.delete(id)
		}
		setChosen(next)
	}
	const whyNot = !list.areSaved
		? say('certificates.people.saveFirst')
		: rows.length === 0
			? say('certificates.people.chooseFirst')
			: undefined
	const issue = async (): Promise<void> => {
		const input = { rows: rows.map(({ registrationId }) => ({ registrationId })) }
		const { isDone } = await send(
			[['certificates.issue', input]],
			say('certificates.people.issuedNow', { count: rows.length }),
		)
		if (isDone) setChosen(new Set())
	}
	return (
		<Card title={say('certificates.people.title')}>
			<div className="stack">
				<Check
					label={say('certificates.people.chooseAll')}
					isOn={able.length > 0 && rows.length === able.length}
					onChange={(isOn) =>
						choose(
							able.map(({ registrationId }) => registrationId),
							isOn,
						)
					}
				/>
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="row wrap">
					<Button kind="main" isWorking={isWorking} whyNot={whyNot} onPress={() => void issue()}>
						{say('certificates.people.issueChosen', { count: rows.length })}
					</Button>
				</div>
				<Table caption={say('certificates.people.caption')} className="certificates-people">
					<thead>
						<tr>
							<th scope="col">{say('certificates.people.chosen')}</th>
							<th scope="col">{say('certificates.people.name')}</th>
							<th scope="col" className="number">
								{say('certificates.people.hours')}
							</th>
							<th scope="col">{say('certificates.people.minutes')}</th>
							<th scope="col">{say('certificates.people.certificate')}</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((person) => (
							<Row
								key={person.registrationId}
								person={person}
								list={list}
								isChosen={chosen.has(person.registrationId)}
								onChoose={(isOn) => choose([person.registrationId], isOn)}
							/>
						))}
					</tbody>
				</Table>
				{people.length > pageSize ? (
					<Pager
						from={from}
						size={pageSize}
						total={people.length}
						onMove={setFrom}
						words={say('certificates.people.which', {
							from: from + 1,
							to: Math.min(people.length, from + pageSize),
							total: people.length,
						})}
						before={say('certificates.people.before')}
						next={say('certificates.people.next')}
					/>
				) : null}
			</div>
		</Card>
	)
}
