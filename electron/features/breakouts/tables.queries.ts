/**
 * At the tables, as read. Organisers see every table; anybody else the tables that are hosted by the
 * badge they give, and of those the least that hosting takes: no sector, no wish, no reason is read here.
 */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { mayStay, partyOf } from '../../../shared/domain/breakouts/mayStay.ts'
import { mostNotes } from '../../../shared/domain/breakouts/words.ts'
import { organisers, type Role } from '../../../shared/domain/roles.ts'
import { namesInNotes } from '../../../shared/domain/rules/namesInNotes.ts'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'
import type { QueryContext, QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'
import { registeredNames } from '../../database/stores/frontDoorFacts.store.ts'
import {
	draftTables,
	eventName,
	facilitatorLines,
	type HostRow,
	hostedBy,
	hostsAreVoices,
	hostsIn,
	linkedTo,
	type NoteRow,
	notesIn,
	personByBadge,
	publishedTables,
	type Round,
	roundOfGroup,
	rounds,
	type SeatRow,
	seatsOf,
	type TableRow,
	toldGroup,
	toldIn,
	versionNumbered,
} from './tables.store.ts'

type Names =
	| 'breakouts.mine'
	| 'breakouts.table'
	| 'breakouts.atDoor'
	| 'breakouts.noteNames'
	| 'breakouts.notes'
	| 'breakouts.sheets'

type Known<N extends Names> = Extract<OutputOf<N>, { outcome: 'known' }>
type Table = Known<'breakouts.table'>['table']
type Seated = Known<'breakouts.table'>['people'][number]

/** More than somebody can honestly type in a minute is somebody walking through badge codes. */
const codesTyped = createRateLimit(30, 60_000)
const peopleAtDoor = createRateLimit(30, 60_000)
/** A line is asked about whenever its writing rests; this often only something tries names out. */
const linesWritten = createRateLimit(60, 60_000)

/** What is said of a table: as it was published, or, before that, as it is set up. */
const tableOf = (round: Round, row: TableRow, isPublished: boolean): Table => ({
	...row,
	roundId: round.id,
	roundNumber: round.number,
	date: round.date,
	startAt: round.startAt,
	endAt: round.endAt,
	version: isPublished ? (round.version?.number ?? null) : null,
	publishedAtMs: isPublished ? (round.version?.atMs ?? null) : null,
})

/** The tables of a round by group: those that were published, and those added since. */
const tablesIn = (db: Reader, round: Round): ReadonlyMap<string, Table> => {
	const tables = new Map(draftTables(db, round.id).map((row) => [row.groupId, tableOf(round, row, false)]))
	for (const row of round.version ? publishedTables(db, round.version.id) : [])
		if (tables.has(row.groupId)) tables.set(row.groupId, tableOf(round, row, true))
	return tables
}

const seatsIn = (db: Reader, round: Round): readonly SeatRow[] =>
	round.version ? seatsOf(db, round.version.id, round.dayId) : []

/** The people of one table by name, whoever came with somebody right behind them. */
const seatedAt = (db: Reader, seats: readonly SeatRow[]): Seated[] => {
	const ids = seats.map(({ registrationId }) => registrationId)
	const lines = facilitatorLines(db, ids)
	const byId = new Map(seats.map((seat) => [seat.registrationId, seat]))
	const links = linkedTo(
		db,
		seats.filter(({ isCompanion }) => isCompanion).map(({ registrationId }) => registrationId),
	)
	const personOf = (companion: SeatRow): SeatRow | undefined => {
		const link = links.find(
			({ one, other }) => one === companion.registrationId && byId.get(other)?.isCompanion === false,
		)
		return link && byId.get(link.other)
	}
	const asSeated = (seat: SeatRow): Seated => ({
		registrationId: seat.registrationId,
		preferredName: seat.preferredName,
		badgeCode: seat.badgeCode,
		pronouns: seat.pronouns,
		isHere: seat.isHere,
		actionLines: [...(lines.get(seat.registrationId) ?? [])],
		isAtDoor: seat.isAtDoor,
		comesWith: (seat.isCompanion ? personOf(seat)?.badgeCode : undefined) ?? '',
	})
	const people = seats.map(asSeated)
	return people
		.filter(({ comesWith }) => comesWith === '')
		.flatMap((person) => [person, ...people.filter(({ comesWith }) => comesWith === person.badgeCode)])
}

const asHost = ({ registrationId, preferredName, badgeCode, duty }: HostRow) => ({
	registrationId,
	preferredName,
	badgeCode,
	duty,
})

const asNote = ({ noteId, kind, text, isAgreed }: NoteRow) => ({ noteId, kind, text, isAgreed })

const isOrganiser = (role: Role): boolean => (organisers as readonly Role[]).includes(role)

/** Whether this connection may open a group: an organiser, or whoever gives the badge of one of its hosts. */
const mayOpen = ({ actor }: QueryContext, hosts: readonly HostRow[], hostBadge: string): boolean => {
	const code = readBadgeCode(hostBadge)
	return isOrganiser(actor.role) || (code !== '' && hosts.some(({ badgeCode }) => badgeCode === code))
}

type Opened =
	| { readonly may: true; readonly round: Round; readonly hosts: readonly HostRow[] }
	| { readonly may: false; readonly answer: { outcome: 'notFound' } | { outcome: 'notYours' } }

/** The round of a group with those who host it, or the answer where this connection may not open it. */
const openGroup = (context: QueryContext, groupId: string, hostBadge: string): Opened => {
	const { db, actor } = context
	const roundId = roundOfGroup(db, groupId)
	const round = rounds(db).find(({ id }) => id === roundId)
	const hosts = round ? hostsIn(db, round.id).filter((host) => host.groupId === groupId) : []
	if (round && mayOpen(context, hosts, hostBadge)) return { may: true, round, hosts }
	// Whoever may not open a table does not learn either whether there is one.
	return { may: false, answer: { outcome: isOrganiser(actor.role) ? 'notFound' : 'notYours' } }
}

export const tablesQueries: QueryHandlers<Names> = {
	'breakouts.mine': ({ db, actor, nowMs }, { badgeCode }) => {
		if (!codesTyped.allows(actor.desk, nowMs)) return { outcome: 'tooOften' }
		const code = readBadgeCode(badgeCode)
		const person = code === '' ? undefined : personByBadge(db, code)
		if (!person) return { outcome: 'notFound' }
		const hosted = hostedBy(db, person.registrationId)
		const duties = new Map(hosted.map(({ groupId, duty }) => [groupId, duty]))
		const tables = rounds(db)
			.filter((round) => hosted.some(({ roundId }) => roundId === round.id))
			.flatMap((round) => [...tablesIn(db, round).values()])
			.flatMap((table) => {
				const duty = duties.get(table.groupId)
				return duty ? [{ ...table, duty }] : []
			})
		if (tables.length === 0) return { outcome: 'hostsNothing' }
		return { outcome: 'known', preferredName: person.preferredName, tables }
	},
	'breakouts.table': (context, { groupId, hostBadge }) => {
		const { db } = context
		const opened = openGroup(context, groupId, hostBadge)
		if (!opened.may) return opened.answer
		const { round, hosts } = opened
		const table = tablesIn(db, round).get(groupId)
		if (!table) return { outcome: 'notFound' }
		const seats = seatsIn(db, round).filter((seat) => seat.groupId === groupId)
		const voices = [...seats.filter(({ isCompanion }) => !isCompanion), ...(hostsAreVoices(db) ? hosts : [])]
		return {
			outcome: 'known',
			table,
			hosts: hosts.map(asHost),
			people: seatedAt(db, seats),
			hasSeveralVoices: voices.filter(({ isVoice }) => isVoice).length > 1,
			notes: notesIn(db, round.id)
				.filter((note) => note.groupId === groupId)
				.map(asNote),
			most: { ...mostNotes },
		}
	},
	'breakouts.atDoor': (context, { badgeCode, groupId, hostBadge }) => {
		const { db, actor, nowMs } = context
		const opened = openGroup(context, groupId, hostBadge)
		if (!opened.may) return opened.answer
		if (!peopleAtDoor.allows(`${actor.desk} ${groupId}`, nowMs)) return { outcome: 'tooOften' }
		const { version } = opened.round
		if (!version) return { outcome: 'notPublished' }
		const code = readBadgeCode(badgeCode)
		const card = code === '' ? undefined : personByBadge(db, code)
		const facts = breakoutFacts(db)
		const person = card && facts.people.find(({ id }) => id === card.registrationId)
		const group = facts.groups.find(({ id }) => id === groupId)
		if (!card || !person || !group) return { outcome: 'notFound' }
		const party = partyOf(facts, person, group.roundId)
		const told = toldGroup(db, version.id, card.registrationId)
		const isTheirs = party.every((one) => one.told[group.roundId] === groupId)
		return {
			outcome: 'known',
			person: { ...card },
			toldNumber: publishedTables(db, version.id).find((table) => table.groupId === told)?.number ?? null,
			isTheirs,
			along: party.filter(({ id }) => id !== card.registrationId).map((one) => one.badgeCode),
			canStay: isTheirs || mayStay(facts, party, group),
		}
	},
	'breakouts.noteNames': (context, { text, groupId, hostBadge }) => {
		const { db, actor, nowMs } = context
		const opened = openGroup(context, groupId, hostBadge)
		if (!opened.may) return opened.answer
		if (isOrganiser(actor.role)) return { outcome: 'known', isNaming: namesInNotes(registeredNames(db))(text) }
		if (!linesWritten.allows(`${actor.desk} ${groupId}`, nowMs)) return { outcome: 'tooOften' }
		const seats = seatsIn(db, opened.round).filter((seat) => seat.groupId === groupId)
		// What they are called at the table: other names of theirs are not for a facilitator to know.
		const names = [...seats, ...opened.hosts].map(({ preferredName }) => ({
			preferredName,
			givenName: '',
			familyName: '',
		}))
		return { outcome: 'known', isNaming: namesInNotes(names)(text) }
	},
	'breakouts.notes': ({ db }, { roundId }) => {
		const notes = notesIn(db, roundId)
		return {
			tables: draftTables(db, roundId).map(({ groupId, number, topicTitle }) => ({
				groupId,
				number,
				topicTitle,
				notes: notes.filter((note) => note.groupId === groupId).map(asNote),
			})),
		}
	},
	'breakouts.sheets': ({ db }, { roundId, since }) => {
		const round = rounds(db).find(({ id }) => id === roundId)
		if (!round) return { outcome: 'notFound' }
		const { version } = round
		if (!version) return { outcome: 'notPublished' }
		const older = since === null ? undefined : versionNumbered(db, roundId, since)
		if (since !== null && !older) return { outcome: 'notFound' }
		const tables = publishedTables(db, version.id).map((row) => tableOf(round, row, true))
		const byGroup = new Map(tables.map((table) => [table.groupId, table]))
		const hosts = hostsIn(db, roundId)
		const seats = seatsIn(db, round)
		const now = toldIn(db, version.id)
		const before = older && toldIn(db, older.id)
		return {
			outcome: 'known',
			version: version.number,
			publishedAtMs: version.atMs,
			eventName: eventName(db),
			tables: tables.map((table) => ({
				...table,
				hosts: hosts.filter(({ groupId }) => groupId === table.groupId).map(asHost),
				people: seatedAt(
					db,
					seats.filter(({ groupId }) => groupId === table.groupId),
				),
			})),
			slips: seats.flatMap(({ groupId, registrationId, preferredName, badgeCode, isAtDoor }) => {
				const table = byGroup.get(groupId)
				const told = before?.get(registrationId)
				// Whoever was taken in at a door is there and needs no slip to find it.
				if (!table || (before && (isAtDoor || told === now.get(registrationId)))) return []
				const { number, topicTitle, roomName, table: place } = table
				const card = { registrationId, preferredName, badgeCode }
				return [{ ...card, number, topicTitle, roomName, table: place, isChange: told !== undefined }]
			}),
		}
	},
}
