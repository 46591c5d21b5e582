/** Whether there is time to get from one thing to the next, for those who need more of it too. */
import { minutesOf, timeAt } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { isOver } from './moments.ts'
import { foundSealed, isSealed, onceEach } from './seal.ts'
import { aboutThem, goTo, isShift, itemIn, roundIdOf } from './settling.ts'

/** Minutes from one room to another, and more for those who asked for short walks or for time. */
const usualMin = 5
const extraMin = 5
const slowed: ReadonlySet<string> = new Set(['shortWalks', 'extraTime'])

type Way = {
	readonly from: Commitment
	readonly to: Commitment
	/** Minutes between the two, and how many are needed. */
	readonly gap: number
	readonly needed: number
}

/** What somebody comes from: of all that has ended by then in a room, the last. */
const comesFrom = (list: readonly Commitment[], to: Commitment): Commitment | undefined => {
	let last: Commitment | undefined
	for (const one of list)
		if (
			!one.mayLeave &&
			one.dayId === to.dayId &&
			one.roomId !== null &&
			one.toMin <= to.fromMin &&
			one.toMin > (last?.toMin ?? -1)
		)
			last = one
	return last
}

const shortWays = (scene: EventScene, id: string): readonly Way[] => {
	const list = scene.commitmentsOf(id)
	if (list.length < 2 || !scene.personOf(id)) return []
	const ways: Way[] = []
	for (const to of list) {
		// Who may leave a stall goes in time.
		if (to.roomId === null || to.mayLeave) continue
		const from = comesFrom(list, to)
		if (!from || from.roomId === to.roomId) continue
		const gap = to.fromMin - from.toMin
		if (gap >= usualMin + extraMin || isOver(scene, to.dayId, to.fromMin)) continue
		const needed = usualMin + (scene.needsOf(id).some(({ code }) => slowed.has(code)) ? extraMin : 0)
		if (gap < needed) ways.push({ from, to, gap, needed })
	}
	return ways
}

/** What many share: the round, the item, the shift. A speaker and whoever supports them share the story, with nobody else. */
const partOf = (scene: EventScene, one: Commitment): string => roundIdOf(scene, one) ?? one.speakerId ?? one.ofId

/** `minutes` later, and `startAt`. */
const later = (scene: EventScene, to: Commitment, minutes: number): EventFix => {
	const shift = isShift(to) ? scene.facts.programme.shifts.find(({ id }) => id === to.ofId) : undefined
	if (shift && minutesOf(shift.startAt) + minutes < minutesOf(shift.endAt)) {
		const { registrationId, ...own } = shift
		const startAt = timeAt(minutesOf(shift.startAt) + minutes)
		return {
			kind: 'do',
			says: 'shiftLater',
			values: { minutes, startAt },
			step: { command: 'programme.saveShift', input: { registrationId, shift: { ...own, startAt } } },
		}
	}
	const item = itemIn(scene, to)
	// A round keeps its own times: an item that is one would be at another time than its groups.
	const roundId = roundIdOf(scene, to) ?? item?.roundId
	if (roundId) return { kind: 'go', to: 'setup', id: roundId }
	const isMovable = item && !item.isFixed && (item.status === 'planned' || item.status === 'ready')
	if (!isMovable || minutesOf(item.endAt) + minutes >= 24 * 60) return goTo(scene, to)
	const startAt = timeAt(minutesOf(item.startAt) + minutes)
	return {
		kind: 'do',
		says: 'startLater',
		values: { minutes, startAt },
		step: {
			command: 'programme.moveItem',
			input: {
				itemId: item.id,
				dayId: item.dayId,
				startAt,
				endAt: timeAt(minutesOf(item.endAt) + minutes),
				roomId: item.roomId,
				shift: 'following',
			},
		},
	}
}

const foundWays = (scene: EventScene, ways: readonly [Way, ...Way[]]): EventFinding => {
	const [{ from, to }] = ways
	const [gap, needed] = [Math.min(...ways.map((way) => way.gap)), Math.max(...ways.map((way) => way.needed))]
	const people = [...new Set(ways.map((way) => way.to.registrationId))]
	return eventFound(scene, 'C2', [partOf(scene, from), partOf(scene, to)], {
		registrationIds: people,
		...aboutThem(
			scene,
			ways.flatMap((way) => [way.from, way.to]),
		),
		// Of two rounds, the one that would begin later.
		roundId: roundIdOf(scene, to),
		values: {
			count: people.length,
			one: from.kind,
			other: to.kind,
			endAt: timeAt(from.toMin),
			startAt: timeAt(to.fromMin),
			minutes: gap,
			needed,
		},
		fix: later(scene, to, needed - gap),
	})
}

/**
 * One finding for everybody who goes from the same thing to the same next one: `count` people, `one` and
 * `other`: kinds of commitment, `endAt` of the first, `startAt` of the second, `minutes` between them where
 * some need `needed`. Variant `sealed`: see `foundSealed`.
 */
const tooShort: EventCheck = {
	rule: 'C2',
	look: (scene) => {
		const sealed: EventFinding[] = []
		const open = new Map<string, [Way, ...Way[]]>()
		for (const id of scene.committed)
			for (const way of shortWays(scene, id)) {
				const mine = [way.to, way.from].find((one) => isSealed(scene, one))
				if (mine) {
					sealed.push(foundSealed(scene, 'C2', mine))
					continue
				}
				const key = `${partOf(scene, way.from)} ${partOf(scene, way.to)}`
				const known = open.get(key)
				if (known) known.push(way)
				else open.set(key, [way])
			}
		return [...[...open.values()].map((ways) => foundWays(scene, ways)), ...onceEach(sealed)]
	},
}

export const travelChecks: readonly EventCheck[] = [tooShort]
