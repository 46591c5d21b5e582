/** What somebody does here and what happened: at the door, in groups and duties, and every change of them. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Tag } from '../../../components/Tag.tsx'
import { formatDateInFull, formatDayAndMonth } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { PeopleEvent } from '../list/peopleEvent.ts'
import { atTheDoor } from './atTheDoor.ts'
import { historyLine } from './historyLines.ts'
import type { KnownPerson } from './pageTypes.ts'

type Props = { readonly event: PeopleEvent; readonly known: KnownPerson }

export const DoorCard = ({ event, known }: Props) => {
	const say = useText()
	const days = atTheDoor(known, event)
	return (
		<Card title={say('people.page.attendance')} className="people-card">
			{days.length === 0 ? <p className="soft">{say('people.page.attendanceNone')}</p> : null}
			<div className="stack-s">
				{days.map(({ dayId, date, lines }) => (
					<section key={dayId}>
						<h3>{formatDateInFull(date)}</h3>
						<ul className="people-lines">
							{lines.map((line) => (
								<li key={line}>{line}</li>
							))}
						</ul>
					</section>
				))}
			</div>
		</Card>
	)
}

export const DutiesCard = ({ event, known: { duties } }: Props) => {
	const say = useText()
	return (
		<Card title={say('people.page.duties')} className="people-card">
			{duties.length === 0 ? (
				<p className="soft">{say('people.page.dutiesNone')}</p>
			) : (
				<ul className="people-lines">
					{duties.map((duty) => {
						const day = event.days.find(({ id }) => id === duty.dayId)
						const line = say('people.page.dutyLine', {
							what: say(`people.page.duty.${duty.what}`, { number: duty.number ?? '' }),
							from: duty.startAt,
							to: duty.endAt,
						})
						const whole = duty.room === '' ? line : say('people.page.dutyRoom', { line, room: duty.room })
						return (
							<li key={`${duty.dayId} ${whole}`}>
								{event.days.length > 1 && day !== undefined ? (
									<span className="soft">{formatDayAndMonth(day.date)} </span>
								) : null}
								{whole}
							</li>
						)
					})}
				</ul>
			)}
		</Card>
	)
}

/** As many as are read at a glance. */
const firstLines = 8

export const HistoryCard = ({ known }: { readonly known: KnownPerson }) => {
	const say = useText()
	const [isWhole, setWhole] = useState(false)
	const { history, person } = known
	const shown = isWhole ? history : history.slice(0, firstLines)
	return (
		<Card title={say('people.page.history')} className="people-card">
			{history.length === 0 ? (
				<p className="soft">{say('people.page.historyNone')}</p>
			) : (
				<>
					<p className="soft small">{say('people.page.historyLead')}</p>
					<ol className="people-history">
						{shown.map((entry) => {
							const { commandId, when, sentence, fields, isUndone } = historyLine(entry, person.preferredName)
							return (
								<li key={commandId} id={`people-done-${commandId}`} tabIndex={-1}>
									<span className={isUndone ? 'people-undone' : ''}>{sentence}</span>
									{isUndone ? <Tag tone="line">{say('people.page.undone')}</Tag> : null}
									<span className="people-under small soft">{fields === '' ? when : `${fields} ${when}`}</span>
								</li>
							)
						})}
					</ol>
					{shown.length < history.length ? (
						<Button
							onPress={() => {
								setWhole(true)
								focusSoon(() => document.getElementById(`people-done-${history[firstLines]?.commandId ?? ''}`))
							}}
						>
							{say('people.page.historyAll', { count: history.length })}
						</Button>
					) : null}
				</>
			)}
		</Card>
	)
}
