/** The head of a table: number, topic, room, seats, and the one line that says how it stands. Stays in sight while its people scroll. */
import {
	CheckCircleIcon,
	DotsThreeIcon,
	type Icon as Drawing,
	HandPalmIcon,
	InfoIcon,
	LockSimpleIcon,
	WarningIcon,
} from '@phosphor-icons/react'
import { memo } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { findingWords } from '../../../text/findingWords.ts'
import { useText } from '../../../text/text.ts'
import { useMirror } from './board.mirror.ts'
import { namesNow } from './boardNames.ts'
import type { Column, Standing } from './boardTypes.ts'
import { boardView, useBoardView } from './boardView.ts'
import { useConsequence } from './hand.ts'
import { Verdict } from './Verdict.tsx'

export const standingMarks: Readonly<Record<Standing, Drawing>> = {
	fine: CheckCircleIcon,
	note: InfoIcon,
	look: WarningIcon,
	blocked: HandPalmIcon,
}

/** One square a seat; from twenty-five on a bar, so that it still fits. */
const Seats = ({ size, max }: { readonly size: number; readonly max: number }) => {
	const all = Math.max(size, max)
	if (all > 24) return <meter className="seats-bar" min={0} max={all} value={size} aria-hidden="true" />
	return (
		<span className="seats" aria-hidden="true">
			{Array.from({ length: all }, (_, at) => (
				<i key={at} className={at >= max ? 'seat-over' : at >= size ? 'seat-free' : ''} />
			))}
		</span>
	)
}

const StateLine = ({ column }: { readonly column: Column }) => {
	const say = useText()
	const { group, finding, standing } = column
	const everywhere = useMirror((state) => state.everywhere)
	if (group === null) return null
	const words =
		finding === null
			? [
					say(`groupBoard.voices.${group.voices}`),
					...group.features
						.filter((one) => !everywhere.split(' ').includes(one))
						.map((one) => say(`groupBoard.feature.${one}`)),
				].join(' ')
			: findingWords(finding, namesNow()).short
	return (
		<p className="column-state">
			<Icon of={standingMarks[standing]} weight="fill" />
			<span>{words}</span>
		</p>
	)
}

const Consequence = ({ columnId }: { readonly columnId: string }) => {
	const option = useConsequence(columnId)
	return option === undefined ? null : <Verdict option={option} />
}

const MenuButton = ({ columnId, label }: { readonly columnId: string; readonly label: string }) => {
	const isActive = useBoardView(({ active }) => active?.columnId === columnId)
	const isOpen = useBoardView(({ menu }) => menu === columnId)
	return (
		<button
			type="button"
			className="column-menu-button"
			aria-label={label}
			aria-haspopup="menu"
			aria-expanded={isOpen}
			tabIndex={isActive ? 0 : -1}
			data-menu={columnId}
			onClick={() => boardView.set({ menu: isOpen ? null : columnId, panel: null })}
		>
			<Icon of={DotsThreeIcon} weight="bold" />
		</button>
	)
}

export const ColumnHead = memo(({ column }: { readonly column: Column }) => {
	const say = useText()
	const { id, group, people } = column
	if (group === null)
		return (
			<header className="column-head column-head-none">
				<h3 id="column-none">{say('groupBoard.noTable')}</h3>
				<p className="small soft">{say('groupBoard.noTableHint')}</p>
				<p className="column-meta">{say('groupBoard.people', { count: people.length })}</p>
			</header>
		)
	const table = say('groupBoard.table', { number: group.number })
	const room =
		group.roomName === ''
			? say('groupBoard.noRoom')
			: group.table === ''
				? group.roomName
				: say('groupBoard.roomAndTable', { room: group.roomName, table: group.table })
	return (
		<header className="column-head">
			<span className="column-number" aria-hidden="true">
				{group.number}
			</span>
			<div className="column-title">
				<h3 id={`column-${id}`}>
					<VisuallyHidden>{`${table}: `}</VisuallyHidden>
					{group.topicTitle}
				</h3>
				<p className="column-room">{room}</p>
			</div>
			<MenuButton
				columnId={id}
				label={say('groupBoard.menuOf', { table: say('groupBoard.tableIn', { number: group.number }) })}
			/>
			<p className="column-meta">
				<span>
					{say('groupBoard.seats', { size: people.length, max: group.max })}
					{group.isLocked ? (
						<span className="column-locked">
							<Icon of={LockSimpleIcon} weight="fill" />
							{say('groupBoard.isLocked')}
						</span>
					) : null}
				</span>
				<Seats size={people.length} max={group.max} />
			</p>
			<div className="column-says">
				<StateLine column={column} />
				<Consequence columnId={id} />
			</div>
		</header>
	)
})
