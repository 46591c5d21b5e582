/**
 * A day at an event, played over one wire: every call of the contract that needs no dialog, and a
 * few that are refused. What comes back is written down with everything taken out that differs from
 * hub to hub (folders, ids and badge codes made on the spot), so that two wires can be compared.
 */
import { join } from 'node:path'
import type { CallName, CommandName } from '../../shared/contract/index.ts'
import { idOf } from './events.ts'
import type { Wire } from './hub.ts'
import { playNumbers } from './hubSessionAfterwards.ts'
import { playAlarm } from './hubSessionAlarm.ts'
import { playAlone } from './hubSessionAlone.ts'
import { playChanges } from './hubSessionChanges.ts'
import { playCopies } from './hubSessionCopies.ts'
import { playDesks } from './hubSessionDesks.ts'
import { playDisplays } from './hubSessionDisplays.ts'
import { endDay, playDoor } from './hubSessionDoor.ts'
import { playFiles } from './hubSessionFiles.ts'
import { playGroups } from './hubSessionGroups.ts'
import { playHeard } from './hubSessionHeard.ts'
import { playKeeping } from './hubSessionKeeping.ts'
import { playMarket } from './hubSessionMarket.ts'
import { playPapers } from './hubSessionPapers.ts'
import { playPayments } from './hubSessionPayments.ts'
import { clearPeople, playPeople } from './hubSessionPeople.ts'
import { playPlacing } from './hubSessionPlacing.ts'
import { playProgramme } from './hubSessionProgramme.ts'
import { playRules } from './hubSessionRules.ts'
import { playOpenCopy, playOperators, playSafe } from './hubSessionSafe.ts'
import { playStallImport } from './hubSessionStallImport.ts'
import { playStandby } from './hubSessionStandby.ts'
import { playStories } from './hubSessionStories.ts'
import { playTray } from './hubSessionTray.ts'
import { personNamed } from './people.ts'

type Any = Record<string, Record<string, (input: unknown, options?: unknown) => Promise<unknown>>>
type Line = { readonly call: string; readonly answer: unknown }

/** More than goes into one message on any wire, and few enough rows to be one step of an import. */
const file = Buffer.from(
	['First name,Last name,E-mail,Remarks']
		.concat(
			Array.from({ length: 45 }, (_, n) => `Given${n},Family${n},given${n}@mail.example,${'so it goes '.repeat(180)}`),
		)
		.concat(['Ada,Okafor-Ash,ada@mail.example,'])
		.join('\n'),
)

/** Whoever makes ids and codes does it afresh each time: the first one seen is `<1>`, the next `<2>`. */
const createLabels = () => {
	const labels = new Map<string, string>()
	const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
	const label = (text: string) => {
		if (!labels.has(text)) labels.set(text, `<${labels.size + 1}>`)
		return labels.get(text) ?? text
	}
	const plain = (value: unknown, key = ''): unknown => {
		if (typeof value === 'string') {
			if (key === 'badgeCode' && value !== '') return label(value)
			if (['recoveryCode', 'base64', 'sha256', 'password', 'codePrints'].includes(key))
				return `${key} of ${value.length}`
			return value.replaceAll(uuid, label)
		}
		if (Array.isArray(value)) return value.map((item) => plain(item, key))
		if (typeof value !== 'object' || value === null) return value
		return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item, name)]))
	}
	return plain
}

/** Plays the day. `home` is where the hub keeps its files, `called` collects the names of the calls made. */
export const playDay = async ({ client }: Wire, home: string, called: Set<CallName>): Promise<readonly Line[]> => {
	const nouns = client as unknown as Any
	const plain = createLabels()
	const lines: Line[] = []
	let n = 5000
	const keep = (call: string, answer: unknown) => {
		const text = JSON.stringify(plain(answer)).replaceAll(home, 'HOME')
		lines.push({ call, answer: JSON.parse(text) })
	}
	const invoke = (name: CallName, input: unknown, options?: unknown) => {
		called.add(name)
		const [noun = '', verb = ''] = name.split('.')
		const call = nouns[noun]?.[verb]
		if (!call) throw new Error(`no call ${name}`)
		return call(input, options)
	}
	const ask = async (name: CallName, input: unknown = {}): Promise<never> => {
		try {
			const answer = await invoke(name, input)
			keep(name, alike[name]?.(answer, home) ?? answer)
			return answer as never
		} catch (error) {
			const { code, status, data } = error as { code?: string; status?: number; data?: unknown }
			keep(name, { code, status, data })
			return undefined as never
		}
	}
	const command = (name: CommandName, input: unknown, id = idOf(n++)) => ask(name, { id, input })
	const last = async (name: CallName, input: unknown): Promise<Record<string, unknown>> => {
		let step: unknown
		for await (const next of (await invoke(name, input)) as AsyncIterable<unknown>) step = next
		keep(name, alike[name]?.(step, home) ?? step)
		return step as Record<string, unknown>
	}

	// The library, with nothing open.
	await ask('session.me')
	await ask('library.current')
	await ask('events.overview')
	await ask('library.open', { path: join(home, 'nothing.foyer'), code: '' })
	await ask('library.choose')
	const days = [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }]
	const made: { recoveryCode: string } = await ask('library.create', {
		name: 'Luton forum',
		venue: 'Hall',
		days,
		rooms: [{ name: 'Hall', seats: 40 }],
		desks: ['Desk 1'],
	})
	const { path }: { path: string } = await ask('library.current')
	await ask('library.close')
	await ask('library.open', { path, code: 'nonsense' })
	await ask('library.open', { path, code: made.recoveryCode })
	const overview: { days: { id: string }[]; rooms: { id: string }[] } = await ask('events.overview')
	const dayId = overview.days[0]?.id ?? ''

	// Notices are heard from here on.
	const heard: unknown[] = []
	let lastRevision = Number.POSITIVE_INFINITY
	const notices = (await invoke('session.notices', { since: 1_000_000 })) as AsyncIterable<{ revision: number }>
	const listening = (async () => {
		for await (const notice of notices) {
			heard.push(notice)
			if (notice.revision === lastRevision) return
		}
	})()

	// The event.
	const room = {
		id: idOf(n++),
		code: 'B',
		name: 'Quiet room',
		fireCapacity: 9,
		theatreSeats: 9,
		cabaretSeats: 4,
		access: 'lift',
		loop: 'portable',
		isLowNoise: true,
		notes: '“Soft” light, 21 °C',
	}
	await command('events.addRoom', { room })
	await command('events.addRoom', { room: { ...room, id: idOf(n++) } })
	await command('events.rename', { name: 'Luton forum — Ünïcode 💙', venue: 'Hall' })
	await command('events.removeRoom', { roomId: room.id })
	await command('events.create', { eventId: 'no id' })

	// People, one by one and from a file.
	const ada = idOf(n++)
	const [adding, admitting] = [idOf(n++), idOf(n++)]
	const person = personNamed('Ada', 'Okafor-Ash', { days: [dayId], email: 'ada@mail.example', photo: 'ask' })
	await command('people.add', { registrationId: ada, person }, adding)
	await command('people.add', { registrationId: ada, person }, adding)
	await command('people.add', { registrationId: ada, person: { ...person, phone: '1' } }, adding)
	await command('people.rename', { registrationId: ada, preferredName: 'Addie' })
	await command('people.setNeedStatus', { rows: [{ registrationId: ada, position: 0, status: 'ready' }] })
	const begun: { uploadId: string; chunkBytes: number } = await ask('imports.begin', {
		fileName: 'p.csv',
		bytes: file.length,
	})
	const { uploadId } = begun
	for (let offset = 0; offset < file.length; offset += begun.chunkBytes) {
		const piece = file.subarray(offset, offset + begun.chunkBytes)
		await ask('imports.append', { uploadId, offset, base64: piece.toString('base64') })
	}
	await ask('imports.append', { uploadId: idOf(n++), offset: 0, base64: '' })
	const inspected: { mapping: unknown; shape: string } = await ask('imports.inspect', { uploadId })
	await ask('imports.preview', { uploadId, mapping: inspected.mapping })
	for (const result of ['new', 'changed', 'held', 'refused'])
		await ask('imports.rows', { uploadId, result, offset: 0, limit: 20 })
	await last('imports.run', { uploadId })
	await ask('imports.cancel', { uploadId })
	await last('imports.run', { uploadId })
	await ask('people.imports')
	await ask('people.mapping', { shape: inspected.shape })
	await ask('people.totals')

	// A doubtful row, by hand.
	const [importId, held] = [idOf(n++), idOf(n++)]
	const mapping = { shape: 'x', columns: ['preferredName'], answers: { Yes: 'yes' }, dateOrder: 'dayFirst' }
	await command('people.startImport', {
		importId,
		fileName: 'x.csv',
		kind: 'other',
		rows: 1,
		mapping,
		refused: [],
		unchanged: 0,
	})
	const row = {
		registrationId: held,
		row: 2,
		ref: '',
		result: 'held',
		person,
		status: 'confirmed',
		suspects: [ada],
		isExtra: false,
		links: [],
	}
	await command('people.importRows', { importId, rows: [row] })
	await command('people.finishImport', { importId, isComplete: true })
	await ask('people.held', { limit: 10, offset: 0 })
	await command('people.settleHeld', { registrationId: held, decision: 'same', sameAs: ada })

	// The door.
	await ask('checkin.search', { text: 'addie', dayId })
	await ask('checkin.search', { text: 'a', dayId })
	await ask('checkin.matchContact', { registrationIds: [ada, held], start: 'ADA@' })
	await command('checkin.admit', { registrationId: ada, dayId, method: 'search' }, admitting)
	await command('checkin.admit', { registrationId: ada, dayId, method: 'scan' })
	await ask('checkin.welcome', { registrationId: ada, dayId })
	await command('checkin.walkIn', {
		registrationId: idOf(n++),
		dayId,
		preferredName: 'Bo',
		familyName: '',
		organisation: '',
		sector: 'VC',
		photo: 'no',
		needsEvacuationHelp: 'no',
	})
	await ask('checkin.counts', { dayId })
	await command('history.undo', { targetId: admitting, reason: '' })
	await command('history.undo', { targetId: admitting, reason: '' })
	await ask('checkin.counts', { dayId })
	await command('checkin.admit', { registrationId: ada, dayId, method: 'search' })
	const session = { ask, command, last, dayId, personId: ada, roomId: overview.rooms[0]?.id ?? '' }
	await playGroups(session)
	await playProgramme(session)
	await playStories(session)
	await playMarket(session)
	await playStallImport(session)
	await playRules(session)
	await playPlacing(session)
	await playDisplays(session)
	await playChanges(session)
	for (const part of [playPeople, playDoor, playAlarm, clearPeople, endDay]) await part(session)
	await ask('history.list', { limit: 200, before: null })
	await ask('history.list', { limit: 0, before: null })

	// What leaves.
	await playNumbers(session)
	await playPapers(session)
	await playFiles(session)
	await playHeard(session)
	await playPayments(session)
	await playKeeping(session)
	await playCopies(session, home)
	await playOpenCopy(session)
	await playOperators(session)
	await playAlone(session)
	await playDesks(session)
	await playStandby(session)
	await playTray(session)
	const { revision }: { revision: number } = await ask('session.me')

	// One more command, whose notice is the last one to wait for.
	lastRevision = revision + 1
	await command('events.rename', { name: 'Luton forum', venue: 'Hall' })
	await listening
	keep('session.notices', heard)

	// Another event, and the library at the end.
	await playSafe(session, home)
	await ask('library.openSample', { sample: 'cyp-intensive' })
	await ask('people.totals')
	await ask('library.recent')
	await ask('library.forget', { path })
	await ask('library.nearby')
	await ask('library.close')
	await ask('checkin.counts', { dayId })
	return lines
}

type Named = { readonly preferredName: string; readonly registrationId: string }
const nameAndId = ({ preferredName, registrationId }: Named): string => `${preferredName} ${registrationId}`

/** These are in the order of badge codes, which are made on the spot. */
const byName = (answer: unknown) => ({
	...(answer as object),
	people: (answer as { people: Named[] }).people.toSorted((one, other) => (nameAndId(one) < nameAndId(other) ? -1 : 1)),
})

/** What differs from hub to hub beyond ids and codes, taken out of an answer. */
const alike: { readonly [N in CallName]?: (answer: unknown, home: string) => unknown } = {
	// Made of the key of the event, which is another one each time.
	'alone.key': (answer) => Object.keys(answer as object),
	'alone.deskCode': (answer) => (answer as { code: string }).code.length,
	// The files of this hub's own library, without what the disk says of them; the computer may have others.
	'library.nearby': (answer, home) =>
		(answer as { files: { path: string }[] }).files.map(({ path }) => path).filter((path) => path.startsWith(home)),
	// When a backup was made and how large it came out, by the clock of the day.
	'backups.list': (answer) => ({
		...(answer as object),
		backups: (answer as { backups: { why: string }[] }).backups.map(({ why }) => why),
	}),
	// Ids and codes made on the spot pack better here and worse there.
	'openCopy.make': (answer) => ({ ...(answer as object), bytes: 0 }),
	'evacuation.pack': byName,
	'badges.deskList': byName,
}
