/** What every position would mean for the stall whose panel is open; kept true while it is. */
import { useQuery } from '../../../transport/useQuery.ts'
import type { Option } from './placesTypes.ts'

export const useOptions = (
	stallId: string | null,
): { readonly options: readonly Option[] | null; readonly hasFailed: boolean } => {
	const { data, hasFailed } = useQuery(
		`marketplace.options:${stallId ?? ''}`,
		async (client) => {
			if (stallId === null) return null
			const answer = await client.marketplace.options({ stallId, sockets: null, watts: null })
			return answer.outcome === 'known' ? answer.options : null
		},
		['marketplace', 'people'],
	)
	return { options: data ?? null, hasFailed }
}
