import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const DayEnd = () => {
	const say = useText()
	return <PageHead title={say('today.view.end')} />
}
