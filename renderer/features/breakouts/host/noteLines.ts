/**
 * The lines of what one group says, as they stand on the screen and as the hub keeps them: pure, with
 * no clock and no hub. Words that are not kept yet are never replaced and never dropped.
 */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { type NoteKind, noteKinds } from '../../../../shared/domain/breakouts/words.ts'

export type KeptNote = Extract<OutputOf<'breakouts.table'>, { outcome: 'known' }>['notes'][number]

export type NoteLine = {
	readonly noteId: string
	readonly kind: NoteKind
	/** As it stands in the field. */
	readonly text: string
	/** For a quotation: may the words be used? Empty until somebody has asked. */
	readonly agreed: '' | 'yes' | 'no'
	/** What the hub keeps of it; empty: nothing. */
	readonly kept: string
	/** `waiting`: the hub did not answer; `tooMany`: it has as many as it keeps; `gone`: the table is not there any more. */
	readonly state: 'still' | 'sending' | 'waiting' | 'tooMany' | 'gone'
}

export type Most = Readonly<Record<NoteKind, number>>

/** What the hub should keep of a line. Of a quotation nothing, until somebody said yes. */
export const wanted = ({ kind, text, agreed }: NoteLine): string =>
	kind === 'quotation' && agreed !== 'yes' ? '' : text.trim()

export const isUnsaved = (line: NoteLine): boolean => wanted(line) !== line.kept

/** Words on the screen that would be lost if the page were closed now. */
export const holdsWords = (lines: readonly NoteLine[]): boolean =>
	lines.some((line) => (isUnsaved(line) && wanted(line) !== '') || line.state === 'sending')

const blank = (noteId: string, kind: NoteKind): NoteLine => ({
	noteId,
	kind,
	text: '',
	agreed: '',
	kept: '',
	state: 'still',
})

/** One empty line of each kind to write into, where there is room for one. */
export const withRoom = (lines: readonly NoteLine[], most: Most, newId: () => string): readonly NoteLine[] =>
	noteKinds.flatMap((kind) => {
		const own = lines.filter((line) => line.kind === kind)
		const hasBlank = own.some((line) => line.text === '' && line.kept === '')
		return hasBlank || own.length >= most[kind] ? own : [...own, blank(newId(), kind)]
	})

export const changed = (
	lines: readonly NoteLine[],
	noteId: string,
	change: Partial<Pick<NoteLine, 'text' | 'agreed' | 'kept' | 'state'>>,
): readonly NoteLine[] => lines.map((line) => (line.noteId === noteId ? { ...line, ...change } : line))

/** A line as the hub says it is, unless somebody is writing in it here. */
const broughtLine = (line: NoteLine, note: KeptNote | undefined): NoteLine | null => {
	const isBusy = isUnsaved(line) || line.state === 'sending'
	if (isBusy) return { ...line, kept: note?.text ?? '' }
	if (note) return { ...line, text: note.text, kept: note.text, agreed: note.kind === 'quotation' ? 'yes' : '' }
	return line.kept === '' ? line : null
}

/** Brings the lines up to date with what the hub keeps. What was written elsewhere comes in, what went there goes. */
export const brought = (lines: readonly NoteLine[], notes: readonly KeptNote[]): readonly NoteLine[] => {
	const known = new Set(lines.map(({ noteId }) => noteId))
	const own = lines.flatMap((line) => {
		const now = broughtLine(
			line,
			notes.find(({ noteId }) => noteId === line.noteId),
		)
		return now ? [now] : []
	})
	const news = notes
		.filter(({ noteId }) => !known.has(noteId))
		.map(
			({ noteId, kind, text, isAgreed }): NoteLine => ({
				...blank(noteId, kind),
				text,
				kept: text,
				agreed: isAgreed ? 'yes' : '',
			}),
		)
	// Lines with words first: an empty one waits at the end.
	const isEmpty = (line: NoteLine) => line.text === '' && line.kept === ''
	return [...own.filter((line) => !isEmpty(line)), ...news, ...own.filter(isEmpty)]
}
