import { useQuery } from '../../transport/useQuery.ts'
import { isOpen } from './late.ts'

/** How many things need a decision; 0 until it is known. */
export const useOpenCount = (): number => {
	const { data } = useQuery('tray.list', (client) => client.tray.list({}), ['desks'])
	return data?.items.filter(isOpen).length ?? 0
}
