/** Everything that sheets are made from: the places as told, and what the crew knows of the stalls. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { type Query, useQuery } from '../../../transport/useQuery.ts'
import type { MarketView } from '../marketTypes.ts'
import type { PaperOf } from './paperTypes.ts'

export const useTold = (): Query<OutputOf<'displays.stalls'>> =>
	useQuery('displays.stalls', (client) => client.displays.stalls({}), ['marketplace', 'event'])

export const useVersions = (): Query<OutputOf<'marketplace.versions'>> =>
	useQuery('marketplace.versions', (client) => client.marketplace.versions({}), ['marketplace'])

/** Read again when somebody's other duties change: then they are elsewhere at other times. */
export const useDayStalls = (dayId: string): Query<OutputOf<'marketplace.day'>> =>
	useQuery(`marketplace.day:${dayId}`, (client) => client.marketplace.day({ dayId }), [
		'marketplace',
		'people',
		'attendance',
		'breakouts',
		'programme',
		'stories',
		'event',
	])

export type PaperReads = {
	/** Undefined while it is read; `notPublished` before people were told the first time. */
	readonly paper: PaperOf | 'notPublished' | undefined
	readonly hasFailed: boolean
	readonly again: () => Promise<void>
}

export const usePaper = ({ hall, stalls, eventName, days, day, onDay, nowMs }: MarketView): PaperReads => {
	const told = useTold()
	const versions = useVersions()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const reads = [told, versions, overview]
	const hasFailed = reads.some((read) => read.hasFailed)
	const again = async (): Promise<void> => void (await Promise.all(reads.map((read) => read.again())))
	if (told.data === undefined || versions.data === undefined || overview.data === undefined)
		return { paper: undefined, hasFailed, again }
	if (told.data.outcome === 'notPublished') return { paper: 'notPublished', hasFailed, again }
	const stallOf = new Map(stalls.stalls.map((stall) => [stall.id, stall]))
	const positionOf = new Map(hall.positions.map((position) => [position.id, position]))
	return {
		paper: {
			eventName,
			isPractice: overview.data.practice !== 'no',
			told: told.data,
			versions: versions.data.versions,
			stalls: told.data.stalls.flatMap((one) => {
				const stall = stallOf.get(one.stallId)
				return stall === undefined ? [] : [{ ...one, stall, position: positionOf.get(one.positionId ?? '') ?? null }]
			}),
			positions: hall.positions,
			circuits: hall.circuits,
			days,
			day,
			onDay,
			nowMs,
		},
		hasFailed,
		again,
	}
}
