import { useEffect, useState } from 'react'
import type { Widths } from '../../../shared/domain/badges/layout.ts'
import { createWidths, loadLetters } from './letters.ts'

/** The widths of letters, once those of these words are there; null until then. */
export const useLetters = (words: string): Widths | null => {
	const [widths, setWidths] = useState<Widths | null>(null)
	useEffect(() => {
		let isGone = false
		void loadLetters(words).then(() => {
			if (!isGone) setWidths(createWidths())
		})
		return () => {
			isGone = true
		}
	}, [words])
	return widths
}
