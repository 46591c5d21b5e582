import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const PeopleList = () => {
	const say = useText()
	return <PageHead title={say('people.view.list')} />
}
