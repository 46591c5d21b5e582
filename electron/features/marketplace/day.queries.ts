/**
 * The day at the stalls for whoever walks the floor. Stewards are cards, with the time when they are
 * elsewhere but not where; no contact and no document is read here at all. A steward sees the names of
 * their own stall alone, by the code on their badge.
 */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { elsewhere, joined, type Stretch, shared, stretchOf } from '../../../shared/domain/marketplace/away.ts'
import type { StewardFact } from '../../../shared/domain/marketplace/facts.ts'
import { neighboursOf } from '../../../shared/domain/marketplace/neighbours.ts'
import { minutesOf, timeAt } from '../../../shared/domain/programme/clock.ts'
import { isSealed } from '../../../shared/domain/rules/event/seal.ts'
import { eventSceneOf } from '../../../shared/domain/rules/eventScene.ts'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'
import type { QueryContext, QueryHandlers } from '../../bus/handlers.ts'
import { grouped } from '../../database/stores/breakoutPeople.store.ts'
import { eventFacts } from '../../database/stores/eventFacts.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'
import { stewardByBadge, stewardCards, talliesOn } from './marketplace.store.ts'

type ShownSteward = OutputOf<'marketplace.day'>['stalls'][number]['stewards'][number]

/** More than somebody can honestly type in a minute is somebody walking through badge codes. */
const codesTyped = createRateLimit(30, 60_000)

const byBadge = ({ db }: QueryContext, typed: string) => {
	const code = readBadgeCode(typed)
	return code === '' ? undefined : stewardByBadge(db, code)
}

/** Whether this connection is told who stands at a stall. */
const mayKnow = (context: QueryContext, badgeCode: string): ((stallId: string) => boolean) => {
	if (context.actor.role === 'organiser') return () => true
	const own = new Set(byBadge(context, badgeCode)?.stallIds)
	return (stallId) => own.has(stallId)
}

export const dayQueries: QueryHandlers<'marketplace.mine' | 'marketplace.neighbours' | 'marketplace.day'> = {
	'marketplace.mine': (context, { badgeCode }) => {
		if (!codesTyped.allows(context.actor.desk, context.nowMs)) return { outcome: 'tooOften' }
		const person = byBadge(context, badgeCode)
		if (!person) return { outcome: 'notFound' }
		const { preferredName, stallIds } = person
		return stallIds.length === 0
			? { outcome: 'standsNowhere' }
			: { outcome: 'known', preferredName, stallIds: [...stallIds] }
	},
	'marketplace.neighbours': ({ db }, { positionId }) => {
		const found = neighboursOf(marketFacts(db), positionId)
		if (!found) return { outcome: 'notFound' }
		return { outcome: 'known', neighbours: found.map((one) => ({ ...one, gains: [...one.gains] })) }
	},
	'marketplace.day': (context, { dayId, badgeCode = '' }) => {
		const { db, nowMs } = context
		const knows = mayKnow(context, badgeCode)
		const facts = eventFacts(db, nowMs)
		const scene = eventSceneOf(facts)
		const { positions, stalls } = facts.market
		const codes = new Map(positions.map(({ id, code }) => [id, code]))
		const cards = stewardCards(db)
		const tallies = grouped(
			talliesOn(db, dayId),
			({ stallId }) => stallId,
			({ hour, count }) => ({ hour, count }),
		)
		const isToday = scene.today?.id === dayId
		const awayOf = (steward: StewardFact): readonly Stretch[] => {
			const own = stretchOf(steward)
			const list = elsewhere(steward, scene.commitmentsOf(steward.registrationId), (one) => isSealed(scene, one))
			return joined(list.flatMap((one) => shared(own, one)))
		}
		const shown = (steward: StewardFact): readonly ShownSteward[] => {
			const card = cards.get(steward.registrationId)
			if (!card) return []
			const away = awayOf(steward)
			const nowMin = isToday ? minutesOf(facts.now.slice(11)) : 0
			const next = away.find(({ toMin }) => toMin > nowMin)
			return [
				{
					registrationId: steward.registrationId,
					preferredName: card.preferredName,
					badgeCode: card.badgeCode,
					startAt: steward.startAt,
					endAt: steward.endAt,
					isHere: card.hereOn.includes(dayId),
					awayFrom: next ? timeAt(next.fromMin) : '',
					awayUntil: next ? timeAt(next.toMin) : '',
					away: away.map(({ fromMin, toMin }) => ({ startAt: timeAt(fromMin), endAt: timeAt(toMin) })),
				},
			]
		}
		return {
			stalls: stalls.map((stall) => ({
				stallId: stall.id,
				number: stall.number,
				organisation: stall.organisation,
				title: stall.title,
				code: codes.get(stall.place?.positionId ?? '') ?? '',
				isWithdrawn: stall.state === 'withdrawn',
				marks: stall.marks.filter((mark) => mark.dayId === dayId).map(({ mark, atMs }) => ({ mark, atMs })),
				sockets: stall.sockets,
				stewards: knows(stall.id) ? stall.stewards.filter((steward) => steward.dayId === dayId).flatMap(shown) : [],
				tally: [...(tallies.get(stall.id) ?? [])],
			})),
		}
	},
}
