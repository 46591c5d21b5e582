import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

export const DoorPaper = () => {
	const say = useText()
	return <PageHead title={say('doorPaper.title')} />
}
