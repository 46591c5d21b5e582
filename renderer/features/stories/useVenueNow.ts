/** The hub's clock, or this computer's until the hub has said what time it is. */
import { useState } from 'react'
import { useHubClock } from '../../transport/useHubClock.ts'

export const useVenueNow = (): number => {
	const [openedAtMs] = useState(() => Date.now())
	return useHubClock() ?? openedAtMs
}
