/** A board as the hub answers it, made of a few words: tables with people's names. */
import type { BoardAnswer, Person } from '../../renderer/features/breakouts/board/boardTypes.ts'

export const seated = (name: string, more: Partial<Person> = {}): Person => ({
	registrationId: `id of ${name}`,
	preferredName: name,
	badgeCode: `code of ${name}`,
	mark: '',
	isPinned: false,
	isHere: true,
	isMoved: false,
	isCompanion: false,
	...more,
})

export const finding = (
	rule: BoardAnswer['findings'][number]['rule'],
	more: Partial<BoardAnswer['findings'][number]> = {},
): BoardAnswer['findings'][number] => ({
	key: `${rule}:${(more.groupIds ?? []).join()}`,
	rule,
	strength: 'publish',
	roundId: 'round',
	groupIds: [],
	registrationIds: [],
	values: {},
	fix: null,
	...more,
})

/** Table 1 has the first names, table 2 the second, and so on; every call makes new objects, as an answer does. */
export const boardValue = (
	tables: readonly (readonly string[])[],
	more: { readonly unplaced?: readonly string[]; readonly findings?: BoardAnswer['findings'] } = {},
): BoardAnswer => ({
	outcome: 'known',
	round: {
		id: 'round',
		dayId: 'day',
		startAt: '11:00',
		endAt: '12:00',
		number: 1,
		date: '2027-05-19',
		told: null,
		changed: 0,
	},
	groups: tables.map((names, at) => ({
		id: `g${at + 1}`,
		roundId: 'round',
		number: at + 1,
		topicId: 'topic',
		roomId: null,
		table: '',
		min: 2,
		target: 4,
		max: 6,
		isLocked: false,
		topicCode: 'T',
		topicTitle: 'Housing',
		roomName: '',
		features: [],
		hosts: [],
		people: names.map((name) => seated(name)),
		voices: 'several',
	})),
	unplaced: (more.unplaced ?? []).map((name) => ({
		registrationId: `id of ${name}`,
		preferredName: name,
		badgeCode: `code of ${name}`,
		isHere: true,
		isCompanion: false,
	})),
	findings: [...(more.findings ?? [])],
	notHere: 0,
	troubled: 0,
	lastRun: null,
})
