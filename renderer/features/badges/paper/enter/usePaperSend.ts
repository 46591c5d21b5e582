/** Sends what was typed from paper as one: one line in History, and one press takes all of it back. */
import { useState } from 'react'
import type { CommandName, OutputOf } from '../../../../../shared/contract/index.ts'
import { inTimeOrder, type PaperRow } from '../../../../../shared/domain/badges/paperRows.ts'
import { announce } from '../../../../components/announcer.ts'
import { toast } from '../../../../components/toasts.ts'
import { say } from '../../../../text/text.ts'
import { createChanging } from '../../../../transport/changing.ts'
import { useHub } from '../../../../transport/hub.ts'
import { clearRows } from './rowsStore.ts'

type PaperCommand = Extract<CommandName, 'checkin.enterPaper' | 'people.bookDay'>

const changing = createChanging<PaperCommand>({
	done: new Set<OutputOf<PaperCommand>['outcome']>(['entered', 'booked', 'unchanged']),
	refusalOf: () => say('doorPaper.enter.noDay'),
	toast,
	announce,
})
export const { useChange: usePaperChange, undoLast: undoPaper } = changing

type Entered = Extract<OutputOf<'checkin.enterPaper'>, { outcome: 'entered' }>

const saidOf = ({ count, already, refused }: Entered): string =>
	[
		say('doorPaper.enter.sent', { count }),
		...(already === 0 ? [] : [say('doorPaper.enter.sentAlready', { count: already })]),
		...(refused === 0 ? [] : [say('doorPaper.enter.sentRefused', { count: refused })]),
	].join(' ')

export type PaperSend = {
	readonly isSending: boolean
	readonly problem: string
	readonly send: (rows: readonly PaperRow[], sendId: string) => Promise<void>
}

export const usePaperSend = (dayId: string): PaperSend => {
	const hub = useHub()
	const [isSending, setSending] = useState(false)
	const [problem, setProblem] = useState('')
	const refuse = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	const send = async (rows: readonly PaperRow[], sendId: string): Promise<void> => {
		if (isSending || rows.length === 0) return
		setSending(true)
		setProblem('')
		const lines = inTimeOrder(rows).map(({ registrationId, kind, at }) => ({ registrationId, kind, at }))
		try {
			// The id goes with these lines: sent again after a lost answer, they count once.
			const answer = await hub.call('checkin.enterPaper', { dayId, rows: lines }, sendId)
			if (answer.outcome === 'notFound') return refuse(say('doorPaper.enter.noDay'))
			clearRows(dayId)
			if (answer.outcome === 'unchanged') {
				toast(say('doorPaper.enter.sentNothing'))
				return
			}
			changing.keepDone([sendId])
			toast(saidOf(answer), { undo: () => void changing.takeAllBack(hub, [sendId]) })
		} catch {
			refuse(say('doorPaper.enter.lost'))
		} finally {
			setSending(false)
		}
	}
	return { isSending, problem, send }
}
