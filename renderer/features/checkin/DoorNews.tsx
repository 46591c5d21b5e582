/** What the desk should know before the next person: how full the building is, and that the day was closed. */
import { Message } from '../../components/Message.tsx'
import { formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { fullnessOf } from './fullness.ts'

export const useBuilding = (dayId: string) =>
	useQuery(`checkin.building:${dayId}`, (client) => client.checkin.building({ dayId }), [
		'attendance',
		'event',
		'people',
	])

export const DoorNews = ({ dayId }: { readonly dayId: string }) => {
	const say = useText()
	const { data } = useBuilding(dayId)
	if (data === undefined) return null
	const { inside, fireLimit, comfortable, closedAtMs } = data
	const fullness = fullnessOf(data)
	return (
		<div className="desk-news" role="status">
			{closedAtMs === null ? null : (
				<Message tone="heed" title={say('deskDoor.closed', { time: formatTime(closedAtMs) })}>
					{say('deskDoor.closedWords')}
				</Message>
			)}
			{fullness === 'full' ? (
				<Message tone="heed" title={say('deskDoor.full', { inside, limit: fireLimit })}>
					{say('deskDoor.fullWords')}
				</Message>
			) : null}
			{fullness === 'nearly' ? (
				<Message tone="heed" title={say('deskDoor.nearlyFull', { inside, limit: fireLimit })}>
					{say('deskDoor.nearlyFullWords')}
				</Message>
			) : null}
			{fullness === 'busy' ? (
				<Message tone="note" title={say('deskDoor.busy', { inside, limit: comfortable })}>
					{say('deskDoor.busyWords')}
				</Message>
			) : null}
		</div>
	)
}
