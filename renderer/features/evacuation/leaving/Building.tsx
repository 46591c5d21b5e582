import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { useAlarmSend } from '../refusals.ts'

const most = 100_000

/** A number of people as it is typed; nothing is zero: not said. Null where it is none. */
const countOf = (typed: string): number | null => {
	if (typed.trim() === '') return 0
	const count = Number(typed.trim())
	return Number.isInteger(count) && count >= 0 && count <= most ? count : null
}
const asTyped = (count: number): string => (count === 0 ? '' : String(count))

type LimitsProps = {
	readonly fireLimit: number
	readonly comfortable: number
	readonly inside: number
	readonly again: () => Promise<void>
}

const Limits = ({ fireLimit, comfortable, inside, again }: LimitsProps) => {
	const say = useText()
	const { send, isWorking, problem } = useAlarmSend(again)
	const [fire, setFire] = useState(asTyped(fireLimit))
	const [ease, setEase] = useState(asTyped(comfortable))
	const [hasTried, setTried] = useState(false)
	const [fireCount, easeCount] = [countOf(fire), countOf(ease)]
	const isTooHigh = fireCount !== null && easeCount !== null && fireCount > 0 && easeCount > fireCount
	const save = async (): Promise<void> => {
		setTried(true)
		if (fireCount === null || easeCount === null || isTooHigh) return
		await send([['checkin.setBuilding', { fireLimit: fireCount, comfortable: easeCount }]], say('alarm.building.saved'))
	}
	return (
		<form
			className="stack-s"
			noValidate
			onSubmit={(event) => {
				event.preventDefault()
				void save()
			}}
		>
			<p>{say('alarm.building.inside', { count: inside })}</p>
			<div className="leaving-limits">
				<TextField
					label={say('alarm.building.fire')}
					hint={say('alarm.building.fireHint')}
					type="number"
					min="0"
					value={fire}
					onChange={setFire}
					error={hasTried && fireCount === null ? say('alarm.building.wrong') : undefined}
				/>
				<TextField
					label={say('alarm.building.comfortable')}
					hint={say('alarm.building.comfortableHint')}
					type="number"
					min="0"
					value={ease}
					onChange={setEase}
					error={
						!hasTried
							? undefined
							: easeCount === null
								? say('alarm.building.wrong')
								: isTooHigh
									? say('alarm.building.tooHigh')
									: undefined
					}
				/>
			</div>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			<div>
				<Button type="submit" isWorking={isWorking}>
					{say('alarm.building.save')}
				</Button>
			</div>
		</form>
	)
}

/** How many the building may hold: the door warns by it. */
export const Building = ({ dayId }: { readonly dayId: string }) => {
	const say = useText()
	const building = useQuery(`checkin.building:${dayId}`, (client) => client.checkin.building({ dayId }), [
		'event',
		'attendance',
	])
	if (building.data === undefined) return null
	const { fireLimit, comfortable, inside } = building.data
	return (
		<Card title={say('alarm.building.title')}>
			<Limits
				key={`${fireLimit} ${comfortable}`}
				fireLimit={fireLimit}
				comfortable={comfortable}
				inside={inside}
				again={building.again}
			/>
		</Card>
	)
}
