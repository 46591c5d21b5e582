/**
 * Whether what is being written seems to name somebody: asked of the hub whenever the writing rests, never answered
 * with whom. A text that was there before is asked about once it is changed; a name that may stay is not asked
 * about again.
 */
import { useEffect, useRef, useState } from 'react'

/** So long after the last letter it is asked. Shorter than what keeps words by itself takes. */
const restMs = 500

/** Yes or no for each text. */
export type AskNaming = (texts: readonly string[]) => Promise<readonly boolean[]>

export type Naming = {
	/** By the order of the texts. */
	readonly isNaming: (at: number) => boolean
	/** It can stay: not asked about any more. */
	readonly keep: (at: number) => void
	/** Asks now about what was not asked about yet. Answers whether a name is left that was not said to stay. */
	readonly check: () => Promise<boolean>
}

const blank = (text: string): boolean => text.trim() === ''

export const useNaming = (texts: readonly string[], ask: AskNaming): Naming => {
	const [known, setKnown] = useState<ReadonlyMap<string, boolean>>(new Map())
	const [kept, setKept] = useState<ReadonlySet<number>>(new Set())
	const first = useRef(new Set(texts))
	const asking = useRef(ask)
	asking.current = ask
	const all = JSON.stringify(texts)

	const learn = async (wanted: readonly string[]): Promise<ReadonlyMap<string, boolean>> => {
		const open = wanted.filter((text) => !blank(text) && !known.has(text))
		if (open.length === 0) return known
		try {
			const answers = await asking.current(open)
			const next = new Map([...known, ...open.map((text, at) => [text, answers[at] === true] as const)])
			setKnown(next)
			return next
		} catch {
			// Without the hub nobody can tell; what needs a look finds it later.
			return known
		}
	}
	const learning = useRef(learn)
	learning.current = learn

	useEffect(() => {
		const changed = (JSON.parse(all) as readonly string[]).filter((text) => !first.current.has(text))
		if (changed.every(blank)) return
		const rest = setTimeout(() => void learning.current(changed), restMs)
		return () => clearTimeout(rest)
	}, [all])

	return {
		isNaming: (at) => !kept.has(at) && known.get(texts[at] ?? '') === true,
		keep: (at) => setKept((before) => new Set([...before, at])),
		check: async () => {
			const answers = await learn(texts)
			return texts.some((text, at) => !kept.has(at) && answers.get(text) === true)
		},
	}
}
