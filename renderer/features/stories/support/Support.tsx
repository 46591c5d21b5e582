import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const Support = () => {
	const say = useText()
	return <PageHead title={say('storiesDay.title')} />
}
