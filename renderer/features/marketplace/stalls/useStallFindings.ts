/** How many things need a look at each stall, as the list of all rules has them; what goes on with a reason is settled. */
import { useMemo } from 'react'
import { useQuery } from '../../../transport/useQuery.ts'

/** Asked when the marketplace or a rule changes; the hub works it out once for all who ask. Null: not known yet. */
export const useStallFindings = (): ReadonlyMap<string, number> | null => {
	const { data } = useQuery('rules.findings:stalls', (client) => client.rules.findings({}), ['marketplace', 'rules'])
	return useMemo(() => {
		if (data === undefined) return null
		const counts = new Map<string, number>()
		for (const { stallIds, reason, strength } of data.findings)
			if (reason === null && strength !== 'note') for (const id of stallIds) counts.set(id, (counts.get(id) ?? 0) + 1)
		return counts
	}, [data])
}
