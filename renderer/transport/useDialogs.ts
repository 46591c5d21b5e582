/** Whether files are saved and chosen with the system's own dialogs; elsewhere the browser does it. */
import { useAtHub } from './atHub.ts'
import { useQuery } from './useQuery.ts'

/** False until it is known, in a browser, and at a desk of the venue's network: dialogs open where the hub is. */
export const useDialogs = (): boolean => {
	const isAtHub = useAtHub()
	const library = useQuery(
		`dialogs:${isAtHub}`,
		async (client) => isAtHub && (await client.library.recent({})).hasDialogs,
		[],
	)
	return library.data ?? false
}
