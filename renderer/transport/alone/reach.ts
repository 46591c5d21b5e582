/** Asking a hub that may be gone: how long an answer is waited for, and what counts as none. */
import { isAnswer } from '../liveHub.ts'

/** A hub that has not answered a desk by then is taken to be gone; what it did all the same it knows by its id. */
const patienceMs = 3000
/** One dropped connection is no lost hub. */
const againMs = 150

/** Nothing came back: whether it was done, nobody here knows. */
export class Lost extends Error {
	constructor(options?: ErrorOptions) {
		super('the hub is out of reach', options)
		this.name = 'Lost'
	}
}

/** Counted by the browser itself: no timer of the page that was held up takes a hub for lost that has just answered. */
const within = <T>(answer: Promise<T>, patience: number): Promise<T> => {
	const late = AbortSignal.timeout(patience)
	const lost = new Promise<never>((_, reject) => {
		late.addEventListener('abort', () => reject(new Lost()), { once: true })
	})
	return Promise.race([answer, lost])
}

/**
 * Asks, and asks once more where a connection broke.
 * @throws Lost where nothing came back; whatever the hub answered otherwise.
 */
export const reach = async <T>(ask: () => Promise<T>, patience = patienceMs): Promise<T> => {
	const beganAt = performance.now()
	for (;;) {
		try {
			return await within(ask(), patience)
		} catch (error) {
			if (isAnswer(error)) throw error
			if (error instanceof Lost || performance.now() - beganAt > againMs) throw new Lost({ cause: error })
			await new Promise<void>((resolve) => setTimeout(resolve, againMs))
		}
	}
}
