import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'

/** Sheets of the programme, and what of them is out. */
export const Paper = () => {
	const say = useText()
	return <PageHead title={say('programmePaper.title')} />
}
