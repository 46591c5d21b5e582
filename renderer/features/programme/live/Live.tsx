/** The day as it runs: what is done, on and next, how late it is, and what to say. */
import { DesktopIcon, PrinterIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import type { Announcement } from '../../../../shared/domain/programme/announcements.ts'
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import type { ItemKind } from '../../../../shared/domain/programme/words.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { dateOf, formatDateInFull, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { DayChoice } from '../DayChoice.tsx'
import { roomName, titleOf } from '../itemWords.ts'
import type { Duties, EventDay, EventRoom, RunSheet } from '../programmeTypes.ts'
import { useStage } from '../useDay.ts'
import { undoLast, useSend } from '../useSend.ts'
import { viewHref } from '../view.ts'
import { announcementsNow } from './announcing.ts'
import { LatePanel } from './LatePanel.tsx'
import './Live.css'
import { LiveItemRow } from './LiveItemRow.tsx'
import { actionsOf, type LiveAction, statusAfter } from './liveActions.ts'
import { type LiveRow, type LiveSheet, liveSheet } from './liveRows.ts'
import { SayNext } from './SayNext.tsx'

export type LiveProps = {
	readonly day: EventDay
	readonly days: readonly EventDay[]
	readonly rooms: readonly EventRoom[]
	readonly sheet: RunSheet
	readonly duties: Duties
	readonly nowMs: number
	readonly onDay: (dayId: string) => void
	readonly again: () => Promise<void>
}

/** These begin when somebody begins them; the others by the clock. */
const stageKinds: ReadonlySet<ItemKind> = new Set(['plenary', 'story', 'breakout'])

/** A start that was refused because a story has no check from today, and where to do it. */
type Refusal = { readonly itemId: string; readonly words: string; readonly href: string }

const storyHref = (slotId: string | undefined): string => (slotId === undefined ? '#/stories' : `#/stories/${slotId}`)

/** What Ctrl Enter is about: what was begun, else what should have been, else what is next; the first of several. */
const mainOf = ({ rows }: LiveSheet): LiveRow | undefined =>
	rows.find(({ live, item }) => live.is === 'on' && (item.status === 'on' || item.status === 'held')) ??
	rows.find(({ live, item }) => live.is === 'on' && stageKinds.has(item.kind)) ??
	rows.find(({ live }) => live.is === 'next')

export const Live = ({ day, days, rooms, sheet, duties, nowMs, onDay, again }: LiveProps) => {
	const say = useText()
	const hub = useHub()
	const stage = useStage(day.id)
	const list = useRef<HTMLOListElement>(null)
	const readAll = async (): Promise<void> => void (await Promise.all([again(), stage.again()]))
	const { isWorking, problem, send } = useSend(readAll)
	const [openId, setOpen] = useState<string | null>(null)
	const [unchecked, setUnchecked] = useState<Refusal | null>(null)
	const nowMin = minutesOf(formatTime(nowMs))
	const isToday = dateOf(nowMs) === day.date
	const current = liveSheet(day, stage.data?.items ?? [], nowMs, nowMin)
	const main = mainOf(current)

	const act = async (row: LiveRow, action: LiveAction): Promise<void> => {
		const { item } = row
		setUnchecked(null)
		const { isDone, refusal } = await send(
			[['programme.setStatus', { itemId: item.id, status: statusAfter[action] }]],
			say(`programme.acted.${action}`, { title: titleOf(item) }),
		)
		if (isDone) setOpen(null)
		else if (refusal?.outcome === 'notChecked') {
			const [slot] = row.unchecked
			const words =
				refusal.count === 1 && slot !== undefined
					? say('programme.live.notChecked', { number: slot.number })
					: say('programme.live.notCheckedSome', { count: refusal.count })
			setUnchecked({ itemId: item.id, words, href: storyHref(slot?.slotId) })
		}
	}
	const latest = useRef({ act, main, isToday, readAll })
	latest.current = { act, main, isToday, readAll }
	useEffect(() => {
		const step = (by: 1 | -1): void => {
			const titles = [...(list.current?.querySelectorAll<HTMLElement>('[data-live-title]') ?? [])]
			const at = titles.findIndex((title) => title.closest('li')?.contains(document.activeElement) === true)
			titles[at === -1 ? 0 : Math.min(Math.max(at + by, 0), titles.length - 1)]?.focus()
		}
		const listen = (event: KeyboardEvent): void => {
			if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return
			const hasControl = event.ctrlKey || event.metaKey
			const { act: mark, main: row, isToday: canMark, readAll: read } = latest.current
			if (hasControl && event.key === 'Enter') {
				const action = row === undefined ? undefined : actionsOf(row.item.status)[0]
				if (row === undefined || action === undefined || !canMark || event.repeat) return
				event.preventDefault()
				void mark(row, action)
			} else if (hasControl && event.key === 'z' && !event.shiftKey) {
				event.preventDefault()
				void undoLast(hub).then(read)
			} else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
				event.preventDefault()
				step(event.key === 'ArrowDown' ? 1 : -1)
			}
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub])

	const date = formatDateInFull(day.date)
	const { lateMin, rooms: lateRooms } = current.live
	const lead = !isToday
		? say('programme.live.leadNotToday', { date })
		: lateMin === 0
			? say('programme.live.leadOnTime', { date })
			: lateRooms.length === 1
				? say('programme.live.leadLateIn', {
						date,
						count: lateMin,
						room: roomName(rooms, lateRooms[0]?.roomId ?? null),
					})
				: say('programme.live.leadLate', { date, count: lateMin })
	const head = (
		<>
			<PageHead
				title={say('programme.title')}
				lead={lead}
				end={
					<>
						<a className="button button-second" href={viewHref('sheets')}>
							<Icon of={PrinterIcon} />
							{say('programme.live.print')}
						</a>
						<a className="button button-second" href={viewHref('screens')}>
							<Icon of={DesktopIcon} />
							{say('programme.live.show')}
						</a>
					</>
				}
			/>
			<DayChoice days={days} day={day} onDay={onDay} />
		</>
	)
	if (stage.data === undefined) {
		return (
			<>
				{head}
				{stage.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void stage.again()}>{say('app.again')}</Button>}>
						{say('programme.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('programme.loading')}
					</p>
				)}
			</>
		)
	}
	if (current.rows.length === 0) {
		return (
			<>
				{head}
				<EmptyState
					title={say('programme.live.emptyTitle')}
					actions={
						<a className="button button-main" href={viewHref('plan')}>
							{say('programme.live.toPlan')}
						</a>
					}
				>
					<p>{say('programme.live.emptyWords')}</p>
				</EmptyState>
			</>
		)
	}
	const saidChange = (announcement: Announcement, isSaid: boolean): void =>
		void send(
			[['programme.setSaid', { dayId: day.id, key: announcement.key, isSaid }]],
			isSaid ? say('programme.say.done') : say('programme.say.takenBack'),
		)
	return (
		<>
			{head}
			{problem === undefined || unchecked !== null ? null : (
				<div className="live-problem">
					<Message tone="heed">{problem}</Message>
				</div>
			)}
			<div className="cols live-cols">
				<section aria-label={say('programme.live.list')} data-region="">
					<h2 className="visually-hidden">{say('programme.live.list')}</h2>
					<ol className="card card-flush live-list" ref={list}>
						{current.rows.map((row) => (
							<LiveItemRow
								key={row.item.id}
								row={row}
								rooms={rooms}
								isToday={isToday}
								isMain={row === main}
								isOpen={row.item.id === openId}
								refusal={unchecked?.itemId === row.item.id ? unchecked : undefined}
								isWorking={isWorking}
								onOpen={() => setOpen(openId === row.item.id ? null : row.item.id)}
								onAct={(action) => void act(row, action)}
							/>
						))}
					</ol>
					{isToday ? <p className="soft small live-keys">{say('programme.live.keys')}</p> : null}
				</section>
				<div className="stack" data-region="">
					{isToday ? (
						<LatePanel sheet={current} isWorking={isWorking} onStep={(step, said) => void send([step], said)} />
					) : null}
					<SayNext
						announcements={announcementsNow(day, current, duties.roomUses)}
						said={sheet.said}
						rooms={rooms}
						nowMin={nowMin}
						isToday={isToday}
						isWorking={isWorking}
						onSaid={saidChange}
					/>
				</div>
			</div>
		</>
	)
}
