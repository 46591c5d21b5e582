/** Plan or list, as it was looked at last on this computer. */
import { useState } from 'react'

export type LookChoice = 'plan' | 'list'

const storageKey = 'foyer.places.look'

const remembered = (): LookChoice => {
	try {
		return localStorage.getItem(storageKey) === 'list' ? 'list' : 'plan'
	} catch {
		return 'plan'
	}
}

export const useLookChoice = (): readonly [LookChoice, (look: LookChoice) => void] => {
	const [look, setLook] = useState(remembered)
	return [
		look,
		(next) => {
			try {
				localStorage.setItem(storageKey, next)
			} catch {
				// Kept until the page is left.
			}
			setLook(next)
		},
	]
}
