import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'

export const Look = () => {
	const say = useText()
	return <PageHead title={say('look.title')} />
}
