/** Over every screen of an organiser: that this is a copy of an event and not the event, or that a backup failed. */
import { Message } from '../../components/Message.tsx'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import './Safekeeping.css'
import { useBackups } from './useBackups.ts'

export const BackupNotes = () => {
	const say = useText()
	const { data } = useBackups()
	if (data === undefined) return null
	const { restoredFromMs, trouble } = data
	return (
		<>
			{restoredFromMs === null ? null : (
				<div className="safe-note no-print">
					<Message
						tone="heed"
						title={say('safe.isCopy', { time: formatTime(restoredFromMs), day: formatDay(restoredFromMs) })}
						action={
							<a className="button button-second" href="#/home">
								{say('safe.isCopyGo')}
							</a>
						}
					>
						{say('safe.isCopyWords')}
					</Message>
				</div>
			)}
			{trouble === null ? null : (
				<div className="safe-note no-print">
					<Message
						tone="heed"
						isLive
						title={say('safe.troubleTitle')}
						action={
							<a className="button button-second" href="#/afterwards/safe">
								{say('safe.troubleGo')}
							</a>
						}
					>
						{say(`safe.trouble.${trouble}`)}
					</Message>
				</div>
			)}
		</>
	)
}
