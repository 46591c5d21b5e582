/** Sending somebody to the help desk, in one key: the next person is served at once, and nobody explains twice. */
import type { InputOf } from '../../../shared/contract/index.ts'
import { newId } from '../../transport/newId.ts'
import type { DeskParts } from './deskParts.ts'
import type { FoundPerson, HelpReason, Somebody } from './deskTypes.ts'
import { spoken } from './deskWords.ts'

export type HelpActions = ReturnType<typeof createHelpActions>

/** Why somebody who was found would go there. */
const reasonFor = ({ state, namesakes }: FoundPerson): HelpReason =>
	state === 'wrongDay' || state === 'cancelled' || state === 'waiting'
		? state
		: namesakes.length > 0
			? 'namesake'
			: 'question'

export const createHelpActions = ({ store, hub, dayId, speak }: DeskParts) => {
	const { tell } = store
	const state = () => store.state.getState()
	/** What was sent last, for sending it again under its id where no answer came. */
	let last: { readonly id: string; readonly input: InputOf<'checkin.sendToHelp'> } | null = null

	const post = async (): Promise<void> => {
		if (last === null) return
		const { id, input } = last
		tell({ type: 'helpSaid', commandId: id, sent: 'sending' })
		try {
			const { outcome } = await hub().call('checkin.sendToHelp', input, id)
			tell({ type: 'helpSaid', commandId: id, sent: outcome === 'alreadySent' ? 'already' : 'sent' })
		} catch {
			tell({ type: 'helpSaid', commandId: id, sent: 'failed' })
			speak(spoken.helpNotSent(), 'assertive')
		}
	}

	/** `person` null: nobody knows who it is. `isSent`: they have left the field already. */
	const send = async (person: Somebody | null, why: HelpReason, isSent: boolean): Promise<void> => {
		const id = newId()
		const rows = person === null ? [] : [{ registrationId: person.registrationId }]
		last = { id, input: { rows, dayId: dayId(), why } }
		tell({ type: 'toHelpDesk', preferredName: person?.preferredName ?? '', why, commandId: id, isSent })
		speak(spoken.toHelpDesk(), 'assertive')
		await post()
	}

	const sendWhoIsShown = async (): Promise<void> => {
		const { panel, answer, chosen, text, lastIn } = state()
		switch (panel.is) {
			case 'searching': {
				const person = answer?.found.find((one) => one.registrationId === chosen)
				if (person !== undefined) return await send(person, reasonFor(person), false)
				return await send(null, text.trim() === '' ? 'question' : 'notFound', false)
			}
			case 'welcome': {
				const isNew = lastIn?.did === 'walkIn' && lastIn.registrationId === panel.registrationId
				return await send(panel, isNew ? 'needs' : 'question', false)
			}
			case 'alreadyIn':
				return await send(panel.welcome, 'question', false)
			case 'full':
				return await send(panel.person, 'other', false)
			case 'companion':
				return await send(panel.with, 'question', false)
			case 'askEmail':
				return await send(null, 'namesake', false)
			case 'walkIn':
			case 'code':
				return await send(null, 'notFound', false)
			case 'gone':
				return await send(null, 'question', false)
			case 'helpDesk':
				return undefined
			default:
				return panel satisfies never
		}
	}

	return {
		send,
		sendWhoIsShown,
		sendAgain: post,
		/** Not needed after all. */
		takeBack: async (): Promise<void> => {
			const { panel } = state()
			if (panel.is !== 'helpDesk') return
			const { commandId } = panel
			try {
				const { outcome } = await hub().call('history.undo', { targetId: commandId, reason: '' })
				if (outcome !== 'undone' && outcome !== 'alreadyUndone')
					return speak(spoken.cannotUndo('changedSince'), 'assertive')
				tell({ type: 'helpSaid', commandId, sent: 'takenBack' })
				speak(spoken.helpTakenBack(), 'assertive')
			} catch {
				speak(spoken.cannotUndo('failed'), 'assertive')
			}
		},
	}
}
