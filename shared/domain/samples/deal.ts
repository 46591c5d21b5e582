/**
 * Deals needs, diets and answers so that the counts come out exactly as planned. Nobody's name,
 * sector or organisation has a say in what they are dealt.
 */

import type { Random } from '../../lib/random.ts'
import {
	type AccessNeedCode,
	accessNeedCodes,
	type DietCode,
	dietCodes,
	type Need,
	type PhotoAnswer,
} from '../person.ts'
import { accessNeed, dietaryNeed, helpToLeave, seriousNutAllergy } from './needs.ts'
import type { Place, Wanted } from './plan.ts'

/** Diets of which a person has one at most; the others come on top. */
const ways: readonly DietCode[] = ['vegetarian', 'vegan', 'halal', 'kosher']

/** Needs that go together with any other; the rest are dealt to people who have none yet. */
const joins: readonly AccessNeedCode[] = ['lowNoise', 'restBreaks', 'easyRead']

/** For those whose need says how the alarm reaches them, or how they get out. */
const mayNeedHelp: readonly AccessNeedCode[] = ['wheelchairSpace', 'bslInterpreter']

const enough = (found: number, wanted: number, what: string): void => {
	if (found !== wanted) throw new Error(`A sample event wants ${wanted} of ${what} and there are ${found}`)
}

/** Which access needs each person has: what the plan says, topped up to the counts. */
const dealAccess = (people: readonly Place[], wanted: Wanted['access'], random: Random): Set<AccessNeedCode>[] => {
	const held = people.map((place) => new Set(place.needs))
	for (const code of accessNeedCodes) {
		const count = wanted[code] ?? 0
		let missing = count - held.filter((needs) => needs.has(code)).length
		if (code === 'stepFree')
			missing -= (wanted.wheelchairSpace ?? 0) - held.filter((needs) => needs.has('wheelchairSpace')).length
		for (const i of random.shuffle(people.map((_, at) => at))) {
			const needs = held[i]
			if (missing <= 0) break
			if (needs === undefined || needs.has(code) || people[i]?.isPlain === true) continue
			if (needs.size > 0 && !joins.includes(code)) continue
			needs.add(code)
			if (code === 'wheelchairSpace') needs.add('stepFree')
			missing--
		}
		if (code !== 'stepFree') enough(held.filter((needs) => needs.has(code)).length, count, code)
	}
	enough(held.filter((needs) => needs.has('stepFree')).length, wanted.stepFree ?? 0, 'stepFree')
	return held
}

const dealDiets = (people: readonly Place[], wanted: Wanted['diet'], random: Random): Set<DietCode>[] => {
	const held = people.map(() => new Set<DietCode>())
	for (const code of dietCodes) {
		const eligible = people.flatMap((place, i) =>
			place.isPlain !== true && !(ways.includes(code) && ways.some((way) => held[i]?.has(way))) ? [i] : [],
		)
		const chosen = random.shuffle(eligible).slice(0, wanted[code] ?? 0)
		enough(chosen.length, wanted[code] ?? 0, code)
		for (const i of chosen) held[i]?.add(code)
	}
	return held
}

/** Who asked for help to leave: three in five of them among those likely to, the rest among everybody else. */
const dealEvacuation = (
	people: readonly Place[],
	access: readonly ReadonlySet<AccessNeedCode>[],
	count: number,
	random: Random,
) => {
	const mixed = random.shuffle(
		people.flatMap((place, i) => (place.isPlain === true || place.duties !== undefined ? [] : [i])),
	)
	const likely = mixed.filter((i) => mayNeedHelp.some((code) => access[i]?.has(code)))
	const first = likely.slice(0, Math.ceil(count * 0.6))
	const others = mixed.filter((i) => !likely.includes(i))
	const chosen = [...first, ...others.slice(0, count - first.length)]
	enough(chosen.length, count, 'helpToLeave')
	return new Set(chosen)
}

export type Dealt = {
	readonly needs: readonly Need[]
	readonly needsHelp: boolean
	readonly photo: PhotoAnswer
}

/** @param people the confirmed people taking part; @param buddies preferred names of crew who walk with somebody */
export const deal = (people: readonly Place[], wanted: Wanted, buddies: readonly string[], random: Random): Dealt[] => {
	const access = dealAccess(people, wanted.access, random)
	const diets = dealDiets(people, wanted.diet, random)
	const help = dealEvacuation(people, access, wanted.evacuation, random)

	const pinned = (answer: PhotoAnswer) => people.filter((place) => place.photo === answer).length
	const answers = random.shuffle(
		(['yes', 'ask', 'no'] as const).flatMap((answer) =>
			Array.from({ length: wanted.photo[answer] - pinned(answer) }, () => answer),
		),
	)
	enough(answers.length, people.filter((place) => place.photo === undefined).length, 'photo answers')

	let allergies = 0
	let helped = 0
	return people.map((place, i) => {
		const needs: Need[] = []
		for (const code of accessNeedCodes)
			if (access[i]?.has(code))
				needs.push(accessNeed(code, random.int(6), code === place.needs?.[0] ? place.words : undefined))
		for (const code of dietCodes) {
			if (code === 'inOwnWords' || !diets[i]?.has(code)) continue
			if (code === 'nutFree') allergies++
			needs.push(code === 'nutFree' && allergies <= wanted.seriousNutAllergies ? seriousNutAllergy : dietaryNeed(code))
		}
		const needsHelp = help.has(i)
		if (needsHelp) needs.push(helpToLeave(buddies[helped++ % buddies.length] ?? ''))
		return { needs, needsHelp, photo: place.photo ?? answers.pop() ?? 'no' }
	})
}
