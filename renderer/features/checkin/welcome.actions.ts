/** After somebody is in: what to hand over, in one reading of the hub, and the panel that says it. */
import { type DeskParts, freeUndoMs } from './deskParts.ts'
import type { Welcome } from './deskTypes.ts'
import { spoken } from './deskWords.ts'

export type Welcomes = ReturnType<typeof createWelcomes>

export const createWelcomes = ({ store: { tell }, hub, dayId, speak }: DeskParts) => {
	const welcomeOf = async (registrationId: string, preferredName: string): Promise<Welcome> => {
		const nothingKnown: Welcome = {
			registrationId,
			preferredName,
			badgeCode: '',
			photo: null,
			isBack: false,
			actionLine: '',
			place: null,
			lacksPlace: false,
			alsoIn: [],
		}
		try {
			const answer = await hub().client.checkin.welcome({ registrationId, dayId: dayId() })
			if (answer.outcome !== 'known') return nothingKnown
			return {
				registrationId,
				preferredName: answer.preferredName,
				badgeCode: answer.badgeCode,
				photo: answer.hasPhotoAnswer ? answer.photo : null,
				isBack: answer.isBack,
				actionLine: answer.actionLine,
				place: answer.place,
				lacksPlace: answer.lacksPlace,
				alsoIn: answer.alsoIn,
			}
		} catch {
			return nothingKnown
		}
	}

	const isIn = (
		welcome: Welcome,
		commandId: string,
		atMs: number,
		sentAtMs: number,
		did: 'in' | 'walkIn' | 'companion',
	): void => {
		const { registrationId, preferredName } = welcome
		const freeUntilMs = sentAtMs + freeUndoMs
		tell({
			type: 'admitted',
			welcome,
			lastIn: { commandId, registrationId, preferredName, atMs, freeUntilMs, did, count: 1 },
		})
		speak(spoken.isIn(welcome), 'assertive')
	}

	return { welcomeOf, isIn }
}
