/**
 * Who is heard at a table: never one lived-experience voice alone, and no sector or organisation that
 * outweighs the rest. Tables that are empty are not judged.
 */
import type { PersonFact } from '../breakouts/facts.ts'
import { coverableGroups } from '../breakouts/voices.ts'
import type { BreakoutRule } from './breakoutRules.ts'
import type { Finding, Fix } from './finding.ts'
import { found, isOneByOne, type RuleCheck } from './found.ts'
import { hostsThere, type Scene, type Seating, sizeOf } from './scene.ts'
import { asFix, cheapest } from './suits.ts'

const isVoice = (person: PersonFact): boolean => person.isVoice

/** Moves that leave no table with one voice that had another number before: to the lone one, or from them to others. */
const movesFor = function* (scene: Scene, lone: Seating) {
	for (const person of scene.taking) if (person.isVoice && scene.whereIs(person.id) === null) yield { person, to: lone }
	for (const from of scene.seatings)
		if (from !== lone && from.voices !== 2) for (const person of from.people.filter(isVoice)) yield { person, to: lone }
	for (const to of scene.seatings)
		if (to !== lone && to.voices > 0) for (const person of lone.people.filter(isVoice)) yield { person, to }
}

const secondVoice = (scene: Scene, lone: Seating): Fix | null => asFix(scene, cheapest(scene, movesFor(scene, lone)))

const hasSomebody = (seating: Seating): boolean => sizeOf(seating) > 0

/** `number`. */
const loneVoice: RuleCheck = {
	rule: 'G1',
	look: (scene) => {
		const lone = scene.looked.filter((seating) => hasSomebody(seating) && seating.voices === 1)
		const isFew = isOneByOne(lone.length)
		return lone.map((seating) =>
			found(scene, 'G1', [seating.group.id], {
				groupIds: [seating.group.id],
				registrationIds: [...seating.people, ...loneHosts(scene, seating)].filter(isVoice).map(({ id }) => id),
				values: { number: seating.group.number },
				fix: isFew ? secondVoice(scene, seating) : { kind: 'allocate' },
			}),
		)
	},
}

const loneHosts = (scene: Scene, seating: Seating): readonly PersonFact[] =>
	scene.facts.aims.hostsAreVoices ? hostsThere(scene, seating).map(({ person }) => person) : []

/** `number`, and of the round `coverable` of `groups` that can have two voices. Nothing where nobody is one. */
const noVoice: RuleCheck = {
	rule: 'G2',
	look: (scene) => {
		const without = scene.looked.filter((seating) => hasSomebody(seating) && seating.voices === 0)
		if (without.length === 0) return []
		const { coverable, voices, hostVoices } = coverableGroups(scene)
		if (voices + hostVoices === 0) return []
		return without.map(({ group }) =>
			found(scene, 'G2', [group.id], {
				groupIds: [group.id],
				values: { number: group.number, coverable, groups: scene.seatings.length },
			}),
		)
	},
}

const counted = (codes: readonly string[]): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>()
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
	return counts
}

/** `number`, `sector`. Only where there are enough people of that sector for every table. */
const oneSideMissing: RuleCheck = {
	rule: 'G3',
	look: (scene) => {
		const sectors = counted(scene.taking.filter(isVoice).map(({ sector }) => sector))
		const plenty = sectors.size < 2 ? [] : [...sectors].filter(([, count]) => count >= scene.seatings.length)
		return scene.looked.filter(hasSomebody).flatMap((seating) => {
			const there = new Set(
				[...seating.people, ...loneHosts(scene, seating)].filter(isVoice).map(({ sector }) => sector),
			)
			if (there.size === 0) return []
			return plenty
				.filter(([sector]) => !there.has(sector))
				.map(([sector]) =>
					found(scene, 'G3', [seating.group.id, sector], {
						groupIds: [seating.group.id],
						values: { number: seating.group.number, sector },
					}),
				)
		})
	},
}

/** Half a table of three is nothing to say anything about. */
const leastForShare = 4
const mostColleagues = 2

const outweighs = (scene: Scene, { group, people }: Seating): Finding<BreakoutRule>[] => {
	const sectors = people.length < leastForShare ? [] : [...counted(people.map(({ sector }) => sector))]
	const organisations = counted(
		people.flatMap((one) => (one.organisationKey && !one.isVoice ? [one.organisationKey] : [])),
	)
	return [
		...sectors
			.filter(([, count]) => count * 2 > people.length)
			.map(([sector, count]) =>
				found(scene, 'G4', [group.id, 'sector'], {
					groupIds: [group.id],
					values: {
						number: group.number,
						sector,
						count,
						size: people.length,
						percent: Math.round((100 * count) / people.length),
					},
				}),
			),
		...[...organisations]
			.filter(([, count]) => count > mostColleagues)
			.map(([organisation, count]) =>
				found(scene, 'G4', [group.id, 'organisation', organisation], {
					groupIds: [group.id],
					registrationIds: people
						.filter((one) => one.organisationKey === organisation && !one.isVoice)
						.map(({ id }) => id),
					values: { number: group.number, organisation, count, max: mostColleagues },
				}),
			),
	]
}

/** `number`, `count`, and `sector`, `size`, `percent` or `organisation`, `max`. */
const tooMuchOfOne: RuleCheck = {
	rule: 'G4',
	look: (scene) => scene.looked.flatMap((seating) => outweighs(scene, seating)),
}

export const voiceRules: readonly RuleCheck[] = [loneVoice, noVoice, oneSideMissing, tooMuchOfOne]
