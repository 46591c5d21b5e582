import { LockSimpleIcon, WarningIcon } from '@phosphor-icons/react'
import type { CSSProperties } from 'react'
import { timeAt } from '../../../../shared/domain/programme/clock.ts'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { slotTitle, titleOf } from '../itemWords.ts'
import { kindIcons } from '../kinds.ts'
import type { SheetItem } from '../programmeTypes.ts'
import type { Lane, Place } from './timelineScale.ts'

export type TimelineItemProps = {
	readonly item: SheetItem
	/** Where it is drawn: where it is, would be put down, or would follow to. */
	readonly place: Place
	readonly column: number
	readonly lane: Lane
	/** `carried`: in hand; `follows`: another time because of what is in hand. */
	readonly how: 'rests' | 'carried' | 'follows'
	readonly roomName: string
	/** What is in the same room at the same time. */
	readonly doubledWith: SheetItem | undefined
	readonly isActive: boolean
	readonly isOpen: boolean
	readonly onOpen: () => void
	readonly onFocus: () => void
}

/** From this many minutes on there is room for a second line. */
const tallMin = 25

/** One item of the day at its place on the timeline. */
export const TimelineItem = (props: TimelineItemProps) => {
	const { item, place, column, lane, how, roomName, doubledWith, isActive, isOpen, onOpen, onFocus } = props
	const say = useText()
	const startAt = timeAt(place.startMin)
	const times = say('programme.fromTo', { start: startAt, end: timeAt(place.endMin) })
	const long = place.endMin - place.startMin
	const title = titleOf(item)
	const marks = [
		item.isFixed ? say('programme.plan.fixed') : '',
		item.status === 'dropped' ? say('programme.status.dropped') : '',
		doubledWith === undefined ? '' : say('programme.plan.doubled', { title: titleOf(doubledWith) }),
		...item.slots.map(slotTitle),
	].filter((one) => one !== '')
	const isNarrow = lane.lanes > 1
	const classes = [
		'plan-item',
		`plan-item-${item.kind}`,
		long >= tallMin ? 'plan-item-tall' : '',
		item.status === 'dropped' ? 'plan-item-dropped' : '',
		how === 'rests' ? '' : `plan-item-${how}`,
		isOpen ? 'plan-item-open' : '',
	]
	const style = {
		'--from': place.startMin,
		'--long': long,
		'--column': column,
		'--lane': lane.lane,
		'--lanes': lane.lanes,
	} as CSSProperties
	return (
		// oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the timeline around it has the keys
		<div
			id={`plan-item-${item.id}`}
			data-plan-item={item.id}
			className={classes.filter((one) => one !== '').join(' ')}
			style={style}
			role="option"
			tabIndex={isActive ? 0 : -1}
			aria-selected={isOpen}
			onClick={onOpen}
			onFocus={onFocus}
		>
			<VisuallyHidden>
				{[times, title, roomName === '' ? say('programme.noRoom') : roomName, ...marks].join(', ')}
			</VisuallyHidden>
			<span className="plan-item-words" aria-hidden="true">
				<span className="plan-item-time">
					{how === 'follows' && startAt !== item.startAt ? <s>{item.startAt}</s> : null}
					{!isNarrow && (how === 'carried' || long >= tallMin) ? times : startAt}
				</span>
				<span className="plan-item-title">{title}</span>
				{long >= tallMin && item.slots.length > 0 ? (
					<span className="plan-item-slots">{item.slots.map(slotTitle).join(', ')}</span>
				) : null}
			</span>
			<span className="plan-item-marks">
				{doubledWith === undefined ? null : <Icon of={WarningIcon} weight="fill" className="plan-item-heed" />}
				{item.isFixed ? <Icon of={LockSimpleIcon} /> : null}
				{isNarrow ? null : <Icon of={kindIcons[item.kind]} />}
			</span>
			<span className="plan-item-edge" data-plan-edge="" />
		</div>
	)
}
