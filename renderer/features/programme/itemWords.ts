/** What an item and its room are called on every view of the run sheet. */
import { say } from '../../text/text.ts'
import type { EventRoom, SheetItem } from './programmeTypes.ts'

/** Items before they have a title are called by their kind. */
export const titleOf = ({ title, kind }: Pick<SheetItem, 'title' | 'kind'>): string =>
	title === '' ? say(`programme.kind.${kind}`) : title

/** Empty for an item without a room. */
export const roomName = (rooms: readonly EventRoom[], roomId: string | null): string =>
	rooms.find(({ id }) => id === roomId)?.name ?? ''

/** Where a slot says more than its item: `Story 4: What helped me`, `Story 4` where there is nothing to say. */
export const slotTitle = ({
	number,
	publicTitle,
}: {
	readonly number: number
	readonly publicTitle: string
}): string =>
	publicTitle === '' ? say('programme.story', { number }) : say('programme.storyTitled', { number, title: publicTitle })
