import { DoorMark } from '../components/DoorMark.tsx'
import { VisuallyHidden } from '../components/VisuallyHidden.tsx'
import { useText } from '../text/text.ts'
import { hrefOf } from './routes.ts'

/** The door, where you are, and the way back to all events. Without `isLink` only a sign. */
export const Mark = ({
	title,
	place,
	isLink,
}: {
	readonly title: string
	readonly place: string
	readonly isLink: boolean
}) => {
	const say = useText()
	const words = (
		<>
			<DoorMark />
			<span className="mark-words">
				<b>{title}</b>
				<span>{place}</span>
			</span>
		</>
	)
	return isLink ? (
		<a className="mark" href={hrefOf('home')}>
			{words}
			<VisuallyHidden>, {say('app.yourEvents')}</VisuallyHidden>
		</a>
	) : (
		<div className="mark">{words}</div>
	)
}
