/** The day to scale: a column for each room, time going down. Items are moved and made longer by hand or by keys. */
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { timeAt } from '../../../../shared/domain/programme/clock.ts'
import { announce } from '../../../components/announcer.ts'
import { focusSoon } from '../../../components/focusSoon.ts'
import { useText } from '../../../text/text.ts'
import { roomName, titleOf } from '../itemWords.ts'
import type { EventDay, EventRoom, SheetItem } from '../programmeTypes.ts'
import { followingOf } from './following.ts'
import { planHand, usePlanHand } from './planHand.ts'
import './Timeline.css'
import { TimelineItem } from './TimelineItem.tsx'
import { listenForDrags } from './timelineDrag.ts'
import { carriedTo, neighbourOf } from './timelineKeys.ts'
import {
	columnsOf,
	doubled,
	lanesOf,
	movedBy,
	type Place,
	placeOf,
	remPerMinute,
	resizedBy,
	snap,
	spanOf,
} from './timelineScale.ts'

export type TimelineProps = {
	readonly day: EventDay
	/** By start. */
	readonly items: readonly SheetItem[]
	readonly rooms: readonly EventRoom[]
	/** Rooms that have a column though nothing is in them. */
	readonly askedRooms: readonly string[]
	readonly isShifting: boolean
	/** Minutes since midnight where this day is today. */
	readonly nowMin: number | null
	readonly openId: string | null
	readonly onOpen: (itemId: string) => void
	/** Resolves when the answer is on the screen. */
	readonly onPutDown: (item: SheetItem, place: Place) => Promise<void>
}

const pxPerMinute = (): number =>
	remPerMinute * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)

export const focusItem = (itemId: string): void => focusSoon(() => document.getElementById(`plan-item-${itemId}`))

export const Timeline = (props: TimelineProps) => {
	const { day, items, rooms, askedRooms, isShifting, nowMin, openId, onOpen, onPutDown } = props
	const say = useText()
	const body = useRef<HTMLDivElement>(null)
	const { item: carried, how, place: carriedPlace } = usePlanHand()
	const [activeId, setActive] = useState<string | null>(null)
	const columns = useMemo(() => columnsOf(items, rooms, askedRooms), [items, rooms, askedRooms])
	const span = useMemo(() => spanOf(day, items.map(placeOf)), [day, items])
	const clashes = useMemo(() => doubled(items), [items])
	const follows = useMemo(
		() => (carried === null || !isShifting ? new Map<string, Place>() : followingOf(items, carried, carriedPlace)),
		[items, carried, carriedPlace, isShifting],
	)
	const placed = items.map((item) => ({
		item,
		place: item.id === carried?.id ? carriedPlace : (follows.get(item.id) ?? placeOf(item)),
	}))
	const lanes = new Map(
		columns.flatMap((roomId) => [
			...lanesOf(
				placed
					.filter(({ place }) => place.roomId === roomId)
					.map(({ item, place }) => ({ id: item.id, startMin: place.startMin, endMin: place.endMin })),
			),
		]),
	)
	const active = items.find(({ id }) => id === activeId) ?? items[0]
	const nameOf = (roomId: string | null): string =>
		roomId === null ? say('programme.noRoom') : roomName(rooms, roomId)

	const tellPlace = (place: Place): void => {
		const item = usePlanHand.getState().item
		const count = item === null || !isShifting ? 0 : followingOf(items, item, place).size
		const times = say('programme.fromTo', { start: timeAt(place.startMin), end: timeAt(place.endMin) })
		const where = `${times}, ${nameOf(place.roomId)}`
		announce(count === 0 ? where : say('programme.plan.andFollowing', { where, count }))
	}
	const putDown = async (): Promise<void> => {
		const { item, place } = usePlanHand.getState()
		if (item === null) return
		if (!planHand.hasMoved()) return leave()
		planHand.settle()
		await onPutDown(item, place)
		planHand.empty()
		focusItem(item.id)
	}
	const leave = (): void => {
		const { item } = usePlanHand.getState()
		planHand.empty()
		if (item !== null) announce(say('programme.plan.stays', { title: titleOf(item), time: item.startAt }))
	}

	/** What the listeners of the drawing need as it is now. */
	const latest = useRef({ items, columns, putDown, leave })
	latest.current = { items, columns, putDown, leave }
	useEffect(() => {
		if (body.current === null) return
		const stop = listenForDrags(body.current, {
			begin: (itemId) => {
				const item = latest.current.items.find(({ id }) => id === itemId)
				return item !== undefined && planHand.pickUp(item, 'pointer')
			},
			to: (part, downPx, column) => {
				const { item, place } = usePlanHand.getState()
				if (item === null) return
				const from = placeOf(item)
				const byMin = downPx / pxPerMinute()
				if (part === 'resize') return planHand.to(resizedBy(from, snap(from.endMin + byMin) - from.endMin))
				const moved = movedBy(from, snap(from.startMin + byMin) - from.startMin)
				const roomId = latest.current.columns[column]
				planHand.to({ ...moved, roomId: roomId === undefined ? place.roomId : roomId })
			},
			drop: () => void latest.current.putDown(),
			cancel: () => latest.current.leave(),
		})
		return () => {
			stop()
			planHand.empty()
		}
	}, [])

	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey || active === undefined) return
		const taken = (): void => {
			event.preventDefault()
			event.stopPropagation()
		}
		if (how === 'keys') {
			if (event.key === 'Enter' || event.key === ' ') {
				taken()
				if (!event.repeat) void putDown()
			} else if (event.key === 'Escape') {
				taken()
				leave()
			} else if (event.key === 'Tab') leave()
			else {
				const to = carriedTo(carriedPlace, columns, event)
				if (to === null) return
				taken()
				planHand.to(to)
				tellPlace(to)
			}
			return
		}
		if (how !== null || event.shiftKey) return
		if (event.key === 'Enter') {
			taken()
			onOpen(active.id)
		} else if (event.key === ' ') {
			taken()
			if (!event.repeat && planHand.pickUp(active, 'keys'))
				announce(say('programme.plan.pickedUp', { title: titleOf(active) }))
		} else if (/^(?:Arrow\w+|Home|End)$/.test(event.key)) {
			taken()
			const next = neighbourOf(items, columns, active, event.key)
			setActive(next.id)
			focusItem(next.id)
		}
	}

	const hours = Array.from({ length: (span.toMin - span.fromMin) / 60 + 1 }, (_, at) => span.fromMin + at * 60)
	const style = {
		'--first': span.fromMin,
		'--minutes': span.toMin - span.fromMin,
		'--columns': columns.length,
		'--rem': `${remPerMinute}rem`,
	} as CSSProperties
	return (
		<div className="plan-timeline" style={style}>
			<div className="plan-rooms" aria-hidden="true">
				{columns.map((roomId) => (
					<span key={roomId ?? ''} className="plan-room">
						{nameOf(roomId)}
					</span>
				))}
			</div>
			<div className="plan-hours" aria-hidden="true">
				{hours.map((minutes) => (
					<span key={minutes} className="plan-hour" style={{ '--from': minutes } as CSSProperties}>
						{minutes === 24 * 60 ? '24:00' : timeAt(minutes)}
					</span>
				))}
			</div>
			<div className="plan-body" ref={body}>
				{columns.map((roomId) => (
					<span key={roomId ?? ''} className="plan-column" data-plan-column="" />
				))}
				<div
					className="plan-items"
					role="listbox"
					aria-label={say('programme.plan.timeline')}
					aria-describedby="plan-keys"
					tabIndex={-1}
					onKeyDown={onKeyDown}
				>
					{placed.map(({ item, place }) => (
						<TimelineItem
							key={item.id}
							item={item}
							place={place}
							column={Math.max(columns.indexOf(place.roomId), 0)}
							lane={lanes.get(item.id) ?? { lane: 0, lanes: 1 }}
							how={item.id === carried?.id ? 'carried' : follows.has(item.id) ? 'follows' : 'rests'}
							roomName={roomName(rooms, place.roomId)}
							doubledWith={clashes.get(item.id)}
							isActive={item.id === active?.id}
							isOpen={item.id === openId}
							onOpen={() => onOpen(item.id)}
							onFocus={() => setActive(item.id)}
						/>
					))}
				</div>
				{nowMin === null || nowMin < span.fromMin || nowMin > span.toMin ? null : (
					<span className="plan-now" style={{ '--from': nowMin } as CSSProperties} aria-hidden="true" />
				)}
			</div>
		</div>
	)
}
