/** The wishes about neighbours as the search reads them: numbers side by side, by link and by stall. */
import { packed } from '../compile.ts'
import type { StallsCompiled } from './compile.ts'

export type Links = {
	readonly owner: Int32Array
	/** 1: far from all targets; 0: near one of them. */
	readonly isFar: Uint8Array
	readonly points: Int32Array
	/** targets[targetsFrom[l]] to targets[targetsFrom[l + 1] - 1]. */
	readonly targetsFrom: Int32Array
	readonly targets: Int32Array
	/** The links that a stall owns, those that it is a target of, and both, as lists of the same kind. */
	readonly ownFrom: Int32Array
	readonly own: Int32Array
	readonly watchFrom: Int32Array
	readonly watch: Int32Array
	readonly ofFrom: Int32Array
	readonly of: Int32Array
}

export const linksOf = (c: StallsCompiled): Links => {
	const none = () => Array.from({ length: c.stalls }, (): number[] => [])
	const own = none()
	const watch = none()
	for (const [link, { owner, targets }] of c.links.entries()) {
		own[owner]?.push(link)
		for (const target of targets) watch[target]?.push(link)
	}
	const targets = packed(c.links.map((link) => link.targets))
	const owned = packed(own)
	const watched = packed(watch)
	const both = packed(own.map((list, stall) => [...list, ...(watch[stall] ?? [])]))
	return {
		owner: Int32Array.from(c.links, ({ owner }) => owner),
		isFar: Uint8Array.from(c.links, ({ isFar }) => (isFar ? 1 : 0)),
		points: Int32Array.from(c.links, ({ points }) => points),
		targetsFrom: targets.from,
		targets: targets.items,
		ownFrom: owned.from,
		own: owned.items,
		watchFrom: watched.from,
		watch: watched.items,
		ofFrom: both.from,
		of: both.items,
	}
}
