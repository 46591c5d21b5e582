/** The events opened on this computer, for the first screen. Facts about events, none about people. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type RecentEvent = {
	readonly path: string
	readonly name: string
	readonly venue: string
	readonly firstDate: string
	readonly lastDate: string
	readonly booked: number
	readonly practice: 'no' | 'sample' | 'rehearsal'
	readonly openedAtMs: number
}

export type RecentEvents = {
	readonly list: () => readonly RecentEvent[]
	/** Puts an event first. */
	readonly remember: (event: RecentEvent) => void
	readonly forget: (path: string) => void
}

const most = 24

const isRecent = (value: unknown): value is RecentEvent =>
	typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string' && 'name' in value

export const createRecentEvents = (deviceDir: string): RecentEvents => {
	const path = join(deviceDir, 'recent.json')
	const list = (): readonly RecentEvent[] => {
		if (!existsSync(path)) return []
		try {
			const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
			return Array.isArray(content) ? content.filter(isRecent) : []
		} catch {
			return []
		}
	}
	const write = (events: readonly RecentEvent[]) => {
		writeFileSync(`${path}.new`, JSON.stringify(events.slice(0, most), null, '\t'), { mode: 0o600 })
		renameSync(`${path}.new`, path)
	}
	return {
		list,
		remember: (event) => write([event, ...list().filter((other) => other.path !== event.path)]),
		forget: (gone) => write(list().filter((event) => event.path !== gone)),
	}
}
