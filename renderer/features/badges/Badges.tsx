import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'

export const Badges = () => {
	const say = useText()
	return <PageHead title={say('badges.title')} />
}
