import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'

export const Programme = () => {
	const say = useText()
	return <PageHead title={say('programme.title')} />
}
