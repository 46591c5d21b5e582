/** Ids of commands whose answer got lost: the same thing done again is the same command, so that nothing counts twice. */
import { newId } from '../../transport/newId.ts'

export type Retries = {
	/** The id to send something under: the one it had, where it was not answered. `what` says all that it is about. */
	readonly idFor: (what: string) => string
	readonly answered: (what: string) => void
}

export const createRetries = (): Retries => {
	const open = new Map<string, string>()
	return {
		idFor: (what) => {
			const id = open.get(what) ?? newId()
			open.set(what, id)
			return id
		},
		answered: (what) => void open.delete(what),
	}
}
