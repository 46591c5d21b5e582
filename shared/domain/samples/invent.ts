/**
 * Turns a plan into people. The same plan gives the same people on every machine: each matter draws
 * from a stream of its own, so that one more need does not rename everybody.
 */

import { type Random, seeded } from '../../lib/random.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { nobodyYet } from '../person.ts'
import { type Dealt, deal } from './deal.ts'
import { inventEmails, inventNames, inventPhones } from './inventNames.ts'
import type { Place, Plan } from './plan.ts'
import type { SamplePerson } from './sample.ts'

/** A version 7 UUID of this time with the next random bits of the stream. */
export const idAt = (atMs: number, random: Random): string =>
	uuidv7(
		atMs,
		Uint8Array.from({ length: 10 }, () => random.int(256)),
	)

const isTakingPart = (place: Place): boolean => place.insteadOf === undefined
const isConfirmed = (place: Place): boolean => (place.status ?? 'confirmed') === 'confirmed'

/** The parties in random order, each after the people it is linked to; then the last ones. */
const inOrder = ({ parties, last }: Plan, random: Random): Place[] => {
	const order: Place[] = []
	const seen = new Set<string>()
	let waiting = random.shuffle(parties)
	while (waiting.length > 0) {
		const later: (readonly Place[])[] = []
		for (const party of waiting) {
			const own = party.map((place) => place.key)
			const targets = party.flatMap((place) => place.links ?? []).map((link) => link.to)
			if (!targets.every((key) => seen.has(key) || own.includes(key))) {
				later.push(party)
				continue
			}
			order.push(...party)
			for (const key of own) if (key !== undefined) seen.add(key)
		}
		if (later.length === waiting.length) throw new Error('A sample person is linked to nobody on the list')
		waiting = later
	}
	return [...order, ...last]
}

/** People who can be reached by telephone only: individuals, as it happens most. */
const withPhoneOnly = (order: readonly Place[], count: number, random: Random): Set<number> => {
	const individuals = order.flatMap((place, i) =>
		(place.organisation ?? '') === '' && place.email === undefined && isTakingPart(place) && isConfirmed(place)
			? [i]
			: [],
	)
	return new Set(random.shuffle(individuals).slice(0, count))
}

export type Invented = {
	readonly people: readonly SamplePerson[]
	/** Registration ids by the keys of the plan. */
	readonly idOf: ReadonlyMap<string, string>
}

export const invent = (plan: Plan): Invented => {
	const stream = (matter: string) => seeded(`${plan.seed}/${matter}`)
	const order = inOrder(plan, stream('order'))
	const names = inventNames(order, plan.wanted.goBy, stream('names'))
	const phoneOnly = withPhoneOnly(order, plan.wanted.phoneOnly, stream('reach'))
	const emails = inventEmails(order, names, plan.organisations, stream('emails'))
	const phones = inventPhones(order, phoneOnly, stream('phones'))

	const counted = order.flatMap((place, i) => (isTakingPart(place) && isConfirmed(place) ? [i] : []))
	const buddies = order.flatMap((place, i) =>
		place.duties?.includes('crew') === true ? [names[i]?.preferredName ?? ''] : [],
	)
	const dealt = deal(
		counted.map((i) => order[i] as Place),
		plan.wanted,
		buddies,
		stream('needs'),
	)
	const dealtTo = new Map<number, Dealt>(counted.map((i, at) => [i, dealt[at] as Dealt]))

	const ids = stream('ids')
	const answers = stream('answers')
	const apart = Math.floor(plan.bookingForMs / order.length)
	const idOf = new Map<string, string>()
	const people = order.map((place, i): SamplePerson => {
		const registrationId = idAt(plan.bookingFromMs + i * apart + answers.int(apart), ids)
		if (place.key !== undefined) idOf.set(place.key, registrationId)
		const known = dealtTo.get(i)
		const isWork = (place.organisation ?? '') !== ''
		const touch = answers.next()
		const wantsCpd = answers.chance(isWork ? 0.55 : 0.08)
		return {
			registrationId,
			person: {
				...nobodyYet,
				...(names[i] ?? {}),
				email: phoneOnly.has(i) ? '' : (emails[i] ?? ''),
				phone: phones[i] ?? '',
				organisation: place.organisation ?? '',
				jobTitle: place.jobTitle ?? '',
				sector: place.sector,
				roles: [place.insteadOf ?? 'attendee', ...(place.duties ?? [])],
				days: (place.days ?? plan.dayIds.map((_, day) => day)).flatMap((day) => plan.dayIds[day] ?? []),
				photo: known?.photo ?? '',
				keepInTouch: !isTakingPart(place) ? '' : touch < 0.58 ? 'yes' : touch < 0.85 ? 'no' : '',
				wantsCpd: isTakingPart(place) && wantsCpd,
				isUnder18: place.isUnder18 ?? false,
				needsEvacuationHelp: known?.needsHelp === true ? 'yes' : 'no',
				needs: known?.needs ?? [],
			},
			status: place.status ?? 'confirmed',
			links: (place.links ?? []).map(({ to, kind }) => {
				const id = idOf.get(to)
				if (id === undefined) throw new Error('A sample person is linked to nobody before them')
				return { to: id, kind }
			}),
		}
	})
	return { people, idOf }
}
