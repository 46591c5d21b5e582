/** Where a badge sits, in letters that its wearer reads and the next in the queue forgets: gone after twenty seconds. */
import { ElevatorIcon, StairsIcon, WheelchairIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import type { Answer } from './useFinding.ts'

export const answerStaysSeconds = 20

const ways = { stepFree: WheelchairIcon, lift: ElevatorIcon, stairs: StairsIcon } as const

type Table = Extract<Answer, { outcome: 'known' }>['tables'][number]

const OneTable = ({ table }: { readonly table: Table }) => {
	const say = useText()
	const { roundNumber, startAt, endAt, number, roomName, table: place, access } = table
	return (
		<li className="display-table">
			<p className="display-table-round">
				{say('displays.round', { number: roundNumber, start: startAt, end: endAt })}
			</p>
			<p className="display-table-number">{say('displays.tableNumber', { number })}</p>
			<p className="display-table-room">
				{roomName === '' ? say('displays.noRoom') : [roomName, place].filter((part) => part !== '').join(', ')}
			</p>
			{roomName === '' ? null : (
				<p className="display-table-way">
					<Icon of={ways[access]} />
					{say(`displays.access.${access}`)}
				</p>
			)}
		</li>
	)
}

export type GroupAnswerProps = { readonly answer: Answer; readonly onClear: () => void }

export const GroupAnswer = ({ answer, onClear }: GroupAnswerProps) => {
	const say = useText()
	const [left, setLeft] = useState(answerStaysSeconds)
	useEffect(() => {
		focusSoon(() => document.querySelector<HTMLElement>('.display-answer h1'))
		const timer = setInterval(() => setLeft((count) => count - 1), 1000)
		return () => clearInterval(timer)
	}, [])
	useEffect(() => {
		if (left <= 0) onClear()
	}, [left, onClear])
	return (
		<div className="display-answer">
			{answer.outcome === 'known' ? (
				<>
					<h1 tabIndex={-1}>{say('displays.yourTable')}</h1>
					<ul className="display-tables">
						{answer.tables.map((table) => (
							<OneTable key={table.roundNumber} table={table} />
						))}
					</ul>
				</>
			) : (
				<>
					<h1 tabIndex={-1}>{say('displays.found.noGroup')}</h1>
					<p className="display-room">{say('displays.found.noGroupWords')}</p>
				</>
			)}
			<div className="display-goes">
				<svg className="display-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
					<rect className="display-bar-all" width="100" height="2" />
					<rect className="display-bar-gone" width={(Math.max(left, 0) / answerStaysSeconds) * 100} height="2" />
				</svg>
				<p aria-hidden="true">{say('displays.goesAway', { count: Math.max(left, 0) })}</p>
				<VisuallyHidden>
					<p>{say('displays.goesAwaySaid')}</p>
				</VisuallyHidden>
				<button type="button" className="display-key display-key-go" onClick={onClear}>
					{say('displays.clear')}
				</button>
			</div>
		</div>
	)
}
