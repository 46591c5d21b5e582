/** One table with everybody at it, or everybody without one. */
import { memo } from 'react'
import { useText } from '../../../text/text.ts'
import { BoardCard } from './BoardCard.tsx'
import type { Column } from './boardTypes.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { useHand } from './hand.ts'

const Hosts = memo(({ group }: { readonly group: NonNullable<Column['group']> }) => {
	const say = useText()
	const { hosts } = group
	const has = (...duties: readonly string[]) => hosts.some(({ duty }) => duties.includes(duty))
	return (
		<div className="column-hosts">
			{has('facilitator', 'coFacilitator') ? null : <p className="column-gap">{say('groupBoard.hostNeeded')}</p>}
			{hosts.map(({ registrationId, preferredName, duty, isHere }) => (
				<p key={`${registrationId} ${duty}`}>
					{say('groupBoard.host', { person: preferredName, duty: say(`groupBoard.duty.${duty}`) })}
					{isHere ? null : <span className="when-begun column-host-away">{say('groupBoard.hostAway')}</span>}
				</p>
			))}
			{has('noteTaker') ? null : <p className="column-gap">{say('groupBoard.notesNeeded')}</p>}
		</div>
	)
})

const DropPlace = ({ column }: { readonly column: Column }) => {
	const say = useText()
	const isOver = useHand(
		({ how, overId, fromId, options }) =>
			how === 'carry' && overId === column.id && fromId !== column.id && options?.get(column.id)?.verdict !== 'cannot',
	)
	const short = Math.max(0, (column.group?.target ?? 0) - column.people.length)
	if (isOver) return <div className="column-drop column-drop-over">{say('groupBoard.dropHere')}</div>
	if (short === 0 || column.group === null) return null
	return <div className="column-drop">{say('groupBoard.toTarget', { count: short })}</div>
}

const People = memo(({ column }: { readonly column: Column }) => (
	<ul
		className="column-people"
		style={{ containIntrinsicBlockSize: `auto ${column.people.length * 35}px` }}
		{...(column.people.length === 0
			? {}
			: { role: 'listbox', 'aria-labelledby': column.group === null ? 'column-none' : `column-${column.id}` })}
	>
		{column.people.map((person) => (
			<BoardCard key={person.registrationId} person={person} columnId={column.id} />
		))}
	</ul>
))

export const BoardColumn = memo(({ column }: { readonly column: Column }) => {
	const isOver = useHand(({ how, overId }) => how === 'carry' && overId === column.id)
	const verdict = useHand(({ how, options }) => (how === null ? '' : (options?.get(column.id)?.verdict ?? '')))
	return (
		<article
			className={`column column-${column.standing}${column.group === null ? ' column-none' : ''}${isOver ? ' column-over' : ''}`}
			data-column={column.id}
			{...(verdict === '' ? {} : { 'data-verdict': verdict })}
			aria-labelledby={column.group === null ? 'column-none' : `column-${column.id}`}
		>
			<ColumnHead column={column} />
			{column.group === null ? null : <Hosts group={column.group} />}
			<People column={column} />
			<DropPlace column={column} />
		</article>
	)
})
