/**
 * Everything the board does: people to other tables, pins, bans, locks, hosts, and taking the last of it back. The
 * screen shows a move at once; where the hub refuses it, it goes back and says why.
 */

import type { HostDuty } from '../../../../shared/domain/breakouts/words.ts'
import { announce } from '../../../components/announcer.ts'
import { toast } from '../../../components/toasts.ts'
import { say } from '../../../text/text.ts'
import type { Hub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'
import { mirror, useMirror } from './board.mirror.ts'
import { cardOf, focusCard, keepFocus, showColumn, travel } from './boardDom.ts'
import { namesNow } from './boardNames.ts'
import { noTable, type PersonCard } from './boardTypes.ts'
import { boardView, useBoardView } from './boardView.ts'
import { hand, useHand } from './hand.ts'
import { optionWords } from './optionWords.ts'

export type MoveRow = { readonly registrationId: string; readonly roundId: string; readonly groupId: string | null }

export type BoardParts = {
	readonly hub: Pick<Hub, 'call' | 'client'>
	readonly roundId: string
	/** Reads the board afresh; resolves when the answer is on the screen. */
	readonly again: () => Promise<void>
}

type MoveWords = {
	/** What has happened. */
	readonly done: string
	/** What taking it back means. */
	readonly undo: string
}

/** `Table 3`, where a sentence begins; `table 3` further in. */
export const tableName = (columnId: string, where: 'begins' | 'within' = 'begins'): string => {
	const number = namesNow().tableOf(columnId)
	if (number === undefined) return say(where === 'begins' ? 'groupBoard.noTable' : 'groupBoard.placeNone')
	return say(where === 'begins' ? 'groupBoard.table' : 'groupBoard.tableIn', { number })
}

/** `at table 3`, `without a table`. */
export const placeName = (columnId: string): string => {
	const number = namesNow().tableOf(columnId)
	return number === undefined ? say('groupBoard.placeNone') : say('groupBoard.place', { number })
}

/** Sent when it is not kept. */
const refuse = (words: string): void => {
	toast(words)
	announce(words, 'assertive')
}

export const createBoardActions = ({ hub, roundId, again }: BoardParts) => {
	const remember = (commandId: string, words: MoveWords): void => {
		boardView.remember({ commandId, words: words.undo })
		announce(words.done)
	}

	/** @param ghost what floated over the board under the mouse, to be flown to where the card is now. */
	const move = async (
		rows: readonly MoveRow[],
		how: 'hand' | 'fix',
		words: MoveWords,
		ghost: HTMLElement | null = null,
	): Promise<boolean> => {
		const id = newId()
		const here = rows.filter((row) => row.roundId === roundId)
		const [first] = here
		const hadFocus = first !== undefined && document.activeElement === cardOf(first.registrationId)
		const from = first === undefined ? undefined : (ghost ?? cardOf(first.registrationId))?.getBoundingClientRect()
		mirror.expect(id, here)
		if (first !== undefined) {
			const columnId = first.groupId ?? noTable
			boardView.set({ active: { columnId, registrationId: first.registrationId }, lit: first.registrationId })
			showColumn(columnId)
			if (hadFocus || ghost !== null) focusCard(first.registrationId)
			if (from !== undefined) travel(first.registrationId, from, ghost)
		}
		try {
			const { outcome } = await hub.call('breakouts.move', { rows: [...rows], how }, id)
			if (outcome === 'moved') {
				remember(id, words)
				await again()
				return true
			}
			if (outcome === 'unchanged') return true
			refuse(say(outcome === 'notFound' ? 'groupBoard.changedMeanwhile' : `groupBoard.refused.${outcome}`))
			await again()
			return false
		} catch {
			refuse(say('groupBoard.notSent'))
			return false
		} finally {
			mirror.settle(id)
			// The card is a new one wherever it is shown anew, and whoever works by keys is still at it.
			if (first !== undefined && (hadFocus || ghost !== null)) keepFocus(first.registrationId)
		}
	}

	/** One person to a table, or out of theirs. */
	const moveTo = (person: PersonCard, columnId: string, how: 'hand' | 'fix', ghost: HTMLElement | null = null) => {
		const from = useMirror.getState().places.get(person.registrationId) ?? noTable
		const values = { person: person.preferredName, place: placeName(columnId), from: placeName(from) }
		return move(
			[{ registrationId: person.registrationId, roundId, groupId: columnId === noTable ? null : columnId }],
			how,
			{ done: say('groupBoard.moved', values), undo: say('groupBoard.movedBack', values) },
			ghost,
		)
	}

	/** Both at once: one command, so one Undo. */
	const swap = (one: PersonCard, oneTo: string, other: PersonCard, otherTo: string) => {
		const values = { person: one.preferredName, other: other.preferredName }
		return move(
			[
				{ registrationId: one.registrationId, roundId, groupId: oneTo },
				{ registrationId: other.registrationId, roundId, groupId: otherTo === noTable ? null : otherTo },
			],
			'hand',
			{ done: say('groupBoard.swapped', values), undo: say('groupBoard.swappedBack', values) },
		)
	}

	/** Asks what every table would mean for somebody; the columns show it as soon as it is there. */
	const consider = async (registrationId: string): Promise<void> => {
		hand.about(registrationId)
		try {
			const answer = await hub.client.breakouts.options({ registrationId, roundId })
			if (answer.outcome === 'known') hand.answer(registrationId, answer.groups, answer.along)
		} catch {
			// Nothing is shown then; the hub checks every move all the same.
		}
	}

	/**
	 * Puts the person in hand down. `offered`: it takes an exchange, which is asked first; `stays`: not a table for
	 * them, or where they were.
	 */
	const putDown = (
		person: PersonCard,
		columnId: string,
		ghost: HTMLElement | null = null,
	): 'moved' | 'offered' | 'stays' => {
		const { places } = useMirror.getState()
		const fromId = places.get(person.registrationId) ?? noTable
		if (columnId === fromId) {
			announce(say('groupBoard.stays', { person: person.preferredName, place: placeName(fromId) }))
			return 'stays'
		}
		const { registrationId, options } = useHand.getState()
		const option = registrationId === person.registrationId ? options?.get(columnId) : undefined
		if (option?.verdict === 'cannot') {
			refuse(
				say('groupBoard.refused.withWhy', {
					person: person.preferredName,
					place: placeName(fromId),
					why: optionWords(option, namesNow()).verdict,
				}),
			)
			return 'stays'
		}
		if (option?.verdict === 'swap' && option.swapWith !== null) {
			boardView.set({ exchange: { person, with: option.swapWith, fromId, toId: columnId } })
			return 'offered'
		}
		void moveTo(person, columnId, 'hand', ghost)
		return 'moved'
	}

	/** Commands that say nothing but `set`. */
	const setting = async (
		send: (id: string) => Promise<{ readonly outcome: string }>,
		words: MoveWords,
	): Promise<void> => {
		const id = newId()
		try {
			const { outcome } = await send(id)
			if (outcome === 'set') remember(id, words)
			else if (outcome !== 'unchanged') refuse(say('groupBoard.changedMeanwhile'))
			await again()
		} catch {
			refuse(say('groupBoard.notSent'))
		}
	}

	const pin = ({ registrationId, preferredName }: PersonCard, isPinned: boolean): Promise<void> => {
		const person = preferredName
		return setting((id) => hub.call('breakouts.pin', { registrationId, roundId, isPinned }, id), {
			done: say(isPinned ? 'groupBoard.pinned' : 'groupBoard.unpinned', { person }),
			undo: say(isPinned ? 'groupBoard.unpinned' : 'groupBoard.pinned', { person }),
		})
	}

	const ban = ({ registrationId, preferredName }: PersonCard, groupId: string, isBanned: boolean): Promise<void> => {
		const values = { person: preferredName, table: tableName(groupId, 'within') }
		return setting((id) => hub.call('breakouts.ban', { registrationId, groupId, isBanned }, id), {
			done: say(isBanned ? 'groupBoard.banned' : 'groupBoard.unbanned', values),
			undo: say(isBanned ? 'groupBoard.unbanned' : 'groupBoard.banned', values),
		})
	}

	const lock = (groupId: string, isLocked: boolean): Promise<void> => {
		const table = tableName(groupId)
		return setting((id) => hub.call('breakouts.lockGroup', { groupId, isLocked }, id), {
			done: say(isLocked ? 'groupBoard.locked' : 'groupBoard.unlocked', { table }),
			undo: say(isLocked ? 'groupBoard.unlocked' : 'groupBoard.locked', { table }),
		})
	}

	const host = async (person: PersonCard, groupId: string, duty: HostDuty): Promise<void> => {
		const values = { person: person.preferredName, table: tableName(groupId, 'within') }
		await setting(
			(id) => hub.call('breakouts.setHosts', { rows: [{ registrationId: person.registrationId, groupId, duty }] }, id),
			{ done: say('groupBoard.hosts', values), undo: say('groupBoard.hostsNoMore', values) },
		)
	}

	/** Takes back what was done last on this board; asks again with a reason where the first minute is over. */
	const undo = async (): Promise<void> => {
		const last = useBoardView.getState().done.at(-1)
		if (last === undefined) return announce(say('groupBoard.nothingToUndo'))
		const take = (reason: string) => hub.call('history.undo', { targetId: last.commandId, reason })
		try {
			let { outcome } = await take('')
			if (outcome === 'needsReason') ({ outcome } = await take(say('groupBoard.undoReason')))
			if (outcome === 'undone' || outcome === 'alreadyUndone') {
				boardView.forget(last.commandId)
				const words = say('groupBoard.undone', { words: last.words })
				toast(words)
				await again()
				return
			}
			boardView.forget(last.commandId)
			refuse(say(outcome === 'standsOn' ? 'groupBoard.undoStandsOn' : 'groupBoard.cannotUndo'))
		} catch {
			refuse(say('groupBoard.notSent'))
		}
	}

	return { move, moveTo, swap, consider, putDown, pin, ban, lock, host, undo }
}

export type BoardActions = ReturnType<typeof createBoardActions>
