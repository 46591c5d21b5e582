/** Stories: all of them by time, or one of them whole. */
import './Stories.css'

import { StoryList } from './list/StoryList.tsx'
import { SlotPage } from './slot/SlotPage.tsx'
import { storiesHref, useSlotInAddress } from './storyRoute.ts'

export const Stories = () => {
	const slotId = useSlotInAddress()
	if (slotId === '') return <StoryList />
	return <SlotPage key={slotId} slotId={slotId} isOrganiser leadBadge="" backHref={storiesHref} />
}
