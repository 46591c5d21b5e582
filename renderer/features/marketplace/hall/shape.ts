/** Which way the hall is looked at; stays on this computer. */
import { useState } from 'react'

const shapes = ['plan', 'table', 'setup', 'files'] as const
export type HallShape = (typeof shapes)[number]

const storageKey = 'foyer.hallShape'

const remembered = (): HallShape => {
	try {
		const value = localStorage.getItem(storageKey)
		return value === 'table' ? 'table' : 'plan'
	} catch {
		return 'plan'
	}
}

/** Only whether it is drawn or written is remembered: the other two are looked into, not worked in. */
export const useHallShape = (): readonly [HallShape, (shape: HallShape) => void] => {
	const [shape, setShape] = useState(remembered)
	return [
		shape,
		(next) => {
			try {
				if (next === 'plan' || next === 'table') localStorage.setItem(storageKey, next)
			} catch {
				// Kept until the view is left.
			}
			setShape(next)
		},
	]
}
