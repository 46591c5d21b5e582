/** The events opened on this computer, for the first screen. Facts about events, none about people. */
import { join } from 'node:path'
import { readJson, writeJson } from './jsonFile.ts'

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

const texts = ['path', 'name', 'venue', 'firstDate', 'lastDate'] as const
const numbers = ['booked', 'openedAtMs'] as const
const practices: readonly unknown[] = ['no', 'sample', 'rehearsal'] satisfies RecentEvent['practice'][]

/** Whether an entry of the file is one of ours: one that is not must not cost the first screen. */
const isRecent = (value: unknown): value is RecentEvent => {
	if (typeof value !== 'object' || value === null) return false
	const entry = value as Record<string, unknown>
	return (
		texts.every((name) => typeof entry[name] === 'string') &&
		numbers.every((name) => Number.isSafeInteger(entry[name]) && Number(entry[name]) >= 0) &&
		practices.includes(entry.practice)
	)
}

export const createRecentEvents = (deviceDir: string): RecentEvents => {
	const path = join(deviceDir, 'recent.json')
	const list = (): readonly RecentEvent[] => {
		const content = readJson(path)
		return Array.isArray(content) ? content.filter(isRecent) : []
	}
	const write = (events: readonly RecentEvent[]) => writeJson(path, events.slice(0, most))
	return {
		list,
		remember: (event) => write([event, ...list().filter((other) => other.path !== event.path)]),
		forget: (gone) => write(list().filter((event) => event.path !== gone)),
	}
}
