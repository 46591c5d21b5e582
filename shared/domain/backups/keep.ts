/**
 * Which backups stay: the last twelve, one an hour of the last day, one a day of the last fourteen, and every
 * milestone of the last three days. The newest always stays. Of an hour or a day the newest one is kept.
 */
import type { BackupName } from './fileName.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export const lastKept = 12
export const hoursKept = 24
export const daysKept = 14
const milestonesForMs = 3 * dayMs

type Aged = Pick<BackupName, 'atMs' | 'why'>

/** The newest of each stretch of time, of those that are not older than a limit. */
const newestOfEach = <One extends Aged>(newestFirst: readonly One[], stretchMs: number, afterMs: number): One[] => {
	const seen = new Set<number>()
	return newestFirst.filter(({ atMs }) => {
		const stretch = Math.floor(atMs / stretchMs)
		if (atMs <= afterMs || seen.has(stretch)) return false
		seen.add(stretch)
		return true
	})
}

/** @returns those to keep, newest first */
export const backupsToKeep = <One extends Aged>(backups: readonly One[], nowMs: number): readonly One[] => {
	const newestFirst = backups.toSorted((one, other) => other.atMs - one.atMs)
	const kept = new Set<One>([
		...newestFirst.slice(0, lastKept),
		...newestOfEach(newestFirst, hourMs, nowMs - hoursKept * hourMs),
		...newestOfEach(newestFirst, dayMs, nowMs - daysKept * dayMs),
		...newestFirst.filter(({ atMs, why }) => why !== 'automatic' && atMs > nowMs - milestonesForMs),
	])
	return newestFirst.filter((one) => kept.has(one))
}
