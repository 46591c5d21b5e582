import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'

export const Tables = (_: { readonly setup: Setup }) => {
	const say = useText()
	return <PageHead title={say('breakouts.tables')} />
}
