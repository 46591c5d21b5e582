/** The counts that may be published: frozen ones, else how things stand now. */
import type { StatisticsCounts } from '../../../shared/domain/statistics/counts.ts'
import { type StatisticsPreset, statisticsPresets } from '../../../shared/domain/statistics/rule.ts'
import type { Reader } from '../../database/handle.ts'
import { countEvent, snapshotOf } from './statistics.store.ts'

type FrozenRule = { readonly preset: StatisticsPreset; readonly least: number; readonly base: number }

export const countsToPublish = (
	db: Reader,
): { readonly counts: StatisticsCounts; readonly frozen: FrozenRule | null } => {
	const snapshot = snapshotOf(db)
	if (!snapshot) return { counts: countEvent(db), frozen: null }
	const { least, base, counts } = snapshot
	const preset = statisticsPresets.find((one) => one === snapshot.preset) ?? 'mentalHealth'
	// Written by `statistics.freeze` alone.
	return { counts: JSON.parse(counts) as StatisticsCounts, frozen: { preset, least, base } }
}
