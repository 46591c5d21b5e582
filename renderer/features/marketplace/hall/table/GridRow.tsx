/**
 * A row whose every cell can be changed as it stands. It is saved when somebody leaves it, or by Ctrl Enter; what
 * the hub does not take stays as it was typed, with what would do beside it. Esc puts back what is saved.
 */
import { HandPalmIcon, WarningIcon } from '@phosphor-icons/react'
import { type FocusEvent, type KeyboardEvent, memo, type ReactNode, useId, useRef, useState } from 'react'
import { announce } from '../../../../components/announcer.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { useText } from '../../../../text/text.ts'
import type { Draft, Faults, Said } from './cells.ts'
import { GridCell, type GridColumn } from './GridCell.tsx'
import { cellMove } from './gridKeys.ts'

export type GridRowData = {
	readonly id: string
	/** As it is spoken of: `M03`. */
	readonly name: string
	readonly said: Draft
	/** What is wrong with it as it is drawn, in words. */
	readonly problems: readonly string[]
}

export type GridRowProps = {
	readonly row: GridRowData
	readonly columns: readonly GridColumn[]
	/** Null: rows are not chosen here. */
	readonly isChosen: boolean | null
	readonly onChoose: (id: string, isChosen: boolean) => void
	/** Answers what is wrong, or null once it is saved. */
	readonly onSave: (id: string, draft: Draft) => Promise<Faults | null>
	readonly onUndo: () => void
	readonly end?: ReactNode
}

/** Two pieces that mean the same, though they were read at different times. */
export const isSameRow = (one: GridRowData, other: GridRowData): boolean =>
	one === other || (one.id === other.id && JSON.stringify(one) === JSON.stringify(other))

const isSaid = (one: Said | undefined, other: Said | undefined): boolean =>
	JSON.stringify(one) === JSON.stringify(other)

const GridRowInside = ({ row, columns, isChosen, onChoose, onSave, onUndo, end }: GridRowProps) => {
	const say = useText()
	const wordsId = useId()
	const line = useRef<HTMLTableRowElement>(null)
	const [changed, setChanged] = useState<Draft>({})
	const [faults, setFaults] = useState<Faults>({})
	const [isSaving, setSaving] = useState(false)
	/** What was typed, wherever React is with showing it. */
	const typed = useRef<Draft>({})
	const change = useRef((field: string, said: Said): void => {
		typed.current = { ...typed.current, [field]: said }
		setChanged(typed.current)
	})
	const differing = Object.keys(changed).filter((field) => !isSaid(changed[field], row.said[field]))
	const isChanged = differing.length > 0
	const clear = (): void => {
		typed.current = {}
		setChanged({})
		setFaults({})
	}
	const save = async (): Promise<void> => {
		const sent = typed.current
		if (isSaving) return
		if (!Object.keys(sent).some((field) => !isSaid(sent[field], row.said[field]))) return clear()
		setSaving(true)
		const wrong = await onSave(row.id, { ...row.said, ...sent })
		setSaving(false)
		setFaults(wrong ?? {})
		if (wrong === null) {
			// What was typed meanwhile is still to be saved.
			typed.current = Object.fromEntries(Object.entries(typed.current).filter(([field, said]) => sent[field] !== said))
			setChanged(typed.current)
			announce(say('marketHall.table.rowSaved', { name: row.name }))
		} else announce(Object.values(wrong).join(' '), 'assertive')
	}
	const leave = (event: FocusEvent): void => {
		const { relatedTarget } = event
		if (!line.current?.contains(event.target)) return
		if (relatedTarget instanceof Node && line.current.contains(relatedTarget)) return
		void save()
	}
	const press = (event: KeyboardEvent): void => {
		if (!(event.target instanceof HTMLElement) || !line.current?.contains(event.target)) return
		const hasControl = event.ctrlKey || event.metaKey
		if (event.key === 'Enter' && hasControl) {
			event.preventDefault()
			void save()
		} else if (event.key === 'z' && hasControl && !event.shiftKey && !isChanged) {
			event.preventDefault()
			onUndo()
		} else if (event.key === 'Escape' && isChanged) {
			event.preventDefault()
			clear()
			announce(say('marketHall.table.rowBack', { name: row.name }))
		} else cellMove(event, event.target)
	}
	/** What was not taken, by the column it is about. */
	const refused = Object.entries(faults).map(([field, words]) => {
		const column = columns.find((one) => one.field === field)
		return column === undefined ? words : say('marketHall.fault.inColumn', { column: column.label, words })
	})
	const isWrong = row.problems.length > 0 || refused.length > 0
	const state = isSaving ? say('marketHall.table.saving') : isChanged ? say('marketHall.table.unsaved') : ''
	return (
		<>
			<tr
				ref={line}
				data-row={row.id}
				className={isChanged ? 'hall-grid-row hall-grid-changed' : 'hall-grid-row'}
				onBlur={leave}
				onKeyDown={press}
			>
				{isChosen === null ? null : (
					<td className="hall-grid-choose">
						<input
							type="checkbox"
							className="hall-grid-flag"
							data-field="choose"
							aria-label={say('marketHall.table.choose', { name: row.name })}
							checked={isChosen}
							onChange={(event) => onChoose(row.id, event.target.checked)}
						/>
					</td>
				)}
				{columns.map((column, at) => (
					<td key={column.field} className={`hall-grid-cell hall-grid-of-${column.field}`}>
						<GridCell
							column={column}
							rowName={row.name}
							said={changed[column.field] ?? row.said[column.field] ?? ''}
							isWrong={faults[column.field] !== undefined}
							describedBy={isWrong && (at === 0 || faults[column.field] !== undefined) ? wordsId : undefined}
							onChange={change.current}
						/>
					</td>
				))}
				{end === undefined ? null : <td>{end}</td>}
			</tr>
			{isWrong || state !== '' ? (
				<tr className="hall-grid-about">
					<td colSpan={columns.length + (isChosen === null ? 0 : 1) + (end === undefined ? 0 : 1)}>
						<div className="hall-grid-words" id={wordsId}>
							{state === '' ? null : <span className="soft">{state}</span>}
							{refused.map((words) => (
								<span key={words} className="hall-grid-refused">
									<Icon of={HandPalmIcon} weight="fill" />
									{words}
								</span>
							))}
							{row.problems.map((words) => (
								<span key={words} className="hall-grid-problem">
									<Icon of={WarningIcon} weight="fill" />
									{words}
								</span>
							))}
						</div>
					</td>
				</tr>
			) : null}
		</>
	)
}

/** Drawn anew only when something of it has changed, however many rows there are. */
export const GridRow = memo(
	GridRowInside,
	(before, now) =>
		isSameRow(before.row, now.row) &&
		before.columns === now.columns &&
		before.isChosen === now.isChosen &&
		before.end === now.end &&
		before.onSave === now.onSave,
)
