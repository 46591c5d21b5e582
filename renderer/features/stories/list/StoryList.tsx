/** Every story by time: how far it has come, what is left, and who can do it. */
import { ArrowRightIcon, PlusIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { byDay, isToday } from '../storyTime.ts'
import type { ListedSlot } from '../storyTypes.ts'
import { isOver, leftOf } from '../storyWords.ts'
import { useStoryDays } from '../useStoryDays.ts'
import { useVenueNow } from '../useVenueNow.ts'
import { NewSlot } from './NewSlot.tsx'
import { NoStories } from './NoStories.tsx'
import { StoryRow } from './StoryRow.tsx'

const addId = 'add-story'

/** Something can be done about it now: before it, or for the people who told it. */
const hasToDo = (slot: ListedSlot): boolean =>
	slot.debrief === 'due' || slot.followUp === 'due' || (!isOver(slot.state) && leftOf(slot.readiness).length > 0)

export const StoryList = () => {
	const say = useText()
	const days = useStoryDays()
	const nowMs = useVenueNow()
	const list = useQuery('stories.list', (client) => client.stories.list({}), [
		'stories',
		'programme',
		'attendance',
		'people',
		'event',
	])
	const [isAdding, setAdding] = useState(false)
	const slots = list.data?.slots
	useEffect(() => {
		// Back from a story: what had the focus went with it.
		if (document.activeElement === document.body)
			focusSoon(() => document.querySelector<HTMLElement>('main h1[tabindex]'))
	}, [])
	const toDo = (slots ?? []).filter(hasToDo).length
	const isEmpty = slots?.length === 0

	const title =
		slots === undefined || isEmpty
			? say('stories.title')
			: toDo === 0
				? say('stories.titleReady')
				: say('stories.titleLeft', { count: toDo })
	return (
		<>
			<PageHead
				title={title}
				lead={say('stories.lead')}
				end={
					<>
						<a className="story-link" href="#/support">
							{say('stories.toSupport')}
							<Icon of={ArrowRightIcon} />
						</a>
						{slots === undefined || isEmpty ? null : (
							<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={() => setAdding(true)}>
								{say('stories.add')}
							</Button>
						)}
					</>
				}
			/>
			{slots === undefined ? (
				list.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
						{say('stories.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('stories.loading')}
					</p>
				)
			) : (
				<div className={isAdding ? 'beside' : ''}>
					<div className="stack">
						{isEmpty ? (
							<>
								<h2>
									<VisuallyHidden>{say('stories.title')}</VisuallyHidden>
								</h2>
								<NoStories addId={addId} onAdd={() => setAdding(true)} />
							</>
						) : null}
						{byDay(slots, days).map(({ day, slots: ofDay }) => (
							<section key={day?.id ?? ''} className="stack-s" aria-labelledby={`stories-${day?.id ?? 'loose'}`}>
								<h2 id={`stories-${day?.id ?? 'loose'}`} className="story-day">
									{day === null ? say('stories.notPlanned') : formatDateInFull(day.date)}
								</h2>
								<ul className="card card-flush story-rows">
									{ofDay.map((slot) => (
										<StoryRow key={slot.slotId} slot={slot} isDayOn={isToday(slot, days, nowMs)} />
									))}
								</ul>
							</section>
						))}
					</div>
					{isAdding ? <NewSlot days={days} openerId={addId} onClose={() => setAdding(false)} /> : null}
				</div>
			)}
		</>
	)
}
