/** What somebody wears so that photographers know: shape and word first, and never green (that is the sunflower lanyard). */
import { useText } from '../text/text.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import './PhotoMarker.css'

const shapes = {
	yes: (
		<>
			<rect x="2" y="2" width="20" height="20" rx="2" fill="var(--action)" />
			<path d="M6.5 12.5l3.8 3.8 7.2-8.2" className="photo-stroke" stroke="var(--action-on)" strokeWidth="3" />
		</>
	),
	ask: (
		<>
			<path
				d="M12 1.6 23 21.6H1z"
				fill="var(--heed)"
				stroke="var(--heed-line)"
				strokeWidth="1.8"
				strokeLinejoin="round"
			/>
			<path d="M12 8.5v6M12 17.4v1.2" className="photo-stroke" stroke="var(--heed-on)" strokeWidth="2.6" />
		</>
	),
	no: (
		<>
			<circle cx="12" cy="12" r="10.5" fill="var(--ink)" />
			<path d="M6 12h12" className="photo-stroke" stroke="var(--surface)" strokeWidth="4.5" />
		</>
	),
} as const

const words = { yes: 'kit.photoYes', ask: 'kit.photoAsk', no: 'kit.photoNo' } as const

export type PhotoMarkerProps = {
	readonly answer: keyof typeof shapes
	/** `shown` beside the shape, `read` only by screen readers, or `none` where a label says it. */
	readonly words?: 'shown' | 'read' | 'none'
}

export const PhotoMarker = ({ answer, words: mode = 'shown' }: PhotoMarkerProps) => {
	const say = useText()
	const sentence = say(words[answer])
	return (
		<span className="photo-marker">
			<svg viewBox="0 0 24 24" aria-hidden="true">
				{shapes[answer]}
			</svg>
			{mode === 'shown' ? <span>{sentence}</span> : null}
			{mode === 'read' ? <VisuallyHidden>{sentence}</VisuallyHidden> : null}
		</span>
	)
}
