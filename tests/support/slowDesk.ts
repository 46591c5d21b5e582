/** A desk of its own, and a hub that answers when the test says so. */
import { createDeskActions } from '../../renderer/features/checkin/checkin.actions.ts'
import { createDeskStore } from '../../renderer/features/checkin/deskStore.ts'
import type { FoundPerson } from '../../renderer/features/checkin/deskTypes.ts'
import type { Hub } from '../../renderer/transport/hub.ts'
import type { OutputOf } from '../../shared/contract/index.ts'

export const person = (name: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
	registrationId: `id of ${name}`,
	preferredName: name,
	fullName: name,
	matched: [],
	organisation: '',
	badgeCode: `code of ${name}`,
	state: 'expected',
	inAtMs: null,
	inDesk: '',
	namesakes: [],
	...more,
})

type Sent = { readonly name: string; readonly input: Record<string, unknown>; readonly id: string }

/** One desk and a hub that holds every answer until it is told to give it. */
export const slowDesk = () => {
	const searches = new Map<string, PromiseWithResolvers<OutputOf<'checkin.search'>>[]>()
	const sent: Sent[] = []
	const said: string[] = []
	const signals: string[] = []
	let commandAnswer: (name: string) => unknown = (name) =>
		name === 'history.undo'
			? { outcome: 'undone' }
			: name === 'people.rename'
				? { outcome: 'renamed' }
				: { outcome: 'admitted', atMs: 900 }
	let contact: OutputOf<'checkin.matchContact'> = { outcome: 'none' }
	let clock = 1000
	let isLead = false
	let inAtMs: number | null = null
	const client = {
		checkin: {
			search: ({ text }: { text: string }) => {
				const answer = Promise.withResolvers<OutputOf<'checkin.search'>>()
				searches.set(text, [...(searches.get(text) ?? []), answer])
				return answer.promise
			},
			welcome: ({ registrationId }: { registrationId: string }) =>
				Promise.resolve({
					outcome: 'known',
					preferredName: registrationId.replace('id of ', ''),
					badgeCode: '4KM2Q',
					photo: 'yes',
					hasPhotoAnswer: true,
					isBack: false,
					actionLine: '',
					place: null,
					lacksPlace: false,
					alsoIn: [],
					state: 'in',
					inAtMs,
					inDesk: 'Desk 1',
				}),
			matchContact: () => Promise.resolve(contact),
		},
	} as unknown as Hub['client']
	const call = ((name: string, input: Record<string, unknown>, id = 'made for it') => {
		sent.push({ name, input, id })
		try {
			return Promise.resolve(commandAnswer(name))
		} catch (error) {
			return Promise.reject(error as Error)
		}
	}) as unknown as Hub['call']
	const store = createDeskStore()
	const act = createDeskActions({
		store,
		hub: () => ({ client, call }),
		dayId: () => 'day',
		isLead: () => isLead,
		nowMs: () => clock,
		speak: (text) => void said.push(text),
		isReading: () => false,
		signal: (is) => void signals.push(is),
	})
	/** Gives the oldest waiting answer for a text, and lets everything that waits for it run. */
	const answer = async (text: string, ...found: FoundPerson[]) => {
		searches.get(text)?.shift()?.resolve({ found, total: found.length })
		await settle()
	}
	return {
		act,
		answer,
		sent,
		said,
		state: () => store.state.getState(),
		lose: async (text: string) => {
			searches.get(text)?.shift()?.reject(new Error('lost'))
			await settle()
		},
		waits: (text: string) => searches.get(text)?.length ?? 0,
		onCommand: (answers: (name: string) => unknown) => {
			commandAnswer = answers
		},
		onContact: (answers: OutputOf<'checkin.matchContact'>) => {
			contact = answers
		},
		wait: (ms: number) => {
			clock += ms
		},
		asLead: () => {
			isLead = true
		},
		wasIn: (atMs: number) => {
			inAtMs = atMs
		},
	}
}

/** Lets every promise that can settle settle. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A hub that cannot be reached. */
export const lost = (): never => {
	throw new Error('lost')
}
