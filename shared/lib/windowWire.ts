/**
 * What the page and its window say to each other beside the hub's calls. The page asks for its ports by posting
 * `portsAsked` to itself; the preload script, which hears it, answers with `portsGiven` and two ports: the first
 * carries the hub's calls, the second the messages below. In a browser nobody answers, and there is no window.
 */

/** Posted by the page to itself. Asking again closes the ports given before. */
export const portsAsked = 'foyer:ports-asked'
/** Posted by the preload script to the page, with the two ports. */
export const portsGiven = 'foyer:ports-given'
/** The channel on which the preload script hands the other ends to the window's process. */
export const portsChannel = 'foyer:ports'

/** What somebody chose from the native menu; the page does it. */
export const menuCommands = [
	'newEvent',
	'openEvent',
	'closeEvent',
	'importPeople',
	'exportRegister',
	'find',
	'goToDesk',
	'goToPeople',
	'goToHistory',
	'showKeys',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** The window's words to the page. */
export type ToPage =
	| { readonly kind: 'menu'; readonly command: MenuCommand }
	| { readonly kind: 'fullScreen'; readonly isOn: boolean }

/** The page's words to the window. */
export type ToWindow =
	/** The badge scanner is on screen: only then may the page use the camera. */
	| { readonly kind: 'scanner'; readonly isOpen: boolean }
	/** A desk or a display is at work: the screen must not go to sleep. */
	| { readonly kind: 'live'; readonly isOn: boolean }
	| { readonly kind: 'fullScreen'; readonly isOn: boolean }
	| { readonly kind: 'print' }
