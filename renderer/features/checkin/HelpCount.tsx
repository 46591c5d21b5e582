import { useText } from '../../text/text.ts'
import { useBuilding } from './DoorNews.tsx'

/** How many wait at the help desk: a number, never who. Whoever may, goes there from here. */
export const HelpCount = ({ dayId, isLead }: { readonly dayId: string; readonly isLead: boolean }) => {
	const say = useText()
	const waiting = useBuilding(dayId).data?.helpWaiting ?? 0
	if (waiting === 0 && !isLead) return null
	return (
		<div className="help-count">
			{waiting === 0 ? null : <p>{say('deskDoor.helpWaiting', { count: waiting })}</p>}
			{isLead ? <a href="#/help">{say('deskDoor.helpOpen')}</a> : null}
		</div>
	)
}
