/** One item of the programme as a form beside the day: everything that can be said about it, and taking it away. */
import { TrashIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { itemKinds } from '../../../../shared/domain/programme/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { asTimeOfDay, formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { titleOf } from '../itemWords.ts'
import type { Duties, EventDay, EventRoom, SheetItem } from '../programmeTypes.ts'
import { useSend } from '../useSend.ts'
import { followingOf } from './following.ts'
import './ItemForm.css'
import { type ItemDraft, isTime, problemsOf, stepsOf } from './itemDraft.ts'
import { LeadsField } from './LeadsField.tsx'
import { TeamsField } from './TeamsField.tsx'

export type ItemFormProps = {
	/** Null for a new one. */
	readonly item: SheetItem | null
	readonly draft: ItemDraft
	/** Everything of the day that is on the screen. */
	readonly items: readonly SheetItem[]
	readonly days: readonly EventDay[]
	readonly rooms: readonly EventRoom[]
	readonly duties: Duties
	readonly isShifting: boolean
	readonly openerId: string
	readonly again: () => Promise<void>
	readonly onClose: () => void
	readonly onSaved: (draft: ItemDraft) => void
}

/** A value no room and no round has. */
const none = 'none'

export const ItemForm = (props: ItemFormProps) => {
	const { item, items, days, rooms, duties, openerId, again, onClose, onSaved } = props
	const say = useText()
	const { isWorking, problem, send } = useSend(again)
	const [draft, setDraft] = useState(props.draft)
	const [hasTried, setTried] = useState(false)
	const [isShifting, setShifting] = useState(props.isShifting)
	const set = (part: Partial<ItemDraft>): void => setDraft((before) => ({ ...before, ...part }))
	const problems = problemsOf(draft)
	const wrong = (which: 'title' | 'start' | 'end' | 'buffer', words: string): string | undefined =>
		hasTried && problems.has(which) ? words : undefined
	const startAt = asTimeOfDay(draft.startAt)
	const endAt = asTimeOfDay(draft.endAt)
	const follows =
		item === null || !isTime(startAt) || !isTime(endAt) || draft.dayId !== item.dayId
			? 0
			: followingOf(items, item, {
					startMin: minutesOf(startAt),
					endMin: minutesOf(endAt),
					roomId: draft.roomId,
				}).size
	const ofDay = duties.rounds.filter(({ dayId }) => dayId === draft.dayId)

	const save = async (): Promise<void> => {
		const timed = { ...draft, startAt: asTimeOfDay(draft.startAt), endAt: asTimeOfDay(draft.endAt) }
		setDraft(timed)
		setTried(true)
		if (problemsOf(timed).size > 0) return
		const values = { title: timed.title.trim(), start: timed.startAt }
		const { isDone } = await send(
			stepsOf(timed, item, isShifting),
			item === null ? say('programme.item.added', values) : say('programme.item.saved', values),
		)
		if (isDone) onSaved(timed)
	}
	const remove = async (gone: SheetItem): Promise<void> => {
		const { isDone } = await send(
			[['programme.removeItem', { itemId: gone.id }]],
			say('programme.item.removed', { title: titleOf(gone) }),
		)
		if (!isDone) return
		onClose()
		focusSoon(() => document.getElementById('plan-add'))
	}
	const timeField = (which: 'start' | 'end') => {
		const key = which === 'start' ? 'startAt' : 'endAt'
		return (
			<TextField
				label={say(`programme.item.${which}`)}
				value={draft[key]}
				maxLength={5}
				onChange={(value) => set({ [key]: value })}
				onBlur={() => setDraft((now) => ({ ...now, [key]: asTimeOfDay(now[key]) }))}
				error={wrong(which, say('programme.item.timeMissing'))}
			/>
		)
	}
	const takeRound = (roundId: string): void => {
		const round = ofDay.find((one) => one.roundId === roundId)
		if (round === undefined) return set({ roundId: null })
		set({
			roundId,
			startAt: round.startAt,
			endAt: round.endAt,
			isFixed: true,
			...(draft.title.trim() === '' ? { title: say('programme.begin.round', { number: round.number }) } : {}),
		})
	}
	return (
		<SidePanel
			title={item === null ? say('programme.item.newTitle') : titleOf(item)}
			saveLabel={item === null ? say('programme.item.add') : say('programme.item.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
			level={2}
		>
			<TextField
				label={say('programme.item.title')}
				value={draft.title}
				maxLength={200}
				onChange={(title) => set({ title })}
				error={wrong('title', say('programme.item.titleMissing'))}
			/>
			<Select
				label={say('programme.item.kind')}
				value={draft.kind}
				onChange={(kind) => set({ kind })}
				options={itemKinds.map((value) => ({ value, label: say(`programme.kind.${value}`) }))}
			/>
			{draft.kind === 'breakout' && ofDay.length > 0 ? (
				<Select
					label={say('programme.item.round')}
					hint={say('programme.item.roundHint')}
					value={draft.roundId ?? none}
					onChange={takeRound}
					options={[
						{ value: none, label: say('programme.item.noRound') },
						...ofDay.map(({ roundId, number, startAt, endAt }) => ({
							value: roundId,
							label: say('programme.item.roundTimes', { number, start: startAt, end: endAt }),
						})),
					]}
				/>
			) : null}
			{days.length > 1 ? (
				<Select
					label={say('programme.item.day')}
					value={draft.dayId}
					onChange={(dayId) => set({ dayId })}
					options={days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))}
				/>
			) : null}
			<div className="item-times">
				{timeField('start')}
				{timeField('end')}
			</div>
			{follows === 0 ? null : (
				<Check label={say('programme.item.shift', { count: follows })} isOn={isShifting} onChange={setShifting} />
			)}
			<Select
				label={say('programme.item.room')}
				value={draft.roomId ?? none}
				onChange={(roomId) => set({ roomId: roomId === none ? null : roomId })}
				options={[
					{ value: none, label: say('programme.item.noRoom') },
					...rooms.map(({ id, name }) => ({ value: id, label: name })),
				]}
			/>
			<Check
				label={say('programme.item.fixed')}
				hint={say('programme.item.fixedHint')}
				isOn={draft.isFixed}
				onChange={(isFixed) => set({ isFixed })}
			/>
			<TextField
				label={say('programme.item.buffer')}
				hint={say('programme.item.bufferHint')}
				isOptional
				value={draft.buffer}
				maxLength={3}
				className="item-short"
				onChange={(buffer) => set({ buffer })}
				error={wrong('buffer', say('programme.item.bufferWrong'))}
			/>
			<LeadsField leads={draft.leads} onChange={(leads) => set({ leads })} />
			<TeamsField teams={duties.teams} chosen={draft.teams} onChange={(teams) => set({ teams })} />
			<TextField
				label={say('programme.item.avNotes')}
				isOptional
				lines={2}
				value={draft.avNotes}
				maxLength={500}
				onChange={(avNotes) => set({ avNotes })}
			/>
			<TextField
				label={say('programme.item.accessNotes')}
				hint={say('programme.item.accessNotesHint')}
				isOptional
				lines={2}
				value={draft.accessNotes}
				maxLength={500}
				onChange={(accessNotes) => set({ accessNotes })}
			/>
			<TextField
				label={say('programme.item.contentNote')}
				hint={say('programme.item.contentNoteHint')}
				isOptional
				lines={2}
				value={draft.contentNote}
				maxLength={300}
				onChange={(contentNote) => set({ contentNote })}
			/>
			{item === null ? null : (
				<div>
					<Button kind="quiet" icon={<Icon of={TrashIcon} />} onPress={() => void remove(item)}>
						{say('programme.item.remove')}
					</Button>
				</div>
			)}
		</SidePanel>
	)
}
