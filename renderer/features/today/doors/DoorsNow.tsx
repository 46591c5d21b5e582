import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const DoorsNow = () => {
	const say = useText()
	return <PageHead title={say('today.view.doors')} />
}
