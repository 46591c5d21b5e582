/**
 * What needs a look in the sample events before anybody touched them: what `domain.md` plants in them,
 * what follows from the times of its agendas, and nothing else.
 */
import { expect, test } from 'vitest'
import { eventFacts } from '../../electron/database/stores/eventFacts.store.ts'
import { eventFindingsOf } from '../../shared/domain/rules/eventFindings.ts'
import type { SampleId } from '../../shared/domain/samples/samples.ts'
import { lastOf } from '../support/breakoutsInHub.ts'
import { startTestHub } from '../support/hubForTests.ts'
import { proposing } from '../support/marketHub.ts'

/** Rule, variant, and the values that tell one from another, in the order in which they are listed. */
const found = async (sample: SampleId, atMs: number, arePlaced = false): Promise<readonly string[]> => {
	const hub = await startTestHub({ hasPages: false, nowMs: () => atMs })
	try {
		await hub.openSample(sample)
		if (arePlaced) await lastOf(proposing(hub))
		const reader = hub.hub.current()?.file.reader
		if (!reader) throw new Error('The sample did not open')
		return eventFindingsOf(eventFacts(reader, atMs)).map(({ rule, variant, strength, values }) => {
			const told = ['number', 'round', 'startAt', 'endAt', 'minutes', 'count', 'stall', 'document'].flatMap(
				(name) => values[name] ?? [],
			)
			return `${strength} ${rule} ${variant} ${told.join(' ')}`.trim()
		})
	} finally {
		await hub.close()
	}
}

/** Nobody has a group yet; the groups are filled by whoever opens the sample. */
const noGroupsYet = (rounds: readonly number[]) => rounds.map((count) => `publish P1 group ${count}`)

/** Planted: of the plans to leave the building one is drafted, and of one person it is only known that they asked. */
const plansToAgree = ['publish A9 noPlan', 'publish A9 noPlan'] as const

test('the forum, the day before', async () => {
	expect(await found('blmk-forum', Date.UTC(2027, 4, 18, 11))).toEqual([
		// Planted: the supporter of story 4 takes notes at table 16 until a quarter of an hour before it.
		'publish C4 main 14:30 14:45',
		...plansToAgree,
		...noGroupsYet([120, 120]),
		// The agenda has no minute between three stories with a content note and what follows them.
		'warn S8 noTime 1 0',
		'warn S8 noTime 3 0',
		'warn S8 beforeSensitiveGroup 3 2 4',
		'warn S8 noTime 5 0',
		// Planted: a risk assessment that never came, and an insurance that ran out in April.
		'warn M3 missing 14 riskAssessment',
		'warn M3 expired 21 insurance',
		'warn C9 noBreak 09:45 11:05 80',
		'warn C9 noBreak 15:00 15:50 50',
		'note C10 main 3',
		'note P4 main 09:45 11:05 80',
		'note P4 main 11:35 12:25 50',
		'note P4 main 13:40 14:45 65',
		'note P4 main 15:00 15:50 50',
		'note P5 outsideDay 09:45 10:00',
		'note P5 hours 09:45 15:50 3',
	])
})

test('the forum, in the morning: story 5 is to be asked about again', async () => {
	const before = await found('blmk-forum', Date.UTC(2027, 4, 18, 11))
	const morning = await found('blmk-forum', Date.UTC(2027, 4, 19, 7))
	expect(morning.filter((one) => !before.includes(one))).toEqual(['note S14 note 5 15:15'])
	expect(before.filter((one) => !morning.includes(one))).toEqual([])
})

test('the conference, the day before: somebody whom a speaker would rather not meet, and not a word about whom', async () => {
	const all = await found('cyp-intensive', Date.UTC(2027, 5, 7, 11))
	expect(all.filter((one) => !one.startsWith('note'))).toEqual([
		// Planted: who chairs the session of story 5 is of a unit that its speaker asked not to meet.
		'publish S10 main',
		...plansToAgree,
		...noGroupsYet([232, 214, 214]),
		'warn S8 noTime 2 0',
		'warn S8 beforeSensitiveGroup 2 1 2',
		// Planted: one of the independent providers has not shown that what it plugs in was tested.
		'warn M3 missing 7 pat',
		'warn C9 noBreak 10:00 11:15 75',
		'warn C9 noBreak 11:35 12:25 50',
		'warn C9 noBreak 15:00 16:00 60',
		'warn C9 noBreak 09:30 10:25 55',
		'warn C9 noBreak 14:50 15:45 55',
	])
	expect(new Set(all.filter((one) => one.startsWith('note')).map((one) => one.split(' ')[1]))).toEqual(
		new Set(['P4', 'P5']),
	)
})

test.each([
	['blmk-forum', Date.UTC(2027, 4, 18, 11)],
	['cyp-intensive', Date.UTC(2027, 5, 7, 11)],
] as const)('%s: once its stalls have places, nothing more needs a look', async (sample, atMs) => {
	expect(await found(sample, atMs, true)).toEqual(await found(sample, atMs))
})
