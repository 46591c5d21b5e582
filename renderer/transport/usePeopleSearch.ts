/** Finds people by name or badge code, for a field that somebody types into. */
import { useCallback } from 'react'
import { useHub } from './hub.ts'

const shown = 8

/** `all`: whoever may take part; `anybody`: crew, companions and interpreters too. */
export const usePeopleSearch = (who: 'all' | 'anybody' = 'anybody') => {
	const { client } = useHub()
	return useCallback(
		(text: string) =>
			client.breakouts.wishes({
				// Letters of badge codes are capitals, whatever somebody types.
				text: /\d/.test(text) ? text.toUpperCase() : text,
				only: who,
				limit: shown,
				offset: 0,
			}),
		[client, who],
	)
}
