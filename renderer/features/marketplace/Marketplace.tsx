import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'

export const Marketplace = () => {
	const say = useText()
	return <PageHead title={say('market.title')} />
}
