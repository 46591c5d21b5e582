/** F6: from one region of the screen to the next. A region is any element with `data-region`, in the order of the page. */

const focusable =
	'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]'

/** What lies under something that covers the screen is not gone to. */
const isShown = (element: HTMLElement): boolean =>
	element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true })

/** Moves the focus to the next region, or the one before; into its first control, or onto the region itself. */
export const focusNextRegion = (step: 1 | -1): void => {
	const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown)
	if (regions.length === 0) return
	const at = regions.findLastIndex((region) => region.contains(document.activeElement))
	const next =
		regions[at === -1 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length]
	if (next === undefined) return
	const inner = next.matches('[data-region="self"]')
		? undefined
		: [...next.querySelectorAll<HTMLElement>(focusable)].find(isShown)
	const target = inner ?? next
	if (inner === undefined && !target.hasAttribute('tabindex')) target.tabIndex = -1
	target.focus()
}

/** The screen has changed: a screen reader begins at its title. Leaves alone what the screen focused itself. */
export const focusScreen = (): void => {
	const main = document.querySelector<HTMLElement>('main')
	if (main === null || (main.contains(document.activeElement) && document.activeElement !== main)) return
	const target = main.querySelector<HTMLElement>('h1[tabindex]') ?? main
	target.focus()
	scrollTo(0, 0)
}
