import type { Hub } from '../../../transport/hub.ts'
import { takeAllBack } from '../useMarketSend.ts'
import { tell } from './importingStore.ts'

/** Takes a whole list out again, or says what stands in the way; then the screen shows what there is. */
export const takeBackList = async (hub: Hub, commandId: string, again: () => Promise<void>): Promise<void> => {
	const isBack = await takeAllBack(hub, [commandId])
	await again()
	if (isBack) tell({ type: 'undone', commandId })
}
