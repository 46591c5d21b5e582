/** A place that nobody stands at, or whose stall is not there: what it has, and who could move to it. */
import { Message } from '../../../components/Message.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { HallRead, Position, Stall } from '../marketTypes.ts'
import { viewHref } from '../view.ts'
import { Neighbours } from './Neighbours.tsx'
import { PanelHead } from './StallPanel.tsx'

/** A stall that has just been taken off the plan. */
export type Freed = { readonly positionId: string; readonly wasLive: boolean; readonly isTold: boolean }

export type PlacePanelProps = {
	readonly position: Position
	readonly hall: HallRead
	readonly stalls: readonly Stall[]
	readonly freed: Freed | null
	readonly isWorking: boolean
	readonly problem: string | undefined
	readonly onMove: (stall: Stall, fromCode: string) => void
	readonly onClose: () => void
}

export const PlacePanel = (props: PlacePanelProps) => {
	const { position, hall, stalls, freed, isWorking, problem, onMove, onClose } = props
	const say = useText()
	const { id, code, sockets, watts, circuitId, isOpen } = position
	const there = stalls.find(({ place }) => place?.positionId === id)
	const circuit = hall.circuits.find((one) => one.id === circuitId)?.name
	const power = { count: sockets, watts: formatCount(watts) }
	const state = there === undefined ? say(isOpen ? 'marketDay.placeFree' : 'marketDay.placeShut') : there.organisation
	return (
		<>
			<PanelHead
				over={say('marketDay.place', { code })}
				title={freed === null ? state : say('marketDay.freed', { code })}
				onClose={onClose}
			/>
			{freed?.wasLive === true ? (
				<Message tone="heed" isLive>
					{say('marketDay.freedPower', { code })}
				</Message>
			) : null}
			{freed?.isTold === true ? (
				<Message action={<a href={viewHref('paper')}>{say('marketDay.freedPrint')}</a>}>
					{say('marketDay.willPrint')}
				</Message>
			) : null}
			<p>
				{sockets === 0
					? say('marketDay.placeNoPower')
					: circuit === undefined
						? say('marketDay.placePowerAlone', power)
						: say('marketDay.placePower', { ...power, circuit })}
			</p>
			{isOpen ? <Neighbours positionId={id} code={code} stalls={stalls} isWorking={isWorking} onMove={onMove} /> : null}
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
		</>
	)
}
