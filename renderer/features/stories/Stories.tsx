import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'

export const Stories = () => {
	const say = useText()
	return <PageHead title={say('stories.title')} />
}
