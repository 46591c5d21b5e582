/** What is when and where, on one day: a timeline by room and the same as a list, with a form beside either. */
import { ListBulletsIcon, PlusIcon, RowsIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { minutesOf, timeAt } from '../../../../shared/domain/programme/clock.ts'
import { Button } from '../../../components/Button.tsx'
import { Check } from '../../../components/Check.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Select } from '../../../components/Select.tsx'
import { useUndoKey } from '../../../components/useUndoKey.ts'
import { dateOf, formatDateInFull, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { DayChoice } from '../DayChoice.tsx'
import { roomName, titleOf } from '../itemWords.ts'
import type { Duties, EventDay, EventRoom, RunSheet, SheetItem } from '../programmeTypes.ts'
import { type Step, undoLast, useSend } from '../useSend.ts'
import { inAddress } from '../view.ts'
import { beginningOf } from './beginning.ts'
import { ItemForm } from './ItemForm.tsx'
import { draftOf, type ItemDraft, newDraft } from './itemDraft.ts'
import './Plan.css'
import { PlanList, rowButtonId } from './PlanList.tsx'
import { focusItem, Timeline } from './Timeline.tsx'
import type { Place } from './timelineScale.ts'

export type PlanProps = {
	readonly day: EventDay
	readonly days: readonly EventDay[]
	readonly rooms: readonly EventRoom[]
	readonly sheet: RunSheet
	readonly duties: Duties
	readonly onDay: (dayId: string) => void
	readonly again: () => Promise<void>
}

type Shape = 'timeline' | 'list'

/** What has the focus once the form of an item is closed. */
const openerOf = (itemId: string, shape: Shape): string =>
	shape === 'list' ? rowButtonId(itemId) : `plan-item-${itemId}`

type Open = { readonly itemId: string | null; readonly draft: ItemDraft; readonly openerId: string }

/** On a narrow screen the list comes first: there is room for it. */
const wideEnough = '(min-width: 961px)'

export const Plan = ({ day, days, rooms, sheet, duties, onDay, again }: PlanProps) => {
	const say = useText()
	const hub = useHub()
	const nowMs = useHubClock()
	const { items } = sheet
	const [shape, setShape] = useState<Shape>(() => (matchMedia(wideEnough).matches ? 'timeline' : 'list'))
	const [isShifting, setShifting] = useState(true)
	const [askedRooms, setAskedRooms] = useState<readonly string[]>([])
	const [open, setOpen] = useState<Open | null>(() => {
		const asked = items.find(({ id }) => id === inAddress().itemId)
		return asked === undefined ? null : { itemId: asked.id, draft: draftOf(asked), openerId: openerOf(asked.id, shape) }
	})
	const { isWorking, problem, clear, send } = useSend(again)
	const nowMin = nowMs !== null && dateOf(nowMs) === day.date ? minutesOf(formatTime(nowMs)) : null

	useUndoKey(() => void undoLast(hub).then(again))

	const openItem = (itemId: string): void => {
		const item = items.find(({ id }) => id === itemId)
		if (item === undefined) return
		clear()
		setOpen({ itemId, draft: draftOf(item), openerId: openerOf(itemId, shape) })
	}
	const openNew = (): void => {
		clear()
		setOpen({ itemId: null, draft: newDraft(newId(), day, items), openerId: 'plan-add' })
	}
	const putDown = async (item: SheetItem, { startMin, endMin, roomId }: Place): Promise<void> => {
		const startAt = timeAt(startMin)
		const endAt = timeAt(endMin)
		const step: Step = [
			'programme.moveItem',
			{ itemId: item.id, dayId: item.dayId, startAt, endAt, roomId, shift: isShifting ? 'following' : 'none' },
		]
		const values = { title: titleOf(item), start: startAt, end: endAt, room: roomName(rooms, roomId) }
		await send([step], ([answer]) => {
			const count = answer?.outcome === 'moved' ? answer.count - 1 : 0
			if (count > 0) return say('programme.plan.movedWith', { ...values, count })
			if (roomId !== item.roomId && roomId !== null) return say('programme.plan.movedTo', values)
			return startAt === item.startAt ? say('programme.plan.resized', values) : say('programme.plan.moved', values)
		})
	}
	const begin = async (): Promise<void> => {
		const begun = beginningOf(day, duties.rounds, rooms)
		const steps = begun.map(
			({ kind, title, number, startAt, endAt, roomId, isFixed, roundId }): Step => [
				'programme.saveItem',
				{
					item: {
						id: newId(),
						dayId: day.id,
						startAt,
						endAt,
						roomId,
						kind,
						title: say(`programme.begin.${title}`, { number }),
						avNotes: '',
						accessNotes: '',
						contentNote: '',
						isFixed,
						bufferMin: 0,
						roundId,
						interpreters: [],
					},
				},
			],
		)
		const { isDone } = await send(steps, say('programme.begin.done', { count: steps.length }))
		if (isDone) focusSoon(() => document.getElementById('plan-add'))
	}

	const form =
		open === null ? null : (
			<ItemForm
				key={open.draft.id}
				item={items.find(({ id }) => id === open.itemId) ?? null}
				draft={open.draft}
				items={items}
				days={days}
				rooms={rooms}
				duties={duties}
				isShifting={isShifting}
				openerId={open.openerId}
				again={again}
				onClose={() => setOpen(null)}
				onSaved={(draft) => {
					setOpen(null)
					if (draft.dayId !== day.id) onDay(draft.dayId)
					if (open.itemId === null) focusSoon(() => document.getElementById('plan-add'))
					else if (shape === 'timeline') focusItem(open.itemId)
					else focusSoon(() => document.getElementById(open.openerId))
				}}
			/>
		)
	const first = items[0]
	const endAt = items
		.map((one) => one.endAt)
		.toSorted()
		.at(-1)
	const date = formatDateInFull(day.date)
	const unused = rooms.filter(({ id }) => !askedRooms.includes(id) && items.every(({ roomId }) => roomId !== id))
	return (
		<>
			<PageHead
				title={say('programme.plan.title')}
				lead={
					first === undefined || endAt === undefined
						? say('programme.plan.leadEmpty', { date })
						: say('programme.plan.lead', { date, count: items.length, start: first.startAt, end: endAt })
				}
				end={
					first === undefined ? null : (
						<Button kind="main" id="plan-add" icon={<Icon of={PlusIcon} />} onPress={openNew}>
							{say('programme.plan.add')}
						</Button>
					)
				}
			/>
			<DayChoice days={days} day={day} onDay={onDay} />
			{problem === undefined ? null : (
				<div className="plan-problem">
					<Message tone="heed">{problem}</Message>
				</div>
			)}
			{first === undefined ? (
				<div className={form === null ? '' : 'beside'}>
					{form}
					<EmptyState
						title={say('programme.begin.title')}
						actions={
							<>
								<Button kind="main" isWorking={isWorking} onPress={() => void begin()}>
									{say('programme.begin.start')}
								</Button>
								<Button id="plan-add" onPress={openNew}>
									{say('programme.begin.first')}
								</Button>
							</>
						}
					>
						<p>{say('programme.begin.words')}</p>
						<p className="soft">{say('programme.begin.what')}</p>
					</EmptyState>
				</div>
			) : (
				<>
					<div className="plan-bar">
						<Segmented
							label={say('programme.plan.shape')}
							value={shape}
							onChange={setShape}
							segments={[
								{ value: 'timeline', label: say('programme.plan.asTimeline'), icon: <Icon of={RowsIcon} /> },
								{ value: 'list', label: say('programme.plan.asList'), icon: <Icon of={ListBulletsIcon} /> },
							]}
						/>
						<Check label={say('programme.plan.shift')} isOn={isShifting} onChange={setShifting} isSwitch />
						{shape === 'list' || unused.length === 0 ? null : (
							<Select
								label={say('programme.plan.showRoom')}
								isLabelHidden
								className="plan-more-rooms"
								value=""
								placeholder={say('programme.plan.showRoom')}
								onChange={(roomId) => setAskedRooms([...askedRooms, roomId])}
								options={unused.map(({ id, name }) => ({ value: id, label: name }))}
							/>
						)}
					</div>
					<div className={form === null ? '' : 'beside'}>
						{form}
						<div className="stack">
							{shape === 'timeline' ? (
								<>
									<div className="plan-scroll">
										<Timeline
											day={day}
											items={items}
											rooms={rooms}
											askedRooms={askedRooms}
											isShifting={isShifting}
											nowMin={nowMin}
											openId={open?.itemId ?? null}
											onOpen={openItem}
											onPutDown={putDown}
										/>
									</div>
									<p className="soft small" id="plan-keys">
										{say('programme.plan.keys')}
									</p>
								</>
							) : (
								<PlanList
									items={items}
									rooms={rooms}
									openId={open?.itemId ?? null}
									onOpen={openItem}
									onPutDown={putDown}
								/>
							)}
						</div>
					</div>
				</>
			)}
		</>
	)
}
