/** How items and stories are called on paper. A story that is not told has neither title nor name on any sheet. */
import { say } from '../../../text/text.ts'
import { roomName, titleOf } from '../itemWords.ts'
import type { EventRoom, StageItem, StageSlot } from '../programmeTypes.ts'

type Item = Pick<StageItem, 'title' | 'kind' | 'slots'>
type Slot = Pick<StageSlot, 'number' | 'publicTitle' | 'startAt' | 'isWithdrawn' | 'alternative' | 'shownAs'>

/** The title of an item; of one whose stories are all not told, what happens instead. */
export const itemTitle = (item: Item): string => {
	const isGone = item.kind === 'story' && item.slots.length > 0 && item.slots.every(({ isWithdrawn }) => isWithdrawn)
	if (!isGone) return titleOf(item)
	const instead = item.slots.map(({ alternative }) => alternative).filter((words) => words !== '')
	return instead.length === 0 ? say('programmePaper.changeTitle') : instead.join('. ')
}

/** One story for those at work: its number, and what happens instead where it is not told. */
export const storyLine = ({ number, publicTitle, startAt, isWithdrawn, alternative, shownAs }: Slot): string => {
	const values = { time: startAt, number }
	if (isWithdrawn)
		return alternative === ''
			? say('programmePaper.insteadOnly', values)
			: say('programmePaper.instead', { ...values, what: alternative })
	const title =
		publicTitle === ''
			? say('programmePaper.toldUntitled', values)
			: say('programmePaper.told', { ...values, title: publicTitle })
	return [title, ...(shownAs.length === 0 ? [] : [shownAs.join(', ')])].join('. ')
}

export const roomOf = (rooms: readonly EventRoom[], roomId: string | null): string =>
	roomId === null ? '' : roomName(rooms, roomId)

export const standing = ({ interpreters }: Pick<StageItem, 'interpreters'>): readonly string[] =>
	interpreters.map(({ teamName, standsAt }) =>
		standsAt === ''
			? say('programmePaper.standsNowhere', { team: teamName })
			: say('programmePaper.stands', { team: teamName, place: standsAt }),
	)

export const ledBy = ({ leads }: Pick<StageItem, 'leads'>): string =>
	leads.map(({ preferredName }) => preferredName).join(', ')
