import { useText } from '../../text/text.ts'

export const Kiosk = ({ practice }: { readonly practice: 'no' | 'sample' | 'rehearsal' }) => {
	const say = useText()
	return (
		<main data-practice={practice}>
			<h1>{say('kiosk.title')}</h1>
		</main>
	)
}
