/**
 * One table in the grid. What is typed is a draft until the row is left or Enter is pressed; Esc puts
 * it back. A draft that was refused stays, with the reason under it.
 */
import { LockIcon, TrashIcon } from '@phosphor-icons/react'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FieldProblem } from '../../../components/FieldParts.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup, SetupGroup } from '../useSetup.ts'
import { wholeNumber } from './tablePlan.ts'
import { useChange } from './useChange.ts'

export type TableRowProps = {
	readonly setup: Setup
	readonly group: SetupGroup
	readonly onRemove: () => void
}

type Typed = {
	readonly number: string
	readonly topicId: string
	readonly roomId: string
	readonly table: string
	readonly min: string
	readonly target: string
	readonly max: string
}

const typedOf = ({ number, topicId, roomId, table, min, target, max }: SetupGroup): Typed => ({
	number: String(number),
	topicId,
	roomId: roomId ?? '',
	table,
	min: String(min),
	target: String(target),
	max: String(max),
})

export const TableRow = ({ setup, group, onRemove }: TableRowProps) => {
	const say = useText()
	const change = useChange(setup.groups)
	const problemId = useId()
	const [draft, setDraft] = useState<Partial<Typed>>({})
	const [wrong, setWrong] = useState(false)
	const isSaved = useRef(false)
	const held = JSON.stringify(typedOf(group))
	useEffect(() => {
		// What was saved has come back from the hub: from now on the row shows what the hub holds.
		if (held !== '' && isSaved.current) setDraft({})
		isSaved.current = false
	}, [held])
	const now: Typed = { ...typedOf(group), ...draft }
	const isChanged = JSON.stringify(now) !== held

	const reset = (): void => {
		setDraft({})
		setWrong(false)
		change.clear()
	}
	const set = (part: Partial<Typed>): void => {
		isSaved.current = false
		setDraft({ ...draft, ...part })
	}
	const save = async (): Promise<void> => {
		if (!isChanged || isSaved.current || change.isWorking) return
		const [number, min, target, max] = [now.number, now.min, now.target, now.max].map(wholeNumber)
		const isWhole = [number, min, target, max].every((value) => value !== undefined && value >= 1)
		setWrong(!isWhole)
		if (!isWhole || number === undefined || min === undefined || target === undefined || max === undefined) return
		const roomId = now.roomId === '' ? null : now.roomId
		const saved = { id: group.id, roundId: group.roundId, topicId: now.topicId, roomId, table: now.table.trim() }
		isSaved.current = true
		const isDone = await change.make(
			[['breakouts.saveGroups', { groups: [{ ...saved, number, min, target, max }] }]],
			say('groupSetup.rounds.tableSaved', { number }),
		)
		if (!isDone) isSaved.current = false
	}
	const onBlur = (event: FocusEvent<HTMLTableRowElement>): void => {
		if (!event.currentTarget.contains(event.relatedTarget)) void save()
	}
	const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
		if (event.key === 'Escape' && isChanged) {
			event.preventDefault()
			reset()
		} else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
			event.preventDefault()
			void save()
		}
	}
	const { number } = group
	const problem = wrong ? say('groupSetup.rounds.wholeNumber') : change.problem
	const described = problem === undefined ? {} : { 'aria-describedby': problemId }
	const cell = (key: 'number' | 'table' | 'min' | 'target' | 'max', label: string) => (
		<input
			className={key === 'table' ? 'input cell-input' : 'input cell-input cell-number'}
			type="text"
			inputMode={key === 'table' ? 'text' : 'numeric'}
			aria-label={label}
			value={now[key]}
			maxLength={key === 'table' ? 40 : 3}
			autoComplete="off"
			aria-invalid={problem !== undefined && key !== 'table'}
			{...described}
			onChange={(event) => set({ [key]: event.target.value })}
		/>
	)
	return (
		<>
			<tr onBlur={onBlur} onKeyDown={onKeyDown} {...(isChanged ? { className: 'row-changed' } : {})}>
				<td>
					<span className="cell-row">
						{cell('number', say('groupSetup.rounds.numberOf', { number }))}
						{group.isLocked ? (
							<span title={say('groupSetup.rounds.locked')}>
								<Icon of={LockIcon} weight="fill" />
								<VisuallyHidden>{say('groupSetup.rounds.locked')}</VisuallyHidden>
							</span>
						) : null}
					</span>
				</td>
				<td>
					<select
						className="input select-input cell-input cell-topic"
						aria-label={say('groupSetup.rounds.topicOf', { number })}
						value={now.topicId}
						{...described}
						onChange={(event) => set({ topicId: event.target.value })}
					>
						{setup.topics.map(({ id, code, title }) => (
							<option key={id} value={id}>{`${code} ${title}`}</option>
						))}
					</select>
				</td>
				<td>
					<select
						className={`input select-input cell-input cell-room${now.roomId === '' ? ' cell-missing' : ''}`}
						aria-label={say('groupSetup.rounds.roomOf', { number })}
						value={now.roomId}
						{...described}
						onChange={(event) => set({ roomId: event.target.value })}
					>
						<option value="">{say('groupSetup.noRoomYet')}</option>
						{setup.rooms.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</select>
				</td>
				<td>{cell('table', say('groupSetup.rounds.placeOf', { number }))}</td>
				<td>{cell('min', say('groupSetup.rounds.minOf', { number }))}</td>
				<td>{cell('target', say('groupSetup.rounds.targetOf', { number }))}</td>
				<td>{cell('max', say('groupSetup.rounds.maxOf', { number }))}</td>
				<td>
					<Button
						kind="quiet"
						size="dense"
						id={`remove-${group.id}`}
						label={say('groupSetup.rounds.removeTable', { number })}
						icon={<Icon of={TrashIcon} />}
						onPress={onRemove}
					/>
				</td>
			</tr>
			{problem === undefined ? null : (
				<tr className="row-problem">
					<td colSpan={8}>
						<FieldProblem id={problemId}>{problem}</FieldProblem>
					</td>
				</tr>
			)}
		</>
	)
}
