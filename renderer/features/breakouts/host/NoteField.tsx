/** One line of what the group says, as tall as its words. */
import { type KeyboardEvent, useId } from 'react'
import { FieldProblem } from '../../../components/FieldParts.tsx'
import { NamingNotice } from '../../../components/NamingNotice.tsx'
import { useText } from '../../../text/text.ts'
import { type AskNaming, useNaming } from '../../../transport/useNaming.ts'
import type { NoteHold } from './noteHold.ts'
import type { NoteLine } from './noteLines.ts'

export type NoteFieldProps = {
	readonly line: NoteLine
	readonly hold: NoteHold
	readonly most: number
	/** Which of its kind, from 1. */
	readonly number: number
	readonly onEnter: (noteId: string) => void
	/** Whether words seem to name somebody. */
	readonly names: AskNaming
}

const mostLetters = 600

export const NoteField = ({ line, hold, most, number, onEnter, names }: NoteFieldProps) => {
	const say = useText()
	const id = useId()
	const naming = useNaming([line.text], names)
	const problem =
		line.state === 'tooMany'
			? say(`groupTables.full.${line.kind}`, { most })
			: line.state === 'gone'
				? say('groupTables.lineGone')
				: ''
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
		event.preventDefault()
		if (!event.repeat) onEnter(line.noteId)
	}
	return (
		<div className="note-line">
			{line.kind === 'quotation' ? null : (
				<span className="note-number" aria-hidden="true">
					{number}
				</span>
			)}
			<div className="note-words">
				<textarea
					className="input note-input"
					id={id}
					data-note={line.noteId}
					aria-label={say(`groupTables.one.${line.kind}`, { number })}
					rows={1}
					maxLength={mostLetters}
					value={line.text}
					onChange={(event) => hold.type(line.noteId, event.target.value)}
					onBlur={() => void hold.save(line.noteId)}
					onKeyDown={onKeyDown}
					aria-invalid={problem !== ''}
					{...(problem === '' ? {} : { 'aria-describedby': `${id}-error` })}
				/>
				{problem === '' ? null : <FieldProblem id={`${id}-error`}>{problem}</FieldProblem>}
				<NamingNotice isShown={naming.isNaming(0)} onKeep={() => naming.keep(0)} />
			</div>
		</div>
	)
}
