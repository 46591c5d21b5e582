/** Codes that a scanner reads: a badge's, or one that a booking tool printed. */
import type { Admit } from './admit.actions.ts'
import type { DeskParts } from './deskParts.ts'
import { spoken } from './deskWords.ts'

/** What was typed may be the code under a ticket's square: long, in one piece, with a digit. A name is none of that. */
export const couldBeTicket = (text: string): boolean => /^(?=.*\d)\S{8,300}$/.test(text)

export const createScan = ({ store, hub, dayId, speak, signal }: DeskParts, admit: Admit) => {
	const { tell } = store

	/** Whoever is being added or asked stays on the screen: the scanned person goes by in a sentence. */
	const isForm = (): boolean => {
		const { panel } = store.state.getState()
		return (
			panel.is === 'walkIn' ||
			panel.is === 'companion' ||
			panel.is === 'askEmail' ||
			(panel.is === 'welcome' && panel.isRenaming)
		)
	}
	/** @param isOnTheWay the field was freed for it already: it was typed, and Enter pressed. */
	const scan = async (code: string, isOnTheWay = false): Promise<void> => {
		if (!isOnTheWay) tell({ type: 'left', keepsField: isForm() })
		try {
			const answer = await hub().client.checkin.scan({ code, dayId: dayId() })
			if (answer.outcome === 'one') return await admit(answer, 'scan', '')
			signal('look')
			tell({ type: 'scanned', says: answer.outcome })
			speak(spoken.code(answer.outcome), 'assertive')
		} catch {
			signal('look')
			tell({ type: 'failed', what: 'scan', preferredName: '', text: '', isSent: true })
			speak(spoken.notScanned(), 'assertive')
		}
	}

	return { scan }
}
