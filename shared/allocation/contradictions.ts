/**
 * What can be seen to be impossible without any search: two rules about the same person or the same
 * two people that cannot both hold. Each is said with the rules that clash, and each of those by
 * itself would settle it.
 */
import type { Compiled } from './compile.ts'
import type { Conflict } from './conflict.ts'
import { shortageOf } from './hall.ts'
import { listed } from './phrases.ts'
import type { Rule } from './rules.ts'

export const contradictions = (c: Compiled): Conflict[] => {
	const { instance } = c
	const found: Conflict[] = []
	const say = (
		round: number | null,
		people: string[],
		groups: string[],
		what: string,
		because: string[],
		rules: Rule[],
	) => void found.push({ what, people, groups, round, because, rules, shortage: null })
	const groups = new Map(instance.groups.map((group) => [group.id, group]))

	for (const person of instance.people) {
		const { id, pins, host, needs, avoid } = person
		const settled = new Map<number, { readonly group: string; readonly how: string; readonly rule: Rule }>()
		for (const [places, how] of [
			[pins, 'is pinned to'],
			[host, 'hosts'],
		] as const)
			for (const [key, name] of Object.entries(places)) {
				const round = Number(key)
				const group = groups.get(name)
				if (!group) continue
				const rule = `${id} ${how} ${name}`
				const held: Rule = { kind: how === 'hosts' ? 'host' : 'pin', person: id, round, group: name }
				if (person.rounds && !person.rounds.includes(round))
					say(
						round,
						[id],
						[name],
						`Round ${round}: ${rule} and is not there in that round.`,
						[rule, `${id} is not there in round ${round}`],
						[held],
					)
				const lacking = needs.filter((need) => !group.features.includes(need))
				if (lacking.length > 0)
					say(
						round,
						[id],
						[name],
						`Round ${round}: ${rule}, which lacks ${listed(lacking)}, and ${id} needs it.`,
						[rule, `${name} lacks ${listed(lacking)}`],
						[held, { kind: 'needs', person: id }],
					)
				if (how === 'is pinned to' && host[round] === undefined && avoid.includes(group.topic))
					say(
						round,
						[id],
						[name],
						`Round ${round}: ${rule}, whose topic is ${group.topic}, and ${id} asked to avoid that topic.`,
						[rule, `${id} avoids ${group.topic}`],
						[held, { kind: 'avoid', person: id }],
					)
				if (how === 'is pinned to' && host[round] === undefined && person.bans.includes(name))
					say(
						round,
						[id],
						[name],
						`Round ${round}: ${rule}, and ${name} is ruled out for ${id}.`,
						[rule, `${name} is ruled out for ${id}`],
						[held, { kind: 'ban', person: id, group: name }],
					)
				const other = settled.get(round)
				if (other && other.group !== name)
					say(
						round,
						[id],
						[other.group, name],
						`Round ${round}: ${id} ${other.how} ${other.group} and ${how} ${name}.`,
						[`${id} ${other.how} ${other.group}`, rule],
						[other.rule, held],
					)
				settled.set(round, { group: name, how, rule: held })
			}
		if (instance.aims.repeatTopic === 'forbid') {
			const topicOf = new Map<string, { readonly group: string; readonly rule: Rule }>()
			for (const [round, name] of Object.entries(pins)) {
				const topic = groups.get(name)?.topic
				if (topic === undefined || host[round] !== undefined) continue
				const before = topicOf.get(topic)
				const pin: Rule = { kind: 'pin', person: id, round: Number(round), group: name }
				if (before !== undefined)
					say(
						null,
						[id],
						[before.group, name],
						`${id} is pinned to ${before.group} and to ${name}, both of the topic ${topic}, and nobody may have a topic twice.`,
						[`${id} is pinned to ${before.group}`, `${id} is pinned to ${name}`, 'nobody has a topic twice'],
						[before.rule, pin, { kind: 'topicOnce', person: id }],
					)
				topicOf.set(topic, { group: name, rule: pin })
			}
		}
	}
	if (found.length > 0) return found

	const nameOf = (person: number): string => instance.people[person]?.id ?? ''
	for (let block = 0; block < c.blocks; block++) {
		const round = c.blockRound[block] as number
		const people = [...c.blockPeople.subarray(c.blockFrom[block], c.blockFrom[block + 1])]
		const names = people.map(nameOf)
		const isClose = people.length > 1
		const inBlock = new Set(people)
		for (const person of people)
			for (const foe of c.apart.subarray(c.apartFrom[person], c.apartFrom[person + 1]))
				if (person < foe && inBlock.has(foe)) {
					const pair = [nameOf(person), nameOf(foe)]
					say(
						round + 1,
						names,
						[],
						`Round ${round + 1}: ${listed(pair)} must be apart, and ${names.length > 2 ? `they are kept together by way of others (${listed(names)})` : 'they must be together'}.`,
						[`${listed(pair)} are apart`, `${listed(names)} are together`],
						[{ kind: 'apart', people: pair }, ...togetherOf(c, people)],
					)
				}
		if ((c.blockGroupsFrom[block + 1] as number) > (c.blockGroupsFrom[block] as number)) continue
		const what = noGroupWords(c, round, people, isClose)
		if (isClose) say(round + 1, names, [], what, [], [...togetherOf(c, people), ...ownRules(c, round, people)])
		else
			found.push({
				what,
				people: names,
				groups: [],
				round: round + 1,
				because: [],
				rules: [],
				shortage: shortageOf(c, round, people, 0),
			})
	}
	for (let round = 0; round < c.rounds; round++)
		for (let person = 0; person < c.people; person++)
			for (const foe of c.apart.subarray(c.apartFrom[person], c.apartFrom[person + 1])) {
				const here = c.fixed[round * c.people + person] as number
				if (person > foe || here < 0 || here !== c.fixed[round * c.people + foe]) continue
				const pair = [nameOf(person), nameOf(foe)]
				const group = instance.groups[c.groupSource[here] as number]?.id ?? ''
				say(
					round + 1,
					pair,
					[group],
					`Round ${round + 1}: ${listed(pair)} must be apart, and both are pinned to or host ${group}.`,
					[`${listed(pair)} are apart`, ...pair.map((name) => `${name} is in ${group}`)],
					[
						{ kind: 'apart', people: pair },
						...[person, foe].map(
							(one): Rule => ({
								kind: c.isHost[round * c.people + one] === 1 ? 'host' : 'pin',
								person: nameOf(one),
								round: round + 1,
								group,
							}),
						),
					],
				)
			}
	return found
}

/** The wishes to be together that make one block of these people. */
const togetherOf = (c: Compiled, people: readonly number[]): Rule[] => {
	const names = new Set(people.map((person) => c.instance.people[person]?.id ?? ''))
	return c.instance.together
		.map((list) => list.filter((one) => names.has(one)))
		.filter((list) => list.length > 1)
		.map((list): Rule => ({ kind: 'together', people: list }))
}

/** What each of these people asks for or is held to in a round. */
const ownRules = (c: Compiled, round: number, people: readonly number[]): Rule[] =>
	people.flatMap((number): Rule[] => {
		const one = c.instance.people[number]
		if (!one) return []
		const person = one.id
		const host = one.host[round + 1]
		const pin = one.pins[round + 1]
		return [
			...(one.needs.length > 0 ? [{ kind: 'needs' as const, person }] : []),
			...(one.avoid.length > 0 && host === undefined ? [{ kind: 'avoid' as const, person }] : []),
			...(host === undefined ? one.bans.map((group) => ({ kind: 'ban' as const, person, group })) : []),
			...(host === undefined ? [] : [{ kind: 'host' as const, person, round: round + 1, group: host }]),
			...(pin === undefined ? [] : [{ kind: 'pin' as const, person, round: round + 1, group: pin }]),
		]
	})

/** Why no group of a round suits a person, or companions who must sit together. */
const noGroupWords = (c: Compiled, round: number, people: readonly number[], isClose: boolean): string => {
	const names = people.map((person) => c.instance.people[person]?.id ?? '')
	const needs = [...new Set(people.flatMap((person) => c.instance.people[person]?.needs ?? []))]
	const avoid = [...new Set(people.flatMap((person) => c.instance.people[person]?.avoid ?? []))]
	const here = new Set(
		Array.from(c.groupSource.subarray(c.firstGroup[round], c.firstGroup[round + 1]), (at) => c.instance.groups[at]?.id),
	)
	const bans = [...new Set(people.flatMap((person) => c.instance.people[person]?.bans ?? []))].filter((group) =>
		here.has(group),
	)
	const held = people.filter((person) => (c.fixed[round * c.people + person] as number) >= 0)
	const largest = c.groupMax
		.subarray(c.firstGroup[round], c.firstGroup[round + 1])
		.reduce((most, max) => Math.max(most, max), 0)
	const reasons = [
		...(needs.length > 0 ? [`${isClose ? 'between them they need' : 'they need'} ${listed(needs)}`] : []),
		...(avoid.length > 0 ? [`they avoid ${listed(avoid)}`] : []),
		...(bans.length > 0 ? [`${listed(bans)} ${bans.length === 1 ? 'is' : 'are'} ruled out`] : []),
		...(held.length > 0
			? [`${listed(held.map((person) => c.instance.people[person]?.id ?? ''))} must be in one group`]
			: []),
		...(isClose && largest < people.length
			? [`they are ${people.length} and no group has more than ${largest} seats`]
			: []),
	]
	return `Round ${round + 1}: there is no group for ${listed(names)}${isClose ? ', who must be together' : ''}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}.`
}
