import { KeyCap } from '../../components/KeyCap.tsx'
import { useText } from '../../text/text.ts'
import { useDeskState } from './useDesk.ts'

/** The few keys of the desk, in small under the work. */
export const KeysAtHand = () => {
	const say = useText()
	const isSearching = useDeskState((state) => state.panel.is === 'searching')
	if (!isSearching) return null
	return (
		<p className="desk-keys">
			<span>
				<KeyCap keys="↑" isRead /> <KeyCap keys="↓" isRead /> {say('desk.keyChoose')}
			</span>
			<span>
				<KeyCap keys="Enter" isRead /> {say('desk.keyCheckIn')}
			</span>
			<span>
				<KeyCap keys="Esc" isRead /> {say('desk.keyClear')}
			</span>
			<span>
				<KeyCap keys="F2" isRead /> {say('desk.keyWalkIn')}
			</span>
			<span>
				<KeyCap keys="F3" isRead /> {say('deskDoor.keyHelp')}
			</span>
		</p>
	)
}
