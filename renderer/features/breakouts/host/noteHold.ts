/**
 * What a group says, held for as long as the page lives: typed words are sent when the typing rests
 * and when the field is left, one sending a line at a time; what could not be sent stays here and is
 * sent again. Leaving the table does not let go of words that are not kept yet.
 */
import { createStore, type StoreApi } from 'zustand'
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts'
import { newId } from '../../../transport/newId.ts'
import {
	brought,
	changed,
	holdsWords,
	isUnsaved,
	type KeptNote,
	type Most,
	type NoteLine,
	wanted,
	withRoom,
} from './noteLines.ts'

/** So long after the last letter a line is sent by itself. */
const restMs = 800

export type NoteState = {
	readonly lines: readonly NoteLine[]
	/** When a line was kept last, by this computer's clock. */
	readonly savedAtMs: number | null
}

type Send = (input: InputOf<'breakouts.setNote'>) => Promise<OutputOf<'breakouts.setNote'>>

export type NoteHold = ReturnType<typeof createNoteHold>

export const createNoteHold = (
	groupId: string,
	parts: { readonly newId: () => string; readonly nowMs: () => number },
) => {
	const store: StoreApi<NoteState> = createStore(() => ({ lines: [], savedAtMs: null }))
	const rests = new Map<string, ReturnType<typeof setTimeout>>()
	let most: Most = { point: 0, question: 0, action: 0, quotation: 0 }
	let send: Send | null = null
	let marks = 0

	const lineOf = (noteId: string): NoteLine | undefined => store.getState().lines.find((line) => line.noteId === noteId)
	const setLines = (lines: readonly NoteLine[]): void => store.setState({ lines: withRoom(lines, most, parts.newId) })
	const change = (noteId: string, what: Partial<NoteLine>): void =>
		setLines(changed(store.getState().lines, noteId, what))

	const rest = (noteId: string): void => {
		clearTimeout(rests.get(noteId))
		rests.delete(noteId)
	}

	const settle = (noteId: string, sent: string, { outcome }: OutputOf<'breakouts.setNote'>): void => {
		if (outcome === 'tooMany') return change(noteId, { state: 'tooMany' })
		if (outcome === 'notFound') return change(noteId, { state: 'gone' })
		change(noteId, { state: 'still', kept: outcome === 'needsAgreement' ? '' : sent })
		store.setState({ savedAtMs: parts.nowMs() })
	}

	const save = async (noteId: string): Promise<void> => {
		rest(noteId)
		const line = lineOf(noteId)
		if (!send || !line || line.state === 'sending' || !isUnsaved(line)) return
		const { kind, agreed } = line
		const text = wanted(line)
		marks++
		change(noteId, { state: 'sending' })
		try {
			settle(noteId, text, await send({ noteId, groupId, kind, text, isAgreed: agreed === 'yes' }))
		} catch {
			change(noteId, { state: 'waiting' })
		}
		marks++
		const now = lineOf(noteId)
		// Written on meanwhile: those words go as well.
		if (now?.state === 'still' && isUnsaved(now)) await save(noteId)
	}

	return {
		store,
		/** Says how words are sent from now on, and how many lines there may be. */
		connect: (how: Send, limits: Most): void => {
			send = how
			most = limits
			setLines(store.getState().lines)
		},
		type: (noteId: string, text: string): void => {
			change(noteId, { text, ...(lineOf(noteId)?.state === 'tooMany' ? { state: 'still' as const } : {}) })
			rest(noteId)
			rests.set(
				noteId,
				setTimeout(() => void save(noteId), restMs),
			)
		},
		answer: (noteId: string, agreed: 'yes' | 'no'): void => {
			change(noteId, { agreed })
			void save(noteId)
		},
		/** Takes the words away, here and where they were kept. */
		clear: (noteId: string): void => {
			change(noteId, { text: '', agreed: '' })
			void save(noteId)
		},
		save,
		/** Sends everything again that waits for the hub. */
		retry: (): void => {
			for (const line of store.getState().lines) if (line.state === 'waiting') void save(line.noteId)
		},
		/** Counts what has been sent: an answer that was asked for before is too old to be believed. */
		mark: (): number => marks,
		bring: (notes: readonly KeptNote[], mark: number): void => {
			if (mark === marks) setLines(brought(store.getState().lines, notes))
		},
		holdsWords: (): boolean => holdsWords(store.getState().lines),
	}
}

const holds = new Map<string, NoteHold>()

/** The words of one table, the same for as long as some of them are not kept yet. */
export const noteHoldOf = (groupId: string): NoteHold => {
	const hold = holds.get(groupId) ?? createNoteHold(groupId, { newId, nowMs: Date.now })
	holds.set(groupId, hold)
	return hold
}

/** The table was left: lets go of it, unless words would go with it. */
export const leaveNotes = (groupId: string): void => {
	if (holds.get(groupId)?.holdsWords() === false) holds.delete(groupId)
}

/** Whether any table on this page holds words that are not kept yet. */
export const hasLooseWords = (): boolean => [...holds.values()].some((hold) => hold.holdsWords())
