import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const Stall = () => {
	const say = useText()
	return <PageHead title={say('marketDay.title')} />
}
