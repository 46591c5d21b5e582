/**
 * Large parts of the pages that are loaded when they are first shown, or before that. Not React's `lazy`: it holds a
 * part that was waited for back for 300 ms, however quickly it came.
 */
import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react'

export type PartOptions = {
	/** `whenShown`: a page for somebody else's job, not loaded ahead. */
	readonly ahead?: 'soon' | 'whenShown'
	/** What stands there until the part has come; nothing unless told. */
	readonly meanwhile?: ComponentType
}

type Loaded<P> = { readonly shown: ComponentType<P> } | { readonly failure: unknown } | null

const soon: (() => Promise<unknown>)[] = []

/** @param load brings the part; where it cannot, whatever guards the screen is told, and the next showing tries again. */
export const part = <P extends object>(
	load: () => Promise<ComponentType<P>>,
	{ ahead = 'soon', meanwhile }: PartOptions = {},
) => {
	let there: ComponentType<P> | null = null
	const fetched = async (): Promise<ComponentType<P>> => {
		there ??= await load()
		return there
	}
	if (ahead === 'soon') soon.push(fetched)
	return function Part(props: P): ReactNode {
		// As it was when it came on the screen: another kind of element would begin anew.
		const [loaded, setLoaded] = useState<Loaded<P>>(() => (there === null ? null : { shown: there }))
		const isWaiting = loaded === null
		useEffect(() => {
			if (!isWaiting) return
			let isGone = false
			const tell = (came: Loaded<P>): void => {
				if (!isGone) setLoaded(came)
			}
			fetched().then(
				(shown) => tell({ shown }),
				(failure: unknown) => tell({ failure }),
			)
			return () => {
				isGone = true
			}
		}, [isWaiting])
		if (loaded === null) return meanwhile === undefined ? null : createElement(meanwhile)
		if ('failure' in loaded) throw loaded.failure
		return createElement(loaded.shown, props)
	}
}

/** The first moments belong to what somebody came for. */
const aheadAfterMs = 15_000

const whenIdle = (): Promise<void> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve())
		else setTimeout(resolve, 200)
	})

/** Loads the parts that an organiser goes to, one after the other, once nobody waits for anything else. */
export const loadParts = async (): Promise<void> => {
	await new Promise((resolve) => setTimeout(resolve, aheadAfterMs))
	for (const load of soon.splice(0)) {
		await whenIdle()
		// What cannot be loaded now is tried again when it is shown.
		await load().catch(() => undefined)
	}
}
