import { DoorMark } from '../components/DoorMark.tsx'
import { useText } from '../text/text.ts'
import './Starting.css'

/** A closed moment before the first screen: the door, and words only where it takes long. */
export const Starting = () => {
	const say = useText()
	return (
		<main className="starting" aria-busy="true">
			<DoorMark />
			<p role="status">{say('app.starting')}</p>
		</main>
	)
}
