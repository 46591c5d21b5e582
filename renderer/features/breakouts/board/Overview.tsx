/** Every table as a small tile: how it stands and how full it is. Pressing one brings it into sight. */
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { useMirror } from './board.mirror.ts'
import { showTable } from './boardKeys.ts'
import type { Column } from './boardTypes.ts'
import { useInSight } from './boardView.ts'
import { standingMarks } from './ColumnHead.tsx'

type TileProps = { readonly column: Column; readonly at: number; readonly isStop: boolean }

const Tile = memo(({ column, at, isStop }: TileProps) => {
	const say = useText()
	const isInSight = useInSight(({ first, last }) => at >= first && at <= last)
	const { id, group, people, standing } = column
	const size = people.length
	const label =
		group === null
			? say('groupBoard.tileNoTable', { count: size })
			: say('groupBoard.tile', {
					number: group.number,
					size,
					max: group.max,
					state: say(`groupBoard.standing.${standing}`),
				})
	return (
		<button
			type="button"
			className={`tile tile-${standing}${isInSight ? ' tile-in-sight' : ''}`}
			aria-label={label}
			tabIndex={isStop ? 0 : -1}
			onClick={() => showTable(id)}
		>
			<span aria-hidden="true" className="tile-number">
				{group?.number ?? '–'}
			</span>
			{group === null ? <span aria-hidden="true">{size}</span> : <Icon of={standingMarks[standing]} weight="fill" />}
			<span className="tile-fill" aria-hidden="true">
				<i style={{ width: `${Math.min(100, group === null ? 100 : (100 * size) / Math.max(1, group.max))}%` }} />
			</span>
		</button>
	)
})

export const Overview = () => {
	const say = useText()
	const columns = useMirror((state) => state.columns)
	const bar = useRef<HTMLDivElement>(null)
	const [stop, setStop] = useState(0)
	const keys = (event: KeyboardEvent): void => {
		const last = columns.length - 1
		const to =
			event.key === 'ArrowRight'
				? Math.min(stop + 1, last)
				: event.key === 'ArrowLeft'
					? Math.max(stop - 1, 0)
					: event.key === 'Home'
						? 0
						: event.key === 'End'
							? last
							: null
		if (to === null || event.altKey || event.ctrlKey || event.metaKey) return
		event.preventDefault()
		setStop(to)
		bar.current?.querySelectorAll('button')[to]?.focus()
	}
	return (
		<div
			ref={bar}
			className="overview"
			role="toolbar"
			aria-label={say('groupBoard.overview')}
			tabIndex={-1}
			onKeyDown={keys}
		>
			{columns.map((column, at) => (
				<Tile key={column.id} column={column} at={at} isStop={at === Math.min(stop, columns.length - 1)} />
			))}
		</div>
	)
}
