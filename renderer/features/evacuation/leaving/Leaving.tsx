import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const Leaving = () => {
	const say = useText()
	return <PageHead title={say('alarm.leaving')} />
}
