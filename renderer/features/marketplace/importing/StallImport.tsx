import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import type { MarketView } from '../marketTypes.ts'

export const StallImport = (_: MarketView) => {
	const say = useText()
	return <PageHead title={say('marketImport.title')} />
}
