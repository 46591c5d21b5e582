/** People who come together: all in with one action, and somebody who was not booked added in three answers. */
import { newId } from '../../transport/newId.ts'
import { isNoRoom } from '../../transport/noRoom.ts'
import { type CompanionDraft, companionInput, emptyCompanion } from './companionDraft.ts'
import { type DeskParts, freeUndoMs } from './deskParts.ts'
import type { Full, Somebody } from './deskTypes.ts'
import { spoken } from './deskWords.ts'
import { createRetries } from './retries.ts'
import type { Welcomes } from './welcome.actions.ts'

export type TogetherAnswer = { readonly is: 'in' | 'nobody' | 'failed' } | ({ readonly is: 'full' } & Full)

export const createTogetherActions = (
	{ store, hub, dayId, nowMs, speak }: DeskParts,
	{ welcomeOf, isIn }: Welcomes,
) => {
	const { tell } = store
	const state = () => store.state.getState()
	const retries = createRetries()

	const savedCompanion = async (draft: CompanionDraft, atMs: number, sentAtMs: number): Promise<void> => {
		const welcome = await welcomeOf(draft.registrationId, draft.preferredName.trim())
		tell({ type: 'left', keepsField: state().panel.is !== 'companion' })
		isIn(welcome, draft.commandId, atMs, sentAtMs, 'companion')
	}

	return {
		/** Those who came with somebody. They leave apart, as they like. */
		admitTogether: async (people: readonly Somebody[], goesOn = false): Promise<TogetherAnswer> => {
			const what = `${people.map(({ registrationId }) => registrationId).join()} ${dayId()} ${goesOn}`
			const commandId = retries.idFor(what)
			const sentAtMs = nowMs()
			const rows = people.map(({ registrationId }) => ({ registrationId }))
			try {
				const input = { dayId: dayId(), method: 'search' as const, rows, ...(goesOn ? { goesOn } : {}) }
				const answer = await hub().call('checkin.admitTogether', input, commandId)
				retries.answered(what)
				if (answer.outcome === 'full') {
					speak(spoken.full(answer), 'assertive')
					return { is: 'full', inside: answer.inside, fireLimit: answer.fireLimit }
				}
				if (answer.outcome === 'nobody') return { is: 'nobody' }
				const [first] = people
				const preferredName = people.map((one) => one.preferredName).join(', ')
				tell({
					type: 'did',
					lastIn: {
						commandId,
						registrationId: first?.registrationId ?? '',
						preferredName,
						atMs: sentAtMs,
						freeUntilMs: sentAtMs + freeUndoMs,
						did: 'together',
						count: answer.count,
					},
				})
				speak(spoken.togetherIn(preferredName, answer.count), 'assertive')
				return { is: 'in' }
			} catch {
				return { is: 'failed' }
			}
		},
		openCompanion: (person: Somebody): void => {
			const { registrationId, preferredName } = person
			tell({ type: 'companionOpened', with: { registrationId, preferredName }, draft: emptyCompanion(newId) })
		},
		changeCompanion: (change: Partial<CompanionDraft>): void => {
			const { panel } = state()
			if (panel.is === 'companion') tell({ type: 'companionChanged', draft: { ...panel.draft, ...change } })
		},
		saveCompanion: async (goesOn = false): Promise<void> => {
			const { panel } = state()
			if (panel.is !== 'companion' || panel.isSaving) return
			const draft = { ...panel.draft, hasTried: true }
			const input = companionInput(draft, panel.with.registrationId, dayId())
			tell({ type: 'companionChanged', draft })
			if (input === null) return
			tell({ type: 'companionSaving' })
			const sentAtMs = nowMs()
			try {
				const answer = await hub().call(
					'checkin.addCompanion',
					{ ...input, ...(goesOn ? { goesOn } : {}) },
					draft.commandId,
				)
				if (answer.outcome === 'admitted' || answer.outcome === 'admittedBeyond')
					return await savedCompanion(draft, answer.atMs, sentAtMs)
				// The hub keeps every answer under its id: another try needs another one.
				const full = answer.outcome === 'full' ? answer : null
				tell({ type: 'companionRefused', draft: { ...draft, commandId: newId() }, full })
				if (full === null) throw new Error('whom they came with is not there any more')
				speak(spoken.full(full), 'assertive')
			} catch (error) {
				const { preferredName } = input
				const isFull = isNoRoom(error)
				tell({ type: 'failed', what: 'companion', preferredName, text: '', isSent: false, isNoRoom: isFull })
				speak(spoken.notDone(isFull, preferredName, spoken.notSaved(preferredName)), 'assertive')
			}
		},
	}
}
