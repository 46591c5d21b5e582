/** How long each kind of data is kept, what is held of it now, and what is past its day. */
import { WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { isWarnedOf } from '../../../shared/domain/retention/byItself.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { dateOf, formatCount, formatDate } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { type Hold, HoldBack } from './HoldBack.tsx'
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

/** Until when a row is kept: its day, what was said about it, and the way to say "not yet". */
const Until = ({
	row,
	isWarned,
	onHold,
	onLetGo,
}: {
	readonly row: Row
	readonly isWarned: boolean
	readonly onHold: () => void
	readonly onLetGo: () => void
}) => {
	const say = useText()
	const { untilMs, goesAtMs, heldBack, isDue, held } = row
	if (untilMs === null) return <span className="soft">{say('keeping.schedule.notYet')}</span>
	const what = say(`keeping.data.${row.data}`)
	return (
		<div className="stack-s">
			{isDue ? (
				<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
					{say('keeping.schedule.dueLabel', { date: formatDate(dateOf(untilMs)) })}
				</Tag>
			) : (
				<span>{formatDate(dateOf(untilMs))}</span>
			)}
			{goesAtMs === null || !isWarned ? null : (
				<span>{say('keeping.schedule.goesLabel', { date: formatDate(dateOf(goesAtMs)) })}</span>
			)}
			{heldBack === null ? null : (
				<span>
					{say('keeping.hold.held', {
						date: formatDate(dateOf(heldBack.untilMs)),
						why: say(`keeping.hold.reason.${heldBack.why}`),
					})}
				</span>
			)}
			{held > 0 && (isDue || isWarned || heldBack !== null) ? (
				<div className="row wrap">
					<Button size="dense" label={say('keeping.hold.label', { what })} onPress={onHold}>
						{say('keeping.hold.button')}
					</Button>
					{heldBack === null ? null : (
						<Button size="dense" kind="quiet" label={say('keeping.hold.letGoOf', { what })} onPress={onLetGo}>
							{say('keeping.hold.letGo')}
						</Button>
					)}
				</div>
			) : null}
		</div>
	)
}

export type ScheduleProps = {
	readonly state: KeepingState
	readonly onDays: (data: Row['data'], days: number) => void
	readonly onErase: () => void
	/** Null: it goes on its day again. */
	readonly onHold: (data: Row['data'], hold: Hold | null) => void
	readonly nowMs: number
}

export const Schedule = ({ state, onDays, onErase, onHold, nowMs }: ScheduleProps) => {
	const say = useText()
	const [holding, setHolding] = useState<Row | null>(null)
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
								{row.staying === 0 ? null : (
									<span className="keeping-why">{say('keeping.schedule.staying', { count: row.staying })}</span>
								)}
							</th>
							<td>{formatCount(row.held)}</td>
							<td>
								<Days key={row.days} row={row} onSave={(days) => onDays(row.data, days)} />
							</td>
							<td>
								<Until
									row={row}
									isWarned={isWarnedOf(row.goesAtMs ?? row.untilMs, nowMs)}
									onHold={() => setHolding(row)}
									onLetGo={() => onHold(row.data, null)}
								/>
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			{holding === null ? null : (
				<HoldBack
					row={holding}
					nowMs={nowMs}
					onClose={() => setHolding(null)}
					onHold={(hold) => {
						setHolding(null)
						onHold(holding.data, hold)
					}}
				/>
			)}
		</Card>
	)
}
