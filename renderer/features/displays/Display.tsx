import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'

export type DisplayProps = { readonly practice: 'no' | 'sample' | 'rehearsal' }

export const Display = ({ practice }: DisplayProps) => {
	const say = useText()
	return (
		<main data-practice={practice}>
			<PageHead title={say('displays.title')} />
		</main>
	)
}
