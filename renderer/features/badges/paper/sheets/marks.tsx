/** Small drawings on paper: a box to tick, and the shape that says what photographers may do. In one ink. */
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx'
import { useText } from '../../../../text/text.ts'

export const TickBox = () => {
	const say = useText()
	return (
		<svg className="doorpaper-box" viewBox="0 0 20 20" role="img" aria-label={say('doorPaper.tick')}>
			<rect x="1.5" y="1.5" width="17" height="17" rx="2" />
		</svg>
	)
}

const shapes = {
	yes: <rect x="3" y="3" width="18" height="18" rx="1" />,
	ask: <path d="M12 2 22 21H2z" />,
	no: <circle cx="12" cy="12" r="9.5" />,
} as const

export const PhotoShape = ({ photo }: { readonly photo: keyof typeof shapes }) => {
	const say = useText()
	return (
		<svg className="doorpaper-shape" viewBox="0 0 24 24" role="img" aria-label={say(`doorPaper.photo.${photo}`)}>
			{shapes[photo]}
		</svg>
	)
}

/** An empty cell that somebody writes in by hand, in words for whoever hears the page. */
export const ToWrite = () => {
	const say = useText()
	return <VisuallyHidden>{say('doorPaper.toWrite')}</VisuallyHidden>
}
