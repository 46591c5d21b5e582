/** What a desk's screen says of going on alone. */
export type AloneView = {
	/** It has its list: search, check-in and the rest of the desk work without the hub. */
	readonly canGoOn: boolean
	/** The page was opened while the hub is away: what the desk kept here opens with the desk code. */
	readonly asksCode: boolean
	/** Done here and not with the hub yet. */
	readonly waiting: number
	readonly isHandingIn: boolean
	/** What came of the last handing in; null: nothing was handed in since this page was opened. */
	readonly handedIn: { readonly count: number; readonly decisions: number } | null
	/** The last thing could not be kept on this computer, so it was not done. */
	readonly isFull: boolean
	/** The hub answers and cannot write, its disk is full: the desk goes on as without it until there is room. */
	readonly isHubFull: boolean
	/** What answers is the hub from before, and another computer took over: it is handed nothing. */
	readonly isOlderHub: boolean
	/** Kept entries that could not be read again: they stay, and somebody has to look. */
	readonly setAside: number
	/** Minutes that this computer's clock is ahead of the hub's; behind: negative; 0: near enough. */
	readonly clockOffMinutes: number
	/** A browser's page: it must stay open while the hub is away. */
	readonly mustStayOpen: boolean
}

export const noAlone: AloneView = {
	canGoOn: false,
	asksCode: false,
	waiting: 0,
	isHandingIn: false,
	handedIn: null,
	isFull: false,
	isHubFull: false,
	isOlderHub: false,
	setAside: 0,
	clockOffMinutes: 0,
	mustStayOpen: true,
}
