/** Where and when, the question in large letters, and what to read out before. */
import { MegaphoneIcon } from '@phosphor-icons/react'
import { type RefObject, useId } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import type { KnownTable } from './hostTypes.ts'
import { TimeCard } from './TimeCard.tsx'

export type TableHeadProps = {
	readonly table: KnownTable['table']
	readonly title: RefObject<HTMLHeadingElement | null>
}

export const TableHead = ({ table, title }: TableHeadProps) => {
	const say = useText()
	const id = useId()
	const { number, topicTitle, question, contentNote, roomName, roundNumber, startAt, endAt } = table
	const room = roomName === '' ? say('groupTables.noRoom') : roomName
	const where = table.table === '' ? room : say('groupTables.where', { room, table: table.table })
	return (
		<>
			<title>{`${say('groupTables.oneTable', { number })} · ${say('app.foyer')}`}</title>
			<div className="host-head">
				<h1 className="host-title" tabIndex={-1} ref={title}>
					<span className="host-number">{say('groupTables.oneTable', { number })}</span>
					<span className="host-topic">{topicTitle}</span>
				</h1>
				<p className="host-where">
					{where}
					<br />
					{say('groupTables.round', { number: roundNumber, start: startAt, end: endAt })}
				</p>
				<TimeCard round={table} />
			</div>
			{contentNote === '' ? null : (
				<section className="host-note" aria-labelledby={`${id}-note`}>
					<Icon of={MegaphoneIcon} weight="fill" />
					<div>
						<h2 id={`${id}-note`}>{say('groupTables.noteTitle')}</h2>
						<p>{contentNote}</p>
					</div>
				</section>
			)}
			{question === '' ? null : (
				<section className="host-question" aria-labelledby={`${id}-question`}>
					<h2 id={`${id}-question`}>{say('groupTables.questionTitle')}</h2>
					<p>{question}</p>
				</section>
			)}
		</>
	)
}
