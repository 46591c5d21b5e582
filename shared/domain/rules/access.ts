/** Whether everybody can be in the room they are sent to: the way in, the loop, the noise, the seats, who is with them. */
import type { PersonFact } from '../breakouts/facts.ts'
import type { RoomFeature } from '../breakouts/words.ts'
import type { BreakoutRule } from './breakoutRules.ts'
import type { Finding, Fix } from './finding.ts'
import { found, type RuleCheck } from './found.ts'
import { hostsThere, isLookedAt, lacks, type Scene, type Seating, sizeOf } from './scene.ts'
import { asFix, bestGroupFor, cheapest, hasChaperone, inRoom } from './suits.ts'

const move = (scene: Scene, person: PersonFact, passes?: (seating: Seating) => boolean): Fix | null => {
	const to = bestGroupFor(scene, person, passes)
	return asFix(scene, to && { person, to })
}

/** To one group and no other, if that can be done. */
const join = (scene: Scene, person: PersonFact, to: Seating): Fix | null =>
	asFix(scene, cheapest(scene, [{ person, to }]))

/** Somebody who comes with somebody is helped by moving that person; a host by moving the group. */
const elsewhere = (scene: Scene, person: PersonFact, seating: Seating): Fix => {
	const moved = person.kind === 'companion' ? seating.people.find(({ id }) => person.comesWith.includes(id)) : person
	const isHost = seating.hosts.some((host) => host.person === person)
	const best = moved && !isHost ? move(scene, moved, ({ group }) => group.topicId === seating.group.topicId) : null
	return best ?? { kind: 'otherRoom', groupId: seating.group.id }
}

/** `number`, `feature`, `room`: its code. */
const roomHas = (rule: 'A1' | 'A2' | 'A7', feature: RoomFeature): RuleCheck => ({
	rule,
	look: (scene) =>
		scene.looked
			.filter((seating) => lacks(seating, feature))
			.flatMap((seating) =>
				[...seating.people, ...seating.companions, ...hostsThere(scene, seating).map((host) => host.person)]
					.filter(({ roomNeeds }) => roomNeeds.includes(feature))
					.map((person) =>
						found(scene, rule, [seating.group.id, person.id], {
							groupIds: [seating.group.id],
							registrationIds: [person.id],
							values: { number: seating.group.number, feature, room: seating.room?.code ?? '' },
							fix: elsewhere(scene, person, seating),
						}),
					),
			),
})

/** `name` of the team, `groups`: in how many its people are. The fix joins one of them to where most are. */
const sharedInterpreters: RuleCheck = {
	rule: 'A3',
	look: (scene) =>
		scene.facts.teams.flatMap(({ id, name, userIds }) => {
			const users = userIds.flatMap((user) => {
				const at = scene.whereIs(user)
				const person = scene.personOf(user)
				return at && person ? [{ at, person }] : []
			})
			const groupIds = [...new Set(users.map(({ at }) => at))]
			if (groupIds.length < 2 || !isLookedAt(scene, groupIds)) return []
			const countIn = (groupId: string) => users.filter(({ at }) => at === groupId).length
			const most = groupIds.reduce((best, one) => (countIn(one) > countIn(best) ? one : best))
			const to = scene.seatingOf(most)
			const person = users.findLast(({ at }) => at !== most)?.person
			const isLast = users.filter(({ at }) => at !== most).length === 1
			return [
				found(scene, 'A3', [id], {
					groupIds,
					registrationIds: users.map((user) => user.person.id),
					values: { name, groups: groupIds.length },
					fix: (isLast && person && to ? join(scene, person, to) : null) ?? { kind: 'allocate' },
				}),
			]
		}),
}

/** `room`: its code, `count` people in it, `max`. Hosts and interpreters count. */
const roomHolds = (rule: 'A4' | 'A5', most: (room: NonNullable<Seating['room']>) => number): RuleCheck => ({
	rule,
	look: (scene) =>
		[...new Set(scene.looked.flatMap(({ room }) => room ?? []))].flatMap((room) => {
			const max = most(room)
			const count = max > 0 ? inRoom(scene, room.id) : 0
			if (count <= max) return []
			const inside = scene.seatings.filter(({ group }) => group.roomId === room.id)
			const smallest = inside.reduce((best, one) => (sizeOf(one) < sizeOf(best) ? one : best))
			return [
				found(scene, rule, [room.id], {
					groupIds: inside.map(({ group }) => group.id),
					values: { room: room.code, count, max },
					fix: { kind: 'otherRoom', groupId: smallest.group.id },
				}),
			]
		}),
})

/** `number` of the person's table. Whoever comes with two people sits with both or counts as parted. */
const companionApart: RuleCheck = {
	rule: 'A6',
	look: (scene) =>
		scene.along.flatMap((companion): Finding<BreakoutRule>[] => {
			const at = scene.whereIs(companion.id)
			const person = companion.comesWith.find((id) => {
				const their = scene.whereIs(id)
				return their !== null && their !== at
			})
			const to = person === undefined ? undefined : scene.seatingOf(scene.whereIs(person) ?? '')
			const groupIds = [...new Set([at, to?.group.id].filter((id) => id != null))]
			if (person === undefined || !to || !isLookedAt(scene, groupIds)) return []
			return [
				found(scene, 'A6', [companion.id], {
					groupIds,
					registrationIds: [companion.id, person],
					values: { number: to.group.number },
					fix: join(scene, companion, to),
				}),
			]
		}),
}

/** `number`. */
const withoutChaperone: RuleCheck = {
	rule: 'G14',
	look: (scene) =>
		scene.looked.flatMap((seating) =>
			seating.people
				.filter((person) => person.isUnder18 && !hasChaperone(seating, person))
				.map((person) => {
					const chaperone = scene.along.find((one) => one.isChaperone && one.comesWith.includes(person.id))
					return found(scene, 'G14', [seating.group.id, person.id], {
						groupIds: [seating.group.id],
						registrationIds: [person.id],
						values: { number: seating.group.number },
						fix: chaperone ? join(scene, chaperone, seating) : null,
					})
				}),
		),
}

export const accessRules: readonly RuleCheck[] = [
	roomHas('A1', 'stepFree'),
	roomHas('A2', 'hearingLoop'),
	sharedInterpreters,
	roomHolds('A4', ({ fireCapacity }) => fireCapacity),
	roomHolds('A5', ({ cabaretSeats }) => cabaretSeats),
	companionApart,
	roomHas('A7', 'lowNoise'),
	withoutChaperone,
]
