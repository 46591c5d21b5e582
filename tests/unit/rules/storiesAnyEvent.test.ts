/**
 * Whatever an event is like, nothing that the rules over stories find says who a sealed speaker is; and a
 * rule that says which facts it reads asks nothing of the others.
 */
import { describe, expect, test } from 'vitest'
import type { EventFacts } from '../../../shared/domain/rules/eventFacts.ts'
import { type EventRule, eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { type EventCheck, eventSceneOf } from '../../../shared/domain/rules/eventScene.ts'
import type { FactSlice } from '../../../shared/domain/rules/factSlices.ts'
import { storyChecks } from '../../../shared/domain/rules/stories/storyChecks.ts'
import { anyStoryEvent, speakers } from '../../support/anyStoryEvent.ts'

const events = Array.from({ length: 400 }, (_, seed) => anyStoryEvent(seed))
const seen = events.map((facts) => {
	const scene = eventSceneOf(facts)
	return { facts, sealed: scene.sealed, findings: storyChecks.flatMap(({ look }) => look(scene)) }
})

test('these events break every rule over stories', () => {
	const rules = Object.keys(eventRules).filter((rule) => eventRules[rule as EventRule].area === 'stories')
	expect([...new Set(seen.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].toSorted()).toEqual(
		rules.toSorted(),
	)
})

test('no finding holds the id or a name of a sealed speaker', () => {
	for (const { findings, sealed } of seen) {
		const words = speakers
			.filter(({ registrationId }) => sealed.has(registrationId))
			.flatMap(({ registrationId, givenName, familyName }) => [`"${registrationId}"`, givenName, familyName])
		const told = JSON.stringify(findings)
		expect(words.filter((word) => told.includes(word))).toEqual([])
	}
})

test('who is named supports somebody, and is meant by nothing but that', () => {
	for (const { facts, findings } of seen) {
		const supporters = facts.stories.flatMap((slot) => slot.speakers.map(({ supporterId }) => supporterId))
		for (const { rule, registrationIds } of findings) {
			if (rule !== 'S2') expect(registrationIds).toEqual([])
			for (const id of registrationIds) expect(supporters).toContain(id)
		}
	}
})

test('keys are their own, and short enough to give a reason by', () => {
	for (const { findings } of seen) {
		const keys = findings.map(({ key }) => key)
		expect(new Set(keys).size).toBe(keys.length)
		expect(Math.max(0, ...keys.map((key) => key.length))).toBeLessThan(200)
	}
})

/** One event with the facts of some slices from another; the same people come to both. */
const mixed = (own: EventFacts, other: EventFacts, isOwn: (slice: FactSlice) => boolean): EventFacts => {
	const from = (slice: FactSlice) => (isOwn(slice) ? own : other)
	const { nowMs, now } = from('now')
	const personOf = (slice: FactSlice, at: number) => {
		const person = from(slice).breakouts.people[at]
		if (!person) throw new Error('the same people come to both')
		return person
	}
	const people = own.breakouts.people.map((_, at) => {
		const { hereOn, leftOn } = personOf('presence', at)
		const { places, told } = personOf('places', at)
		return { ...personOf('people', at), hereOn, leftOn, places, told }
	})
	return {
		...other,
		nowMs,
		now,
		breakouts: { ...from('groups').breakouts, people },
		programme: from('programme').programme,
		stories: from('stories').stories,
		speakerNames: from('speakerNames').speakerNames,
		publicTexts: from('publicTexts').publicTexts,
	}
}

const lookAt = ({ look }: EventCheck, facts: EventFacts) => JSON.stringify(look(eventSceneOf(facts)))

describe('what a rule does not say it reads makes no difference to it', () => {
	test.each(storyChecks.map((check) => [check.rule, check] as const))('%s', (_, check) => {
		const reads = check.reads ?? []
		expect(reads).toContain('stories')
		events.slice(0, 200).forEach((own, at) => {
			const other = events[at + 200] ?? own
			expect(
				lookAt(
					check,
					mixed(own, other, (slice) => reads.includes(slice)),
				),
			).toBe(lookAt(check, own))
		})
	})
})
