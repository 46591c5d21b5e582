import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const Same = () => {
	const say = useText()
	return <PageHead title={say('people.view.same')} />
}
