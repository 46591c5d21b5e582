import { useText } from '../../../text/text.ts'

export const Care = ({ registrationId }: { readonly registrationId: string }) => {
	const say = useText()
	return <h2 id={registrationId}>{say('people.view.needs')}</h2>
}
