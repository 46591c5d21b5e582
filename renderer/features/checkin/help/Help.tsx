import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const Help = () => {
	const say = useText()
	return <PageHead title={say('help.title')} />
}
