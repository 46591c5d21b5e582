import { Care } from '../care/Care.tsx'

export const PersonPage = ({ registrationId }: { readonly registrationId: string }) => (
	<Care registrationId={registrationId} />
)
