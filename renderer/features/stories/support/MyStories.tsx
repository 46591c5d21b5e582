/** The stories of one support lead: the one that is on or comes next is open, until another is chosen. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { useText } from '../../../text/text.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { SlotPage } from '../slot/SlotPage.tsx'
import { byDay, nextOf } from '../storyTime.ts'
import type { ListedSlot } from '../storyTypes.ts'
import { useStoryDays } from '../useStoryDays.ts'
import type { Leading } from './leading.ts'

export type MyStoriesProps = {
	readonly leading: Leading
	/** Somebody else takes the tablet. */
	readonly onLeave: () => void
}

export const MyStories = ({ leading, onLeave }: MyStoriesProps) => {
	const say = useText()
	const days = useStoryDays()
	const nowMs = useHubClock()
	const [chosen, setChosen] = useState('')
	const { leadBadge } = leading
	const mine = useQuery(`stories.mine:${leadBadge}`, (client) => client.stories.mine({ leadBadge }), ['stories'])
	const slotIds = mine.data?.outcome === 'known' ? mine.data.slotIds : mine.data === undefined ? leading.slotIds : []
	const list = useQuery('stories.list', (client) => client.stories.list({}), ['stories', 'programme', 'event'])
	const slots = byDay(
		(list.data?.slots ?? []).filter(({ slotId }) => slotIds.includes(slotId)),
		days,
	).flatMap(({ slots: ofDay }) => ofDay)
	const open =
		slots.find(({ slotId }) => slotId === chosen) ?? (nowMs === null ? undefined : nextOf(slots, days, nowMs))
	// A story that is called off stays open: what is to be done then stands on its page.
	if (chosen === '' && open !== undefined) setChosen(open.slotId)
	const words = (slot: ListedSlot): string => {
		if (slot.state === 'withdrawn') return say('storiesDay.oneNotTold', { number: slot.number })
		return slot.startAt === ''
			? say('storiesDay.one', { number: slot.number })
			: say('storiesDay.oneAt', { start: slot.startAt, number: slot.number })
	}
	return (
		<div className="support">
			<div className="support-who">
				<span>{say('storiesDay.hello', { name: leading.preferredName })}</span>
				{slots.length > 1 && open !== undefined ? (
					<Segmented
						label={say('storiesDay.mine')}
						value={open.slotId}
						onChange={setChosen}
						segments={slots.map((slot) => ({ value: slot.slotId, label: words(slot) }))}
					/>
				) : null}
				<span className="push">
					<Button kind="quiet" onPress={onLeave}>
						{say('storiesDay.another')}
					</Button>
				</span>
			</div>
			{open === undefined ? (
				<p role="status" className="soft">
					{say(
						list.hasFailed ? 'stories.unreadable' : slotIds.length === 0 ? 'storiesDay.noneLeft' : 'stories.loading',
					)}
				</p>
			) : (
				<SlotPage key={open.slotId} slotId={open.slotId} isOrganiser={false} leadBadge={leadBadge} backHref={null} />
			)}
		</div>
	)
}
