/** Which windows there are, for all parts that need to know without knowing what a window is made of. */
import type { Stoppable } from './knownEvents.ts'

export type HostContents = {
	readonly id: number
	readonly frames: ReadonlySet<string>
	/** Whether a page may go to an address. */
	onNavigation(frameId: string, url: string): Promise<boolean>
	/** A page asks for another window. */
	onWindowOpen(url: string): void
	readonly mainFrame: object
}

export type HostWindow = {
	readonly id: number
	readonly webContents: HostContents
	isDestroyed(): boolean
	/** Closes unless a listener stops it. */
	requestClose(): Promise<void>
	minimize(): void
}

const windows = new Set<HostWindow>()
let focused: HostWindow | null = null
let onLastClosed: () => void = () => {}

export const allWindows = (): readonly HostWindow[] => [...windows]
export const focusedWindow = (): HostWindow | null => focused
export const focusWindow = (window: HostWindow | null): void => {
	focused = window
}
export const addWindow = (window: HostWindow): void => void windows.add(window)
export const removeWindow = (id: number): void => {
	for (const window of windows) if (window.id === id) windows.delete(window)
	if (focused?.id === id) focused = allWindows().at(-1) ?? null
	if (windows.size === 0) onLastClosed()
}
export const whenLastCloses = (action: () => void): void => {
	onLastClosed = action
}
export const contentsOfFrame = (frameId: string | undefined): HostContents | undefined =>
	allWindows().find(({ webContents }) => frameId !== undefined && webContents.frames.has(frameId))?.webContents

/** Asks listeners, and answers whether one of them stopped it. */
export const isStopped = (event: Stoppable, ask: (event: Stoppable) => void): boolean => {
	ask(event)
	return event.defaultPrevented
}
