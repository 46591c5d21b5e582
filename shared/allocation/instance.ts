/**
 * The instance format, version 1: who comes, which groups there are, what people asked for and what
 * must hold. Anybody's data can be put to the engine this way, without an event file.
 *
 * `readInstance` answers with the whole instance or with every fault and where it is. It judges only
 * the form: whether everybody can be placed is the engine's question.
 */
import { z } from 'zod'
import { type Aims, aimsSchema } from './aims.ts'
import { type Fault, faultsOf } from './faults.ts'

/** More rounds than any event has had; the bound on what the engine was measured with. */
export const mostRounds = 12
const mostPeople = 5000

const id = z.string().min(1).max(200)
const count = z.int().min(0).max(100_000)
const roundKey = z.string().regex(/^[1-9]\d*$/, 'must be the number of a round, counted from 1')
const perRound = z.record(roundKey, id)

const groupSchema = z.strictObject({
	id,
	round: z.int().min(1),
	topic: id,
	min: count.default(0),
	max: count,
	features: z.array(id).default([]),
})

const personSchema = z.strictObject({
	id,
	sector: id.optional(),
	voice: z.boolean().default(false),
	organisation: id.optional(),
	needs: z.array(id).default([]),
	/** Topics in the order they are wished for. */
	preferences: z.array(id).optional(),
	/** Instead of ranks: what each topic costs. */
	costs: z.record(id, z.int().min(0).max(1_000_000)).optional(),
	/** What a topic costs that `costs` does not name. */
	costElse: z.int().min(0).max(1_000_000).optional(),
	avoid: z.array(id).default([]),
	/** Groups that were ruled out for the person, whatever their topic. */
	bans: z.array(id).default([]),
	/** None given: all rounds. */
	rounds: z.array(z.int().min(1)).optional(),
	pins: perRound.default({}),
	host: perRound.default({}),
})

const instanceSchema = z.strictObject({
	version: z.literal(1, 'must be 1, the only version there is'),
	kind: z.literal('breakouts', 'must be "breakouts" or "stalls"').default('breakouts'),
	rounds: z.int().min(1).max(mostRounds, `must be at most ${mostRounds}: more rounds than that cannot be solved`),
	topics: z.array(id),
	groups: z.array(groupSchema),
	people: z.array(personSchema).max(mostPeople, `must be at most ${mostPeople} people`),
	apart: z.array(z.array(id).min(2)).default([]),
	together: z.array(z.array(id).min(2)).default([]),
	/** What people were told; may name people and groups that are no longer there. */
	published: z.record(id, z.record(roundKey, id.nullable())).default({}),
	aims: aimsSchema,
})

export type Group = z.infer<typeof groupSchema>
export type Person = z.infer<typeof personSchema>
export type Instance = Omit<z.infer<typeof instanceSchema>, 'aims'> & { readonly aims: Aims }

/** References and doubles: what a schema of one place cannot see. */
const crossFaults = (instance: Instance): Fault[] => {
	const faults: Fault[] = []
	const say = (where: string, what: string) => void faults.push({ where, what })
	const distinct = (ids: readonly string[], where: (at: number) => string): ReadonlySet<string> => {
		const seen = new Set<string>()
		for (const [at, one] of ids.entries()) {
			if (seen.has(one)) say(where(at), `"${one}" is there twice`)
			seen.add(one)
		}
		return seen
	}
	const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id)
	const topics = distinct(instance.topics, (at) => `topics[${at}]`)
	distinct(ids(instance.groups), (at) => `groups[${at}].id`)
	const people = distinct(ids(instance.people), (at) => `people[${at}].id`)
	const groups = new Map(instance.groups.map((group) => [group.id, group]))
	const topicAt = (topic: string, where: string) => {
		if (!topics.has(topic)) say(where, `there is no topic "${topic}"`)
	}
	const roundAt = (round: number, where: string) => {
		if (round > instance.rounds) say(where, `there is no round ${round}`)
	}
	for (const [at, group] of instance.groups.entries()) {
		topicAt(group.topic, `groups[${at}].topic`)
		roundAt(group.round, `groups[${at}].round`)
		if (group.min > group.max) say(`groups[${at}].min`, `${group.min} is more than max, which is ${group.max}`)
	}
	for (const [at, person] of instance.people.entries()) {
		const here = `people[${at}]`
		for (const field of ['preferences', 'avoid'] as const) {
			const named = person[field] ?? []
			for (const [index, topic] of named.entries()) topicAt(topic, `${here}.${field}[${index}]`)
			distinct(named, (index) => `${here}.${field}[${index}]`)
		}
		for (const [index, name] of person.bans.entries())
			if (!groups.has(name)) say(`${here}.bans[${index}]`, `there is no group "${name}"`)
		distinct(person.bans, (index) => `${here}.bans[${index}]`)
		for (const topic of Object.keys(person.costs ?? {})) topicAt(topic, `${here}.costs`)
		if (person.costs && (person.preferences ?? []).length > 0)
			say(`${here}.costs`, 'give either preferences or costs, not both')
		if (person.costElse !== undefined && !person.costs) say(`${here}.costElse`, 'stands only beside costs')
		for (const [index, round] of (person.rounds ?? []).entries()) roundAt(round, `${here}.rounds[${index}]`)
		for (const field of ['pins', 'host'] as const)
			for (const [round, name] of Object.entries(person[field])) {
				roundAt(Number(round), `${here}.${field}.${round}`)
				const group = groups.get(name)
				if (!group) say(`${here}.${field}.${round}`, `there is no group "${name}"`)
				else if (group.round !== Number(round))
					say(`${here}.${field}.${round}`, `"${name}" is a group of round ${group.round}`)
			}
	}
	for (const field of ['apart', 'together'] as const)
		for (const [at, list] of instance[field].entries()) {
			for (const [index, name] of list.entries())
				if (!people.has(name)) say(`${field}[${at}][${index}]`, `there is no person "${name}"`)
			distinct(list, (index) => `${field}[${at}][${index}]`)
		}
	return faults
}

/** The instance that a parsed JSON value holds, or everything that is wrong with it. */
export const readInstance = (
	value: unknown,
):
	| { readonly instance: Instance; readonly faults?: never }
	| { readonly instance?: never; readonly faults: Fault[] } => {
	const parsed = instanceSchema.safeParse(value)
	if (!parsed.success) return { faults: faultsOf(parsed.error) }
	const faults = crossFaults(parsed.data)
	return faults.length > 0 ? { faults } : { instance: parsed.data }
}
