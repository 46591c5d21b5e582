/**
 * The people of a desk that goes on by itself: what the hub said last, with the desk's own lines on top. Taking the
 * own lines away leaves what the hub said.
 */
import { hasGoneOut, presenceFrom } from '../attendance.ts'
import { createDoorList, type DoorList, type DoorRecord } from '../doorList.ts'
import type { PhotoAnswer } from '../person.ts'
import { type DayLine, type DeskPerson, linesOf } from './deskPerson.ts'

type Held = {
	readonly person: DeskPerson
	/** Made by this desk: the hub does not know them yet. */
	readonly isOwn: boolean
	readonly lines: DayLine[]
}

export type DeskPeople = {
	readonly door: DoorList
	readonly get: (registrationId: string) => DeskPerson | undefined
	readonly linesOn: (registrationId: string, dayId: string) => readonly DayLine[]
	/** What the hub says now; ids of whom it does not know any more. */
	readonly bring: (people: readonly DeskPerson[], goneIds?: readonly string[]) => void
	/** Forgets everything of the hub's and begins with these. */
	readonly replace: (people: readonly DeskPerson[]) => void
	/** Takes away all that this desk did by itself. */
	readonly dropOwn: () => void
	readonly addLine: (registrationId: string, line: DayLine) => void
	readonly addPerson: (person: DeskPerson) => void
	/** Somebody this desk added is not here after all. */
	readonly removePerson: (registrationId: string) => void
	readonly setPhoto: (registrationId: string, photo: PhotoAnswer) => void
	readonly linkWith: (registrationId: string, otherId: string) => void
	readonly withPrint: (print: string) => readonly string[]
}

export const createDeskPeople = (first: readonly DeskPerson[] = []): DeskPeople => {
	let base = new Map<string, DeskPerson>()
	/** Only those whom this desk did something about. */
	const own = new Map<string, Held>()
	const removed = new Set<string>()
	let byPrint = new Map<string, Set<string>>()
	let door = createDoorList()

	const held = (id: string): Held | undefined => {
		const mine = own.get(id)
		if (mine !== undefined) return mine
		const person = base.get(id)
		return person && { person, isOwn: false, lines: [...linesOf(person)] }
	}
	const record = ({ person, lines }: Held): DoorRecord => ({
		...person,
		givenName: '',
		presence: [...new Set(lines.map(({ dayId }) => dayId))].flatMap((dayId) => {
			const now = presenceFrom(lines.filter((line) => line.dayId === dayId))
			return now === null ? [] : [{ dayId, state: now.state, sinceMs: now.sinceMs, desk: now.desk }]
		}),
	})
	const show = (id: string): void => {
		const now = removed.has(id) ? undefined : held(id)
		if (now === undefined) door.remove(id)
		else door.put(record(now))
	}
	const change = (id: string, next: (before: Held) => Held): void => {
		const before = held(id)
		if (before === undefined) return
		own.set(id, next(before))
		show(id)
	}
	const print = (person: DeskPerson, isThere: boolean): void => {
		for (const one of person.codePrints) {
			const ids = byPrint.get(one) ?? new Set()
			if (isThere) ids.add(person.registrationId)
			else ids.delete(person.registrationId)
			byPrint.set(one, ids)
		}
	}
	const put = (person: DeskPerson): void => {
		const before = base.get(person.registrationId)
		if (before !== undefined) print(before, false)
		base.set(person.registrationId, person)
		print(person, true)
	}
	const replace = (people: readonly DeskPerson[]): void => {
		own.clear()
		removed.clear()
		base = new Map()
		byPrint = new Map()
		for (const person of people) if (person.status !== 'removed') put(person)
		door = createDoorList(
			Array.from(base.values(), (person) => record({ person, isOwn: false, lines: [...linesOf(person)] })),
		)
	}
	replace(first)

	return {
		get door() {
			return door
		},
		get: (id) => (removed.has(id) ? undefined : held(id)?.person),
		linesOn: (id, dayId) => held(id)?.lines.filter((line) => line.dayId === dayId) ?? [],
		bring: (people, goneIds = []) => {
			for (const id of goneIds) {
				const before = base.get(id)
				if (before !== undefined) print(before, false)
				base.delete(id)
			}
			for (const person of people) put(person)
			for (const id of [...goneIds, ...people.map(({ registrationId }) => registrationId)]) show(id)
		},
		replace,
		dropOwn: () => {
			const ids = [...own.keys(), ...removed]
			own.clear()
			removed.clear()
			for (const id of ids) show(id)
		},
		addLine: (id, line) =>
			change(id, (before) => ({ ...before, lines: [...before.lines, line].toSorted((a, b) => a.atMs - b.atMs) })),
		addPerson: (person) => {
			own.set(person.registrationId, { person, isOwn: true, lines: [] })
			show(person.registrationId)
		},
		removePerson: (id) => {
			removed.add(id)
			show(id)
		},
		setPhoto: (id, photo) => change(id, (before) => ({ ...before, person: { ...before.person, photo } })),
		linkWith: (id, otherId) =>
			change(id, (before) => ({
				...before,
				person: { ...before.person, linkedIds: [...before.person.linkedIds, otherId] },
			})),
		withPrint: (code) => [...(byPrint.get(code) ?? [])].filter((id) => !removed.has(id)).sort(),
	}
}

/** They went out at least once on that day, by what the hub said or by the lines here. */
export const hasBeenOut = (people: DeskPeople, person: DeskPerson, dayId: string): boolean =>
	person.outDayIds.includes(dayId) || hasGoneOut(people.linesOn(person.registrationId, dayId))
