import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

/** Screens for the public: which there are and what they show. */
export const Screens = () => {
	const say = useText()
	return <PageHead title={say('displays.title')} />
}
