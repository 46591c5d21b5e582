import { FlaskIcon } from '@phosphor-icons/react'
import { EventBanner } from '../components/EventBanner.tsx'
import { useText } from '../text/text.ts'

const words = { sample: 'app.practiceSample', rehearsal: 'app.practiceRehearsal' } as const

/** Always there while the event is not a real one. */
export const PracticeBanner = ({ practice }: { readonly practice: 'no' | 'sample' | 'rehearsal' }) => {
	const say = useText()
	if (practice === 'no') return null
	return (
		<EventBanner tone="note" icon={FlaskIcon} title={say('app.practice')}>
			{say(words[practice])}
		</EventBanner>
	)
}
