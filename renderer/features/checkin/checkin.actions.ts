/**
 * What the desk does, step by step, with a hub in between. Answers of older keystrokes are dropped;
 * Enter before an answer waits for the answer to that very text; a check-in whose answer got lost is
 * sent again under the id it had, so that nobody counts twice. Every failure ends in a sentence on
 * the screen with what was typed still there.
 */
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { createAdmit } from './admit.actions.ts'
import { type DeskParts, readingMs } from './deskParts.ts'
import { asked, isCurrent } from './deskState.ts'
import type { Answer, FoundPerson } from './deskTypes.ts'
import { spoken } from './deskWords.ts'
import { createHelpActions } from './help.actions.ts'
import { createPersonActions } from './person.actions.ts'
import { couldBeTicket, createScan } from './scan.actions.ts'
import { createTogetherActions } from './together.actions.ts'
import { createUndo } from './undo.actions.ts'
import { createWalkInActions } from './walkIn.actions.ts'
import { createWelcomes } from './welcome.actions.ts'

export type DeskActions = ReturnType<typeof createDeskActions>

const fewestLetters = 2

export const createDeskActions = (parts: DeskParts) => {
	const { store, hub, dayId, speak } = parts
	const { tell } = store
	const state = () => store.state.getState()
	const welcomes = createWelcomes(parts)
	const help = createHelpActions(parts)
	const admit = createAdmit(parts, welcomes, help, (text) => {
		if (asked(state().text) === text) void search()
	})
	const { scan } = createScan(parts, admit)
	/** The question on its way for the text in the field. */
	let asking: { readonly text: string; readonly answer: Promise<Answer> } | null = null
	const isAsking = (answer: Promise<Answer>): boolean => asking?.answer === answer

	const ask = (text: string): Promise<Answer> => {
		const day = dayId()
		const answer = hub()
			.client.checkin.search({ text, dayId: day })
			.then(({ found, total }) => ({ text, found, total }))
		asking = { text, answer }
		return answer
	}

	/** Asks for what stands in the field and shows the answer if it still stands there then. */
	const search = async (): Promise<void> => {
		const text = asked(state().text)
		asking = null
		if (text.length < fewestLetters) return
		const day = dayId()
		const answer = ask(text)
		try {
			const found = await answer
			if (!isAsking(answer) || day !== dayId()) return
			tell({ type: 'answered', answer: found })
			if (state().answer === found) speak(spoken.found(found))
		} catch {
			if (!isAsking(answer)) return
			asking = null
			tell({ type: 'failed', what: 'search', preferredName: '', text, isSent: false })
		}
	}

	/** Goes on with a person somebody chose: asks which of the namesakes, or lets them in. */
	const goOn = async (person: FoundPerson, text: string, isOnTheWay: boolean): Promise<void> => {
		const isScan = person.badgeCode === readBadgeCode(text)
		if (person.namesakes.length > 0 && !isScan) return tell({ type: 'asked', person, text, isSent: isOnTheWay })
		if (!isOnTheWay) tell({ type: 'left', keepsField: false })
		await admit(person, isScan ? 'scan' : 'search', text)
	}

	/** Enter came before the answer: it waits for the answer to the text it was pressed on. */
	const enterAhead = async (text: string): Promise<void> => {
		const answer = asking?.text === text ? asking.answer : ask(text)
		asking = null
		tell({ type: 'left', keepsField: false })
		try {
			const found = await answer
			const [first] = found.found
			const isSure = found.total === 1 || first?.badgeCode === readBadgeCode(text)
			if (first !== undefined && isSure) return await goOn(first, text, true)
			if (first === undefined && couldBeTicket(text)) return await scan(text, true)
			tell({ type: 'stillOpen', answer: found })
			speak(spoken.found(found))
		} catch {
			tell({ type: 'failed', what: 'search', preferredName: '', text, isSent: true })
			speak(spoken.notSaved(''), 'assertive')
		}
	}

	return {
		type: (text: string): void => {
			tell({ type: 'typed', text })
			// Nobody's name flits over the screen while a scanner types a code.
			if (!parts.isReading()) return void search()
			setTimeout(() => {
				if (state().text === text) void search()
			}, readingMs)
		},
		choose: (by: 1 | -1): void => tell({ type: 'chose', step: by }),
		/** A row was pressed: that very person, whatever has been typed since. */
		pick: async (person: FoundPerson): Promise<void> => goOn(person, state().answer?.text ?? '', false),
		enter: async (): Promise<void> => {
			const now = state()
			const text = asked(now.text)
			if (text === '') return tell({ type: 'next' })
			if (now.panel.is !== 'searching' || text.length < fewestLetters) return
			if (!isCurrent(now)) return enterAhead(text)
			const person = now.answer?.found.find((one) => one.registrationId === now.chosen)
			if (person) await goOn(person, text, false)
			else if (couldBeTicket(text)) await scan(text)
		},
		/** Esc: one step back. */
		back: (): void => {
			tell({ type: 'back' })
			void search()
		},
		next: (): void => tell({ type: 'next' }),
		/** Looks again at everybody who answers to what had been typed. */
		lookAgain: (text: string): void => {
			tell({ type: 'typed', text })
			void search()
		},
		tellEmail: async (start: string): Promise<void> => {
			const { panel } = state()
			if (panel.is !== 'askEmail') return
			const { person, text } = panel
			const registrationIds = [person.registrationId, ...person.namesakes].slice(0, 20)
			try {
				const answer = await hub().client.checkin.matchContact({ registrationIds, start })
				if (state().panel !== panel) return
				if (answer.outcome === 'one') {
					tell({ type: 'left', keepsField: false })
					return await admit(
						{ registrationId: answer.registrationId, preferredName: person.preferredName },
						'search',
						text,
					)
				}
				tell({ type: 'emailAnswered', says: answer.outcome })
			} catch {
				tell({ type: 'emailAnswered', says: 'failed' })
			}
		},
		/** A code that a scanner read, wherever the focus was. */
		scan: (code: string): Promise<void> => scan(code),
		/** A lead lets somebody in although the building is full. */
		goOnFull: async (): Promise<void> => {
			const { panel } = state()
			if (panel.is !== 'full') return
			tell({ type: 'left', keepsField: false })
			await admit(panel.person, panel.method, panel.text, true)
		},
		/** Something has to be settled before anybody is let in. */
		closeFirst: (): void => {
			tell({ type: 'noted', note: { is: 'closeFirst' } })
			speak(spoken.closeFirst(), 'assertive')
		},
		/** Next, please: whoever it is about on the screen goes on at the help desk. */
		sendToHelp: async (): Promise<void> => {
			const text = asked(state().text)
			if (state().panel.is === 'searching' && text.length >= fewestLetters && !isCurrent(state())) {
				await asking?.answer.catch(() => undefined)
				if (asked(state().text) !== text) return
			}
			await help.sendWhoIsShown()
		},
		sendHelpAgain: help.sendAgain,
		takeHelpBack: help.takeBack,
		...createPersonActions(parts),
		...createTogetherActions(parts, welcomes),
		...createWalkInActions(parts, welcomes),
		undo: createUndo(parts),
		stopAskingWhy: (): void => tell({ type: 'askedWhy', isAskingWhy: false }),
		/** Something changed at the door: brings the rows on the screen up to date where they stand. */
		refresh: async (): Promise<void> => {
			const { answer } = state()
			if (answer === null || !isCurrent(state())) return
			try {
				const { found, total } = await hub().client.checkin.search({ text: answer.text, dayId: dayId() })
				tell({ type: 'refreshed', answer: { text: answer.text, found, total } })
			} catch {
				// The rows stay as they were; checking in asks the hub itself.
			}
		},
		/** The hub is in reach again, or another day is on: asks anew for what stands in the field. */
		searchAgain: (): void => void search(),
		changeDay: (): void => {
			tell({ type: 'dayChanged' })
			void search()
		},
	}
}
