/** Where the window was and how large its text, kept in one small file of this device. Losing it costs nothing. */
import type { Rectangle } from 'electron'
import * as z from 'zod'
import { readJson, writeJson } from './jsonFile.ts'

const size = z.int().min(200).max(20_000)
const place = z.int().min(-50_000).max(50_000)
const schema = z.object({
	bounds: z.object({ x: place, y: place, width: size, height: size }).nullable(),
	isMaximized: z.boolean(),
	/** 1 is normal size; see `zoomSteps`. */
	zoom: z.number().min(0.5).max(3),
})

export type WindowState = z.infer<typeof schema>

const fresh: WindowState = { bounds: null, isMaximized: false, zoom: 1 }

/** Text sizes that the View menu steps through. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** The next size in a direction, or normal size for 0. */
export const stepZoom = (zoom: number, step: 1 | -1 | 0): number => {
	if (step === 0) return 1
	const next = step === 1 ? zoomSteps.find((at) => at > zoom + 0.01) : zoomSteps.findLast((at) => at < zoom - 0.01)
	return next ?? zoom
}

/** Reads the file; a missing or damaged one is the same as none. */
export const readWindowState = (file: string): WindowState => {
	const read = z.safeParse(schema, readJson(file))
	return read.success ? read.data : fresh
}

/** Writes the file, whole or not at all. A full or read-only disk must not keep anybody from closing the window. */
export const writeWindowState = (file: string, state: WindowState): void => {
	try {
		writeJson(file, state)
	} catch {
		// The window opens at its usual place next time.
	}
}

/** True where at least a grip's worth of the window would be on one of the screens that are plugged in now. */
export const isOnScreen = (bounds: Rectangle, screens: readonly Rectangle[]): boolean =>
	screens.some((screen) => {
		const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
		const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y)
		return width >= 120 && height >= 60
	})
