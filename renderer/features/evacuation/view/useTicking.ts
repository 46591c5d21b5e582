/** Saying what is known of people and zones: sends it, says what came of it, and holds the last of it to be taken back. */
import { useCallback, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { takeOf } from '../../../../shared/domain/evacuation/ticking.ts'
import { announce } from '../../../components/announcer.ts'
import type { PersonCard } from '../../../components/PersonField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Outcome } from '../alarmWords.ts'
import { useAlarmSend } from '../refusals.ts'

export type Found = OutputOf<'evacuation.find'>

export type Ticking = {
	readonly problem: string | undefined
	/** The last tick of this screen, in words; null: nothing yet, or taken back. */
	readonly last: { readonly words: string; readonly ids: readonly string[] } | null
	/** `isNew`: whoever another screen settled meanwhile stays as that screen said. */
	readonly settle: (person: PersonCard, outcome: Outcome, isNew: boolean) => Promise<void>
	readonly settleGroup: (ids: readonly string[], said: (count: number) => string) => Promise<void>
	readonly takeBack: (ids: readonly string[]) => Promise<void>
	/** What came of the last that was typed or scanned, where nobody was ticked by it. */
	readonly word: string
	readonly clearWord: () => void
	readonly find: (text: string) => Promise<Found>
	/** Ticks whoever is meant, if that is clear. `known`: what was found for these words already. */
	readonly byText: (text: string, known?: Found) => Promise<boolean>
	readonly settleTable: (group: Found['groups'][number]) => Promise<void>
	readonly sweep: (zone: { readonly zoneId: string; readonly code: string }, isSwept: boolean) => Promise<void>
}

/** So many rows go with one command. */
const mostRows = 400

export const useTicking = (evacuationId: string, again: () => Promise<void>): Ticking => {
	const say = useText()
	const { send, problem } = useAlarmSend(again)
	const { client } = useHub()
	const [last, setLast] = useState<Ticking['last']>(null)
	const [word, setWord] = useState('')
	const find = useCallback((text: string) => client.evacuation.find({ evacuationId, text }), [client, evacuationId])
	const tell = (words: string): void => {
		setWord(words)
		announce(words, 'assertive')
	}
	const tick = async (
		ids: readonly string[],
		state: Outcome,
		onlyUnsettled: boolean,
		said: (count: number) => string,
	): Promise<void> => {
		const rows = ids.map((registrationId) => ({ registrationId }))
		const steps = Array.from(
			{ length: Math.ceil(rows.length / mostRows) },
			(_, at) =>
				[
					'evacuation.settle',
					{ evacuationId, state, onlyUnsettled, rows: rows.slice(at * mostRows, (at + 1) * mostRows) },
				] as const,
		)
		const { isDone, answers } = await send(steps, '')
		if (!isDone) return
		const count = answers.reduce((sum, answer) => sum + (answer.outcome === 'settled' ? answer.count : 0), 0)
		if (count === 0) {
			announce(say('alarm.tick.settled'), 'assertive')
			return
		}
		const words = said(count)
		setLast({ words, ids })
		announce(words)
	}
	const settle: Ticking['settle'] = ({ registrationId, preferredName, badgeCode }, outcome, isNew) =>
		tick([registrationId], outcome, isNew, () =>
			say('alarm.tick.done', { name: preferredName, code: badgeCode, outcome: say(`alarm.outcome.${outcome}`) }),
		)
	const settleGroup: Ticking['settleGroup'] = (ids, said) => tick(ids, 'safe', true, said)
	const settleTable: Ticking['settleTable'] = ({ unsettled, number }) =>
		settleGroup(unsettled, (count) => say('alarm.tick.groupDid', { count, number }))
	return {
		problem,
		last,
		settle,
		settleGroup,
		settleTable,
		word,
		clearWord: () => setWord(''),
		find,
		byText: async (text, known) => {
			try {
				const take = takeOf(text, known ?? (await find(text)))
				if (take.take === 'person' || take.take === 'group') {
					setWord('')
					// The field is free for the next at once.
					void (take.take === 'person' ? settle(take.person, 'safe', true) : settleTable(take.group))
					return true
				}
				tell(say(`alarm.tick.${take.take}`))
			} catch {
				tell(say('alarm.tick.unreadable'))
			}
			return false
		},
		takeBack: async (ids) => {
			const rows = ids.map((registrationId) => ({ registrationId }))
			const { isDone } = await send(
				[['evacuation.settle', { evacuationId, state: '', rows: rows.slice(0, mostRows) }]],
				'',
			)
			if (!isDone) return
			setLast(null)
			announce(say('alarm.tick.back'))
		},
		sweep: async ({ zoneId, code }, isSwept) => {
			const { isDone } = await send([['evacuation.setSwept', { evacuationId, zoneId, isSwept }]], '')
			if (isDone) announce(say(isSwept ? 'alarm.zones.saidSwept' : 'alarm.zones.saidNot', { code }))
		},
	}
}
