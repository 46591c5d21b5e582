/** How long each kind of data is kept, what is held of it now, and what is past its day. */
import { WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { dateOf, formatCount, formatDate } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { KeepingState } from './keepingTypes.ts'

type Row = KeepingState['schedule'][number]

const Days = ({ row, onSave }: { readonly row: Row; readonly onSave: (days: number) => void }) => {
	const say = useText()
	const [text, setText] = useState(String(row.days))
	const days = Number(text)
	const isNumber = /^\d{1,4}$/.test(text) && days <= 3650
	return (
		<form
			className="keeping-days"
			onSubmit={(event) => {
				event.preventDefault()
				if (isNumber) onSave(days)
			}}
		>
			<TextField
				label={say('keeping.schedule.change', { what: say(`keeping.data.${row.data}`) })}
				type="number"
				min="0"
				value={text}
				onChange={setText}
				className="keeping-days-field"
			/>
			{isNumber && days !== row.days ? (
				<Button type="submit" size="dense">
					{say('keeping.schedule.save')}
				</Button>
			) : null}
		</form>
	)
}

export type ScheduleProps = {
	readonly state: KeepingState
	readonly onDays: (data: Row['data'], days: number) => void
	readonly onErase: () => void
}

export const Schedule = ({ state, onDays, onErase }: ScheduleProps) => {
	const say = useText()
	const due = state.schedule.filter(({ isDue }) => isDue)
	const waits = due.some(({ waitsForCounts }) => waitsForCounts)
	return (
		<Card title={say('keeping.schedule.title')}>
			{due.length === 0 ? null : (
				<Message
					tone="heed"
					action={
						<Button kind="main" whyNot={waits ? say('keeping.schedule.counts') : undefined} onPress={onErase}>
							{say('keeping.schedule.erase')}
						</Button>
					}
				>
					{say('keeping.schedule.dueNow', { list: due.map(({ data }) => say(`keeping.data.${data}`)).join('; ') })}
				</Message>
			)}
			<Table caption={say('keeping.schedule.table')} className="keeping-table">
				<thead>
					<tr>
						<th scope="col">{say('keeping.schedule.data')}</th>
						<th scope="col">{say('keeping.schedule.held')}</th>
						<th scope="col">{say('keeping.schedule.days')}</th>
						<th scope="col">{say('keeping.schedule.until')}</th>
					</tr>
				</thead>
				<tbody>
					{state.schedule.map((row) => (
						<tr key={row.data}>
							<th scope="row">
								{say(`keeping.data.${row.data}`)}
								<span className="keeping-why">{say(`keeping.why.${row.data}`)}</span>
							</th>
							<td>{formatCount(row.held)}</td>
							<td>
								<Days key={row.days} row={row} onSave={(days) => onDays(row.data, days)} />
							</td>
							<td>
								{row.untilMs === null ? (
									<span className="soft">{say('keeping.schedule.notYet')}</span>
								) : row.isDue ? (
									<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
										{say('keeping.schedule.dueLabel', { date: formatDate(dateOf(row.untilMs)) })}
									</Tag>
								) : (
									formatDate(dateOf(row.untilMs))
								)}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Card>
	)
}
