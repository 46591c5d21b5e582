/** One story in the list: when, what, who as they want to be called, how far, and what is left for whom. */
import { ArrowUUpLeftIcon, CheckCircleIcon, ClockIcon, WarningIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { slotHref } from '../storyRoute.ts'
import { endOf } from '../storyTime.ts'
import type { ListedSlot, ReadinessLine } from '../storyTypes.ts'
import { capital, isOver, leftOf, listed, namesOf, shortOf, titleOf } from '../storyWords.ts'
import { StateLine } from './StateLine.tsx'

/** How many things are named before the rest is only counted. */
const named = 3

const WhatIsLeft = ({ left }: { readonly left: readonly ReadinessLine[] }) => {
	const say = useText()
	const things = shortOf(left.map(({ code }) => code))
	const who = [...new Set(left.map((line) => line.who))]
	const words =
		things.length > named + 1
			? say('stories.leftMore', { things: things.slice(0, named).join(', '), more: things.length - named })
			: things.join(', ')
	return (
		<div className="story-left">
			<Icon of={WarningIcon} weight="fill" />
			<p>
				{say('stories.left', { count: things.length, things: words })}
				<span className="story-under soft small">
					{say('stories.whoCan', { who: listed(who.map((one) => say(`stories.who.${one}`))) })}
				</span>
			</p>
		</div>
	)
}

const After = ({ slot }: { readonly slot: ListedSlot }) => {
	const say = useText()
	return (
		<span className="story-tags">
			{(['debrief', 'followUp'] as const).map((task) =>
				slot[task] === 'later' ? null : (
					<Tag
						key={task}
						tone={slot[task] === 'due' ? 'heed' : 'welcome'}
						icon={<Icon of={slot[task] === 'due' ? ClockIcon : CheckCircleIcon} weight="fill" />}
					>
						{say(slot[task] === 'due' ? `stories.due.${task}` : `stories.done.${task}`)}
					</Tag>
				),
			)}
			{slot.isMaterialWithdrawn ? (
				<Tag tone="line" icon={<Icon of={ArrowUUpLeftIcon} />}>
					{say('stories.materialBack')}
				</Tag>
			) : null}
		</span>
	)
}

export const StoryRow = ({ slot, isDayOn }: { readonly slot: ListedSlot; readonly isDayOn: boolean }) => {
	const say = useText()
	const isNotTold = slot.state === 'withdrawn'
	const left = isOver(slot.state) ? [] : leftOf(slot.readiness)
	return (
		<li className={isNotTold ? 'story-row story-row-off' : 'story-row'}>
			<p className="story-when">
				{slot.startAt === '' ? (
					<span className="soft">{say('stories.minutes', { count: slot.minutes })}</span>
				) : (
					<>
						<b>{slot.startAt}</b>
						<span className="soft small">{say('stories.toTime', { end: endOf(slot) })}</span>
					</>
				)}
			</p>
			<div className="story-what">
				<h3>
					<a href={slotHref(slot.slotId)}>
						{isNotTold ? say('stories.numbered', { number: slot.number }) : titleOf(slot)}
					</a>
				</h3>
				<p className="soft">
					{isNotTold ? say('stories.notToldWords') : capital(namesOf(slot))}
					{slot.roomName === '' ? null : <span className="story-under small">{slot.roomName}</span>}
				</p>
			</div>
			<StateLine state={slot.state} />
			<div className="story-todo">
				{left.length > 0 ? <WhatIsLeft left={left} /> : null}
				{left.length === 0 && !isOver(slot.state) ? (
					<p className="story-fine">
						<Icon of={CheckCircleIcon} weight="fill" />
						{say(isDayOn ? 'stories.nothingLeftToday' : 'stories.nothingLeft')}
					</p>
				) : null}
				{slot.isChecked && !isOver(slot.state) ? (
					<Tag tone="welcome" icon={<Icon of={CheckCircleIcon} weight="fill" />}>
						{say('stories.checked')}
					</Tag>
				) : null}
				<After slot={slot} />
			</div>
		</li>
	)
}
