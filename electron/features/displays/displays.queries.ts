/**
 * What anybody who walks in may read. No name leaves here, of speakers or of anybody else; a badge code
 * is answered with a table and the way to it, and with nothing about who sits there or what about. Of the
 * stalls, what was told and nothing of a draft.
 */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { shownZones } from '../../../shared/domain/marketplace/shownZones.ts'
import { isForRoom } from '../../../shared/domain/programme/live.ts'
import { publicDay } from '../../../shared/domain/programme/publicDay.ts'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'
import { dayOn, isoDate, timeOfDay } from '../../../shared/lib/when.ts'
import type { QueryContext, QueryHandlers } from '../../bus/handlers.ts'
import { hallFact, hallPositions, hallZones } from '../../database/stores/marketFacts.store.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { speakerNames, storyFacts } from '../../database/stores/storyFacts.store.ts'
import {
	eventName,
	placeIn,
	type Room,
	registrationByBadge,
	roomsNow,
	rounds,
	stallsOfVersion,
	stallsTold,
} from './displays.store.ts'

type Names = 'displays.show' | 'displays.findGroup' | 'displays.stalls'
type Table = Extract<OutputOf<'displays.findGroup'>, { outcome: 'known' }>['tables'][number]

/** A queue of people at a screen, each with a few tries; walking through six million codes takes months. */
const codesTyped = createRateLimit(60, 60_000)

/** The day that is on or comes next, as everybody may see it, and its rounds that are not over. */
const readDay = ({ db, nowMs }: QueryContext) => {
	const programme = programmeFacts(db)
	const day = dayOn(programme.days, nowMs) ?? null
	if (!day) return { programme, day, items: [], ahead: [] }
	const items = publicDay({
		date: day.date,
		nowMs,
		items: programme.items.filter(({ dayId }) => dayId === day.id),
		stories: storyFacts(db),
		speakerNames: speakerNames(db),
	})
	const liveOf = new Map(items.map(({ item, live }) => [item.roundId, live]))
	const now = `${isoDate(nowMs)} ${timeOfDay(nowMs)}`
	const ahead = rounds(db).filter(({ id, dayId, endAt }) => {
		const live = liveOf.get(id)
		if (dayId !== day.id) return false
		// A round that no item shows is over by the clock alone.
		return live ? live.is !== 'over' && live.is !== 'dropped' : `${day.date} ${endAt}` > now
	})
	return { programme, day, items, ahead }
}

export const displaysQueries: QueryHandlers<Names> = {
	'displays.show': (context, { roomId }) => {
		const { db, nowMs } = context
		const { programme, day, items, ahead } = readDay(context)
		const rooms = roomsNow(db)
		const nameOf = (id: string | null): string => (id === null ? undefined : rooms.get(id))?.name ?? ''
		const hall = hallFact(db)
		const usable = programme.roomUses.filter((use) => rooms.get(use.roomId)?.isOut === false)
		return {
			eventName: eventName(db),
			roomName: nameOf(roomId),
			nowMs,
			day,
			items: items
				.filter(({ item }) => isForRoom(item, roomId))
				.map(({ item, live, title, kind, status, stories, isChanged, change, contentNote }) => ({
					itemId: item.id,
					startAt: item.startAt,
					endAt: item.endAt,
					expectedAt: live.expectedAt,
					expectedEndAt: live.expectedEndAt,
					is: live.is,
					title,
					kind,
					status,
					roomName: nameOf(item.roomId),
					stories: [...stories],
					isChanged,
					change,
					contentNote,
				})),
			quietRoom: nameOf(usable.find(({ purpose }) => purpose === 'quiet')?.roomId ?? null),
			places: usable.flatMap(({ roomId: id, purpose }) =>
				purpose === 'wellbeing' || purpose === 'prayer' ? [{ purpose, roomName: nameOf(id) }] : [],
			),
			canFindGroup: ahead.some(({ versionId }) => versionId !== null),
			canFindStall: hall !== null && (roomId === null || roomId === hall.roomId) && stallsTold(db) !== undefined,
		}
	},
	'displays.stalls': ({ db }) => {
		const [hall, told] = [hallFact(db), stallsTold(db)]
		if (!hall || !told) return { outcome: 'notPublished' }
		const drawn = new Map(hallPositions(db, hall.id).map((position) => [position.id, position]))
		const stalls = stallsOfVersion(db, told.id).map((stall) => ({
			...stall,
			positionId: drawn.has(stall.positionId) ? stall.positionId : null,
		}))
		const roomName = hall.roomId === null ? undefined : roomsNow(db).get(hall.roomId)?.name
		return {
			outcome: 'known',
			version: told.version,
			atMs: told.atMs,
			hall: { name: hall.name, roomName: roomName ?? '', widthCm: hall.widthCm, depthCm: hall.depthCm },
			zones: [...shownZones(hallZones(db, hall.id))],
			positions: stalls.flatMap(({ positionId, code }) => {
				const position = drawn.get(positionId ?? '')
				if (!position) return []
				const { id, xCm, yCm, widthCm, depthCm, turned } = position
				return [{ id, code, xCm, yCm, widthCm, depthCm, turned }]
			}),
			stalls,
		}
	},
	'displays.findGroup': (context, { badgeCode }) => {
		const { db, actor, nowMs } = context
		if (!codesTyped.allows(actor.desk, nowMs)) return { outcome: 'tooOften' }
		const code = readBadgeCode(badgeCode)
		const registrationId = code === '' ? undefined : registrationByBadge(db, code)
		if (registrationId === undefined) return { outcome: 'notFound' }
		const { ahead } = readDay(context)
		const published = ahead.filter(({ versionId }) => versionId !== null)
		if (published.length === 0) return { outcome: 'notPublished' }
		const rooms = roomsNow(db)
		const tables = published.flatMap(({ versionId, number: roundNumber, startAt, endAt }): readonly Table[] => {
			const place = placeIn(db, versionId ?? '', registrationId)
			if (!place) return []
			const room: Room | undefined = place.roomId === null ? undefined : rooms.get(place.roomId)
			const { number, table } = place
			return [
				{ roundNumber, startAt, endAt, number, roomName: room?.name ?? '', table, access: room?.access ?? 'stepFree' },
			]
		})
		return tables.length === 0 ? { outcome: 'noGroup' } : { outcome: 'known', tables }
	},
}
