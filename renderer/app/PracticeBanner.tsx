import { FlaskIcon } from '@phosphor-icons/react'
import { Icon } from '../components/Icon.tsx'
import { useText } from '../text/text.ts'
import './PracticeBanner.css'

const words = { sample: 'app.practiceSample', rehearsal: 'app.practiceRehearsal' } as const

/** Always there while the event is not a real one, on every screen, and on paper. */
export const PracticeBanner = ({ practice }: { readonly practice: 'no' | 'sample' | 'rehearsal' }) => {
	const say = useText()
	if (practice === 'no') return null
	return (
		<section className="practice" aria-label={say('app.practice')}>
			<b>
				<Icon of={FlaskIcon} />
				{say('app.practice')}
			</b>
			<span>{say(words[practice])}</span>
		</section>
	)
}
