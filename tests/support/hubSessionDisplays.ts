/** Screens for the public as part of a day played over a wire. The wire that is compared serves no pages of its own. */
import type { Session } from './hubSessionGroups.ts'

export const playDisplays = async ({ ask, roomId, dayId }: Session): Promise<void> => {
	await ask('displays.show', { roomId: null })
	await ask('displays.show', { roomId })
	const { found }: { found: readonly { badgeCode: string }[] } = await ask('checkin.search', { text: 'Hosta', dayId })
	await ask('displays.findGroup', { badgeCode: found[0]?.badgeCode ?? '' })
	await ask('displays.findGroup', { badgeCode: '22222' })
	await ask('displays.stalls')
	await ask('displays.address', { roomId })
}
