/** What a desk without its hub answers to its own screen: the reads of the door, from its own list. */
import type { InputOf, OutputOf } from '../../contract/index.ts'
import { alsoLetIn, doorStateOf } from '../attendance.ts'
import { readBadgeCode } from '../badgeCode.ts'
import { hasBeenOut } from './deskPeople.ts'
import type { DeskRun } from './deskRun.ts'

export const aloneQueries = [
	'checkin.search',
	'checkin.scan',
	'checkin.welcome',
	'checkin.linked',
	'checkin.counts',
	'checkin.building',
] as const
export type AloneQuery = (typeof aloneQueries)[number]

export type DeskAnswers = {
	readonly [N in AloneQuery]: (
		input: InputOf<N>,
		at: { readonly nowMs: number; readonly prints: readonly string[] },
	) => OutputOf<N>
}

/** @param run read anew with every question: its people come and go. */
export const createDeskAnswers = (run: DeskRun): DeskAnswers => {
	const { people } = run
	const stateOn = (registrationId: string, dayId: string) => {
		const record = people.door.get(registrationId)
		const presence = record?.presence.find((one) => one.dayId === dayId) ?? null
		if (record === undefined) return null
		const { status, bookedDayIds } = record
		return { record, presence, state: doorStateOf({ status, bookedDayIds, presence }, dayId) }
	}
	/** Whoever answers to a code: printed on a badge now, on one from before, or on a ticket. */
	const holders = (code: string, dayId: string, prints: readonly string[]): readonly string[] => {
		const badge = readBadgeCode(code)
		const byBadge =
			badge === '' ? [] : people.door.search(badge, dayId, 5).found.filter((one) => one.badgeCode === badge)
		return [
			...new Set([...byBadge.map(({ registrationId }) => registrationId), ...prints.flatMap(people.withPrint)]),
		].filter((id) => people.door.get(id) !== undefined)
	}
	return {
		'checkin.search': ({ text, dayId }, { prints }) => {
			const [old] = prints.flatMap(people.withPrint)
			const now = old === undefined ? undefined : people.door.get(old)
			return people.door.search(now?.badgeCode ?? text, dayId, 5)
		},
		'checkin.scan': ({ code, dayId }, { prints }) => {
			const [registrationId, ...others] = holders(code, dayId, prints)
			const person = registrationId === undefined ? null : stateOn(registrationId, dayId)
			if (registrationId === undefined || person === null) return { outcome: 'none' }
			if (others.length > 0) return { outcome: 'several' }
			return { outcome: 'one', registrationId, preferredName: person.record.preferredName, state: person.state }
		},
		'checkin.welcome': ({ registrationId, dayId }, { nowMs }) => {
			const person = people.get(registrationId)
			const there = stateOn(registrationId, dayId)
			if (person === undefined || there === null) return { outcome: 'notFound' }
			const { record, presence, state } = there
			const place = person.places.find((one) => one.dayId === dayId && nowMs < one.untilMs)
			return {
				outcome: 'known',
				preferredName: person.preferredName,
				badgeCode: person.badgeCode,
				photo: person.photo || 'no',
				hasPhotoAnswer: person.photo !== '',
				isBack: record.presence.some((one) => one.dayId !== dayId) || hasBeenOut(people, person, dayId),
				actionLine: person.actionLine,
				place: place?.place ?? null,
				lacksPlace: place?.lacksPlace ?? false,
				state,
				inAtMs: presence?.state === 'in' ? presence.sinceMs : null,
				inDesk: presence?.state === 'in' ? presence.desk : '',
				alsoIn: [
					...person.alsoIn.filter((one) => one.dayId === dayId).map(({ atMs, desk }) => ({ atMs, desk })),
					...alsoLetIn(people.linesOn(registrationId, dayId)),
				],
			}
		},
		'checkin.linked': ({ registrationId, dayId }) => ({
			people: (people.get(registrationId)?.linkedIds ?? []).flatMap((id) => {
				const there = stateOn(id, dayId)
				if (there === null) return []
				const { preferredName, badgeCode } = there.record
				return [{ registrationId: id, preferredName, badgeCode, state: there.state }]
			}),
		}),
		'checkin.counts': ({ dayId }) => ({ ...people.door.counts(dayId) }),
		'checkin.building': ({ dayId }) => {
			const { fireLimit, comfortable, closed, helpWaiting } = run.facts()
			return {
				fireLimit,
				comfortable,
				inside: people.door.counts(dayId).in,
				closedAtMs: closed.find((one) => one.dayId === dayId)?.atMs ?? null,
				helpWaiting: helpWaiting + run.helpSent(),
			}
		},
	}
}
