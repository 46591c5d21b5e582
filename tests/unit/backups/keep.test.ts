/** Which backups stay, whatever was made when; and what their names say. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	backupName,
	backupReasons,
	backupsIn,
	readBackupName,
	restoredAt,
	restoredStem,
} from '../../../shared/domain/backups/fileName.ts'
import { backupsToKeep, daysKept, hoursKept, lastKept } from '../../../shared/domain/backups/keep.ts'

const nowMs = Date.UTC(2027, 4, 19, 15, 0)
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const anyBackups = fc.uniqueArray(
	fc.record({
		atMs: fc.integer({ min: 0, max: 30 * 24 * 60 }).map((minutes) => nowMs - minutes * minuteMs),
		why: fc.constantFrom(...backupReasons),
	}),
	{ maxLength: 300, selector: ({ atMs }) => atMs },
)
const runs = { seed: 8, numRuns: 60 }

describe('what is kept', () => {
	test('is the newest at least, the last twelve, and every milestone of three days', () => {
		fc.assert(
			fc.property(anyBackups, (all) => {
				const kept = backupsToKeep(all, nowMs)
				const newestFirst = all.toSorted((one, other) => other.atMs - one.atMs)
				expect(kept.slice(0, lastKept)).toEqual(newestFirst.slice(0, lastKept))
				for (const one of all) if (one.why !== 'automatic' && one.atMs > nowMs - 3 * dayMs) expect(kept).toContain(one)
			}),
			runs,
		)
	})

	test('has one of every hour of the last day and of every day of the last fourteen that had one', () => {
		fc.assert(
			fc.property(anyBackups, (all) => {
				const kept = backupsToKeep(all, nowMs)
				const stretches = (of: typeof all, ms: number, after: number) =>
					new Set(of.filter(({ atMs }) => atMs > after).map(({ atMs }) => Math.floor(atMs / ms)))
				for (const [ms, after] of [
					[hourMs, nowMs - hoursKept * hourMs],
					[dayMs, nowMs - daysKept * dayMs],
				] as const)
					expect(stretches([...kept], ms, after)).toEqual(stretches(all, ms, after))
			}),
			runs,
		)
	})

	test('is not more than its parts, and stays when it is sorted out again', () => {
		fc.assert(
			fc.property(anyBackups, (all) => {
				const kept = backupsToKeep(all, nowMs)
				const milestones = all.filter(({ why, atMs }) => why !== 'automatic' && atMs > nowMs - 3 * dayMs)
				expect(kept.length).toBeLessThanOrEqual(lastKept + hoursKept + 1 + daysKept + 1 + milestones.length)
				expect(backupsToKeep([...kept], nowMs)).toEqual(kept)
			}),
			runs,
		)
	})

	test('of a fortnight of five minutes each is a few dozen', () => {
		const all = Array.from({ length: 14 * 24 * 12 }, (_, at) => ({
			atMs: nowMs - at * 5 * minuteMs,
			why: 'automatic' as const,
		}))
		const kept = backupsToKeep(all, nowMs)
		expect(kept.length).toBeGreaterThan(40)
		expect(kept.length).toBeLessThan(52)
	})
})

describe('a name', () => {
	test('says when, how far and why, and is read back', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 4_000_000_000 }),
				fc.nat(999_999),
				fc.constantFrom(...backupReasons),
				(seconds, revision, why) => {
					const name = backupName(seconds * 1000, revision, why)
					expect(readBackupName(name)).toEqual({ name, atMs: seconds * 1000, revision, why })
				},
			),
			runs,
		)
		expect(backupName(nowMs, 12, 'doorsOpen')).toBe('20270519T150000Z-12-doorsOpen.foyer')
	})

	test('of any other file is left alone', () => {
		const others = ['forum.foyer', '20270519T150000Z-12-party.foyer', '20279919T150000Z-1-closing.foyer', 'a.part', '']
		expect(backupsIn(others)).toEqual([])
	})

	test('of a copy brought back says of when it is, and is not made longer by bringing back from it', () => {
		expect(restoredStem('forum-2027-05-19', nowMs)).toBe('forum-2027-05-19-backup-2027-05-19-1500')
		expect(restoredStem('forum-backup-2027-05-18-0915-2', nowMs)).toBe('forum-backup-2027-05-19-1500')
		expect(restoredAt('forum-backup-2027-05-19-1500-2')).toBe(nowMs)
		expect(restoredAt('forum-2027-05-19')).toBeNull()
	})
})
