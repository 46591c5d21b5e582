/** What the group says: a few short lines of each kind, kept as they are written. */
import { CheckIcon, CloudSlashIcon } from '@phosphor-icons/react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { noteKinds } from '../../../../shared/domain/breakouts/words.ts'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { AskNaming } from '../../../transport/useNaming.ts'
import { NoteField } from './NoteField.tsx'
import type { NoteHold, NoteState } from './noteHold.ts'
import { isUnsaved, type Most } from './noteLines.ts'
import { Quotation } from './Quotation.tsx'

/** Quiet: it is not read out, for it changes with every pause. */
const SavedLine = ({ lines, savedAtMs }: NoteState) => {
	const say = useText()
	if (lines.some(({ state }) => state === 'waiting')) return null
	if (lines.some(({ state }) => state === 'sending')) return say('groupTables.saving')
	if (lines.some((line) => line.state === 'still' && isUnsaved(line))) return say('groupTables.unsaved')
	if (savedAtMs === null) return say('groupTables.savedByItself')
	return (
		<>
			<Icon of={CheckIcon} />
			{say('groupTables.savedAt', { time: formatTime(savedAtMs) })}
		</>
	)
}

export type NotesProps = {
	readonly hold: NoteHold
	readonly most: Most
	/** Whether words seem to name somebody. */
	readonly names: AskNaming
}

export const Notes = ({ hold, most, names }: NotesProps) => {
	const say = useText()
	const state = useStore(hold.store)
	const holder = useRef<HTMLDivElement>(null)

	/** Enter keeps the line and goes on to the one after it. */
	const goOn = (noteId: string): void => {
		void hold.save(noteId)
		focusSoon(() => {
			const fields = [...(holder.current?.querySelectorAll<HTMLElement>('textarea') ?? [])]
			const at = fields.findIndex((field) => field.dataset['note'] === noteId)
			return fields[at + 1] ?? fields[at]
		})
	}

	return (
		<Card
			title={say('groupTables.notesTitle')}
			className="notes"
			end={<span className="notes-reminder">{say('groupTables.reminder')}</span>}
		>
			<div className="notes-kinds" ref={holder}>
				{noteKinds.map((kind) => {
					const lines = state.lines.filter((line) => line.kind === kind)
					return (
						<section key={kind} className={`notes-kind notes-${kind}`} aria-labelledby={`notes-${kind}`}>
							<h3 id={`notes-${kind}`}>{say(`groupTables.kinds.${kind}`)}</h3>
							<p className="soft small">{say(`groupTables.kindHint.${kind}`, { most: most[kind] })}</p>
							{lines.map((line, index) =>
								kind === 'quotation' ? (
									<Quotation key={line.noteId} line={line} hold={hold} most={most[kind]} names={names} />
								) : (
									<NoteField
										key={line.noteId}
										line={line}
										hold={hold}
										most={most[kind]}
										number={index + 1}
										onEnter={goOn}
										names={names}
									/>
								),
							)}
						</section>
					)
				})}
			</div>
			<p className="notes-saved">
				<SavedLine {...state} />
				<span role="status">
					{state.lines.some((line) => line.state === 'waiting') ? (
						<span className="notes-waiting">
							<Icon of={CloudSlashIcon} weight="fill" />
							{say('groupTables.waiting')}
						</span>
					) : null}
				</span>
			</p>
		</Card>
	)
}
