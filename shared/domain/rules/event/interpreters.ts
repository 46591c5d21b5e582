/** Interpreters: breaks, somebody to take turns with, and what they prepare from in time. */
import { minutesOf, timeAt } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { ItemKind } from '../../programme/words.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { daysUntil, isOver } from './moments.ts'
import { aboutThem, goTo } from './settling.ts'

/** Minutes at a stretch; a pause that counts as a break; minutes a day that one can do alone. */
const mostAtOnceMin = 45
const leastBreakMin = 10
const mostAloneMin = 60

type Stretch = readonly [Commitment, ...Commitment[]]

const endOf = (stretch: Stretch): number => Math.max(...stretch.map(({ toMin }) => toMin))
const minutesOfAll = (stretch: readonly Commitment[]): number =>
	stretch.reduce((sum, { fromMin, toMin }) => sum + toMin - fromMin, 0)

/** What somebody interprets, cut where there is a break. */
const stretchesOf = (list: readonly Commitment[]): readonly Stretch[] => {
	const stretches: [Commitment, ...Commitment[]][] = []
	for (const one of list) {
		const last = stretches.at(-1)
		if (last && last[0].dayId === one.dayId && one.fromMin - endOf(last) < leastBreakMin) last.push(one)
		else stretches.push([one])
	}
	return stretches
}

/** The same for several interpreters is one matter. */
const together = (scene: EventScene, variant: string, all: readonly Stretch[]): readonly EventFinding[] => {
	const groups = new Map<string, [Stretch, ...Stretch[]]>()
	for (const stretch of all) {
		const key = stretch.map(({ ofId }) => ofId).join(' ')
		const known = groups.get(key)
		if (known) known.push(stretch)
		else groups.set(key, [stretch])
	}
	return [...groups.values()].map(([first, ...others]) => {
		const tooLong = first.find(({ toMin }) => toMin - first[0].fromMin > mostAtOnceMin) ?? first[0]
		return eventFound(scene, 'C9', [first[0].ofId, first[0].registrationId], {
			variant,
			registrationIds: [first, ...others].map(([one]) => one.registrationId),
			...aboutThem(scene, first),
			values: {
				minutes: variant === 'alone' ? minutesOfAll(first) : endOf(first) - first[0].fromMin,
				most: variant === 'alone' ? mostAloneMin : mostAtOnceMin,
				startAt: timeAt(first[0].fromMin),
				endAt: timeAt(endOf(first)),
			},
			fix: goTo(scene, tooLong),
		})
	})
}

/**
 * `minutes` from `startAt` to `endAt`, where `most` can be done. Variant `noBreak`: without a pause of ten
 * minutes; `alone`: on that day, with nobody to take turns with.
 */
const tired: EventCheck = {
	rule: 'C9',
	look: (scene) => {
		const all = scene.commitments.filter(({ kind }) => kind === 'interpret')
		const counts = new Map<string, number>()
		for (const { ofId } of all) counts.set(ofId, (counts.get(ofId) ?? 0) + 1)
		const people = [...new Set(all.map(({ registrationId }) => registrationId))]
		const works = people.map((id) => scene.commitmentsOf(id).filter(({ kind }) => kind === 'interpret'))
		const isDue = (stretch: Stretch) => !isOver(scene, stretch[0].dayId, endOf(stretch))
		const alone = works.flatMap((list) =>
			scene.facts.programme.days.flatMap(({ id }): Stretch[] => {
				const [first, ...others] = list.filter(({ dayId, ofId }) => dayId === id && counts.get(ofId) === 1)
				return first && minutesOfAll([first, ...others]) > mostAloneMin ? [[first, ...others]] : []
			}),
		)
		const noBreak = works.flatMap(stretchesOf).filter((one) => endOf(one) - one[0].fromMin > mostAtOnceMin)
		return [...together(scene, 'noBreak', noBreak.filter(isDue)), ...together(scene, 'alone', alone.filter(isDue))]
	},
}

const prepareDays = 7
/** Where nothing is said that could be prepared for. */
const withoutMaterial: ReadonlySet<ItemKind> = new Set(['break', 'meal', 'quietTime', 'setUp'])

/** `team`: its name; `days` until then; `startAt` of the item. */
const notPrepared: EventCheck = {
	rule: 'A11',
	reads: ['now', 'groups', 'programme'],
	look: (scene) => {
		const teams = new Map(scene.facts.breakouts.teams.map((team) => [team.id, team]))
		return scene.facts.programme.items.flatMap((item) => {
			const days = daysUntil(scene, item.dayId)
			if (item.status === 'dropped' || item.status === 'done' || withoutMaterial.has(item.kind)) return []
			if (days > prepareDays || days < 0 || isOver(scene, item.dayId, minutesOf(item.startAt))) return []
			return item.interpreters
				.filter(({ materialSentOn }) => materialSentOn === '')
				.map(({ teamId }) =>
					eventFound(scene, 'A11', [item.id, teamId], {
						itemIds: [item.id],
						registrationIds: teams.get(teamId)?.interpreterIds ?? [],
						values: { team: teams.get(teamId)?.name ?? '', days, startAt: item.startAt },
						fix: {
							kind: 'do',
							says: 'materialSent',
							values: {},
							step: {
								command: 'programme.setMaterialSent',
								input: { itemId: item.id, teamId, sentOn: scene.facts.now.slice(0, 10) },
							},
						},
					}),
				)
		})
	},
}

export const interpreterChecks: readonly EventCheck[] = [tired, notPrepared]
