import { PersonSimpleRunIcon } from '@phosphor-icons/react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import './AlarmButton.css'
import { askWhat } from './alarmStore.ts'

/**
 * At the end of every bar at work. Asks what it is: a hand or a sleeve meets a button on a tablet sooner than a finger
 * meets F9, and here is the way to a drill and to staying inside.
 */
export const AlarmButton = () => {
	const say = useText()
	return (
		<Button className="alarm-button" icon={<Icon of={PersonSimpleRunIcon} />} keys="F9" onPress={() => askWhat(true)}>
			{say('alarm.button')}
		</Button>
	)
}
