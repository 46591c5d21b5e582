/**
 * A name that is not to be said is said nowhere: whatever was done about stories and the programme
 * before, every query of the contract is asked by every role, and what comes back is looked through
 * byte by byte; so is every finding, and every file that leaves.
 */

import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { Refusal } from '../../../electron/bus/refusal.ts'
import { eventFacts } from '../../../electron/database/stores/eventFacts.store.ts'
import { allCalls, type InputOf, type QueryName } from '../../../shared/contract/index.ts'
import { changeKinds } from '../../../shared/domain/changes/words.ts'
import { type ExportKind, exportKinds } from '../../../shared/domain/exports/kinds.ts'
import { everybody } from '../../../shared/domain/people/filter.ts'
import { type Role, roles } from '../../../shared/domain/roles.ts'
import { areaFindingsOf, eventFindingsOf } from '../../../shared/domain/rules/eventFindings.ts'
import { aboutPeople } from '../../support/aboutPeople.ts'
import { smallSetup } from '../../support/breakouts.ts'
import { dayOne, dayTwo, idOf, makeTestEvent, type TestEvent } from '../../support/events.ts'
import { sheetsOf } from '../../support/filesThatLeave.ts'
import { hallInput, positionInput, stallInput, stewardInput } from '../../support/market.ts'
import { anyStoryStep, createStoryPlayer, storyWords, tellers } from '../../support/storiesHistory.ts'

/** Says badge codes of whatever was done about a person; of what was done about a story, none. */
const saysBadges: ReadonlySet<QueryName> = new Set<QueryName>(['history.list'])
/** The one way to a sealed name, for a minute, by whoever opened the seal and said why. */
const breakGlass: QueryName = 'stories.sealedName'

/** A stall that people were told of, with every speaker behind its table. */
const standAtStall = (event: TestEvent, speakers: readonly string[]): void => {
	const [hallId, positionId, stallId] = [idOf(7501), idOf(7502), idOf(7503)]
	event.call('marketplace.saveHall', { hall: hallInput(hallId) })
	event.call('marketplace.savePositions', { hallId, positions: [positionInput(positionId, 'M01')] })
	event.call('marketplace.saveStalls', { stalls: [stallInput(stallId, 1)] })
	const rows = speakers.map((registrationId) => stewardInput(registrationId, stallId))
	event.call('marketplace.setStewards', { rows })
	event.call('marketplace.place', { stallId, positionId, swap: false })
	const findings = areaFindingsOf(eventFacts(event.open().file.reader, event.clock.nowMs), 'marketplace')
	const reasons = findings.map(({ key }) => ({ key, reason: 'Agreed' }))
	expect(event.call('marketplace.publish', { reasons })).toMatchObject({ outcome: 'published' })
}

/** Two stories with a speaker each way of being shown, who all sit at a table of the groups at that time. */
const start = (event: TestEvent) => {
	const player = createStoryPlayer(event)
	const { rounds, groups } = smallSetup(event)
	const rows = player.speakers.map((registrationId) => ({ registrationId, roundId: rounds[0], groupId: groups[0] }))
	event.call('breakouts.move', { rows, how: 'hand' })
	for (const at of [8, 9]) player.play({ kind: 'saveItem', a: at, b: 1, c: 1 })
	for (const at of [8, 9]) player.play({ kind: 'saveSlot', a: at, b: 1, c: 0 })
	for (const at of [0, 1, 2]) player.play({ kind: 'addSpeaker', a: at, b: at, c: at })
	standAtStall(event, player.speakers)
	return { ...player, roundId: rounds[0], groupId: groups[0] }
}
type Started = ReturnType<typeof start>

type Questions = { readonly [N in QueryName]: readonly InputOf<N>[] }

const questionsFor = (event: TestEvent, { speakers, lists, roundId, groupId }: Started): Questions => {
	const badgeOf = (id: string) => event.open().door.get(id)?.badgeCode ?? ''
	const badges = ['', ...speakers.map(badgeOf)]
	const perSpeaker = <T>(made: (registrationId: string) => T): readonly T[] => speakers.map(made)
	const days = [dayOne, dayTwo].map((dayId) => ({ dayId }))
	return {
		'events.overview': [{}],
		'checkin.search': ['Qzamara', 'qzdele', 'qzefe', 'Zzriver'].map((text) => ({ text, dayId: dayOne })),
		'checkin.matchContact': [{ registrationIds: [...speakers], start: 'qza' }],
		'checkin.welcome': perSpeaker((registrationId) => ({ registrationId, dayId: dayOne })),
		'alone.doorList': [
			{ ids: null, after: null },
			{ ids: [...speakers], after: null },
		],
		'checkin.counts': days,
		'history.list': [{ limit: 200, before: null }],
		'people.totals': [{}],
		'tray.twice': [{}],
		'copies.state': [{}],
		'copies.self': [{}],
		'keeping.state': [{}],
		'keeping.held': perSpeaker((registrationId) => ({ registrationId })),
		'statistics.state': [{}],
		'certificates.list': [{}],
		'reports.words': [{}],
		'payments.list': [{}],
		'payments.ofPerson': perSpeaker((registrationId) => ({ registrationId })),
		'exports.left': [{}],
		'statistics.counts': [{ rule: { preset: 'mentalHealth', least: 5, base: 5 } }],
		'heard.page': [{}],
		'heard.names': [{ texts: ['Somebody said so'] }],
		'people.held': [{ limit: 200, offset: 0 }],
		'people.imports': [{}],
		'people.mapping': [{ shape: 'abc' }],
		'breakouts.outline': [{}],
		'breakouts.setup': [{}],
		'breakouts.wishes': [{ text: '', only: 'all', limit: 200, offset: 0 }],
		'breakouts.constraints': [{}],
		'breakouts.truth': [{ pool: 'booked' }],
		'breakouts.board': [{ roundId, pool: 'booked' }],
		'breakouts.options': perSpeaker((registrationId) => ({ registrationId, roundId })),
		'breakouts.why': perSpeaker((registrationId) => ({ registrationId, roundId })),
		'breakouts.standIns': [{ groupId, duty: 'noteTaker' }],
		'breakouts.stops': [{ roundId }],
		'breakouts.versions': [{ roundId }],
		'breakouts.changes': [{ roundId, since: 1 }],
		'breakouts.offers': perSpeaker((registrationId) => ({ registrationId, dayId: dayOne })),
		'breakouts.mine': badges.slice(1).map((badgeCode) => ({ badgeCode })),
		'breakouts.table': badges.map((hostBadge) => ({ groupId, hostBadge })),
		'breakouts.atDoor': badges.slice(1).map((badgeCode) => ({ badgeCode, groupId, hostBadge: '' })),
		'breakouts.noteNames': badges.map((hostBadge) => ({ text: 'Somebody said so', groupId, hostBadge })),
		'breakouts.notes': [{ roundId }],
		'breakouts.sheets': [{ roundId, since: null }],
		'badges.designs': [{}],
		'badges.one': perSpeaker((registrationId) => ({ registrationId, dayId: dayOne })),
		'badges.deskList': [{ dayId: dayOne }],
		'badges.batch': [{ filter: everybody, dayId: dayOne, onlyNew: false }],
		'checkin.scan': badges.slice(1).map((code) => ({ code, dayId: dayOne })),
		'checkin.linked': perSpeaker((registrationId) => ({ registrationId, dayId: dayOne })),
		'checkin.dayEnd': days,
		'checkin.building': days,
		'checkin.helpQueue': days,
		'checkin.helpCard': perSpeaker((registrationId) => ({ registrationId, dayId: dayOne })),
		'evacuation.zones': [{}],
		'evacuation.pack': days,
		'evacuation.state': [{}],
		'evacuation.now': [{ evacuationId: idOf(91) }],
		'evacuation.find': [{ evacuationId: idOf(91), text: 'Qz' }],
		'evacuation.past': [{}],
		'kiosk.setup': [{}],
		'operators.list': [{}],
		'kiosk.welcome': perSpeaker((registrationId) => ({ registrationId, dayId: dayOne })),
		'people.list': [{ filter: everybody, order: 'name', isDescending: false, limit: 200, offset: 0 }],
		'people.listIds': [{ filter: everybody }],
		'people.neighbours': perSpeaker((registrationId) => ({
			registrationId,
			filter: everybody,
			order: 'name',
			isDescending: false,
		})),
		'people.page': perSpeaker((registrationId) => ({ registrationId })),
		'people.previewMany': [
			{ rows: speakers.map((registrationId) => ({ registrationId })), change: { set: 'status', status: 'cancelled' } },
		],
		'people.views': [{}],
		'people.care': perSpeaker((registrationId) => ({ registrationId })),
		'people.needs': [{ statuses: [] }],
		'people.emergencyContact': [{ openingId: idOf(92) }],
		'people.suspects': [{ limit: 100, offset: 0 }],
		'people.previewMerge': speakers.flatMap((registrationId) => speakers.map((goneId) => ({ registrationId, goneId }))),
		'today.glance': days,
		'today.ready': days,
		'tray.list': [{}],
		'changes.preview': changeKinds.flatMap((kind) =>
			speakers.map((registrationId) => {
				const about = { dayId: dayOne, roomId: idOf(21), teamId: null, roundId: null }
				return {
					kind,
					...about,
					registrationId: kind === 'roomLost' || kind === 'interpreterCancels' ? null : registrationId,
				}
			}),
		),
		'displays.show': [{ roomId: null }, { roomId: idOf(21) }],
		'displays.findGroup': badges.slice(1).map((badgeCode) => ({ badgeCode })),
		'displays.stalls': [{}],
		'marketplace.hall': [{}],
		'marketplace.stalls': [{}],
		'marketplace.contact': [{ stallId: idOf(7503) }],
		'marketplace.options': [{ stallId: idOf(7503), sockets: null, watts: null }],
		'marketplace.why': [{ stallId: idOf(7503) }],
		'marketplace.versions': [{}],
		'marketplace.day': days.flatMap(({ dayId }) => badges.map((badgeCode) => ({ dayId, badgeCode }))),
		'marketplace.mine': badges.slice(1).map((badgeCode) => ({ badgeCode })),
		'marketplace.neighbours': [{ positionId: idOf(74) }],
		'programme.runSheet': days,
		'programme.stage': days,
		'programme.outputs': [{ onlyOut: false }],
		'programme.duties': [{}],
		'programme.calendar': [{ dayIds: [dayOne, dayTwo] }],
		'rules.list': [{}],
		'stories.list': [{}],
		'stories.slot': lists.slots.flatMap((slotId) => badges.map((leadBadge) => ({ slotId, leadBadge }))),
		'stories.afterNotSpeaking': lists.slots.map((slotId) => ({ slotId })),
		'stories.mine': badges.slice(1).map((leadBadge) => ({ leadBadge })),
		'stories.sealedName': [...lists.speakers, ...lists.slots].map((openingId) => ({ openingId })),
	}
}

type Hidden = { readonly registrationId: string; readonly badgeCode: string; readonly names: readonly string[] }

/** Whose name is not to be said, read from the tables and nothing else. */
const hiddenIn = (event: TestEvent, { speakers }: Started): readonly Hidden[] => {
	const rows = event.open().file.reader.all<{ id: string; shown: string; state: string }>(
		`SELECT registration_id AS id, name_shown AS shown, state FROM story_speaker
		 JOIN story_slot ON story_slot.id = slot_id`,
	)
	const isOpen = (row: { shown: string; state: string }) =>
		row.state !== 'withdrawn' && row.shown !== 'pseudonym' && row.shown !== 'none'
	return speakers.flatMap((registrationId, at) => {
		const told = rows.filter(({ id }) => id === registrationId)
		if (told.length === 0 || told.some(isOpen)) return []
		const names = [...new Set(tellers[at])].map((name) => name.toLowerCase().replaceAll('’', ''))
		return [{ registrationId, badgeCode: event.open().door.get(registrationId)?.badgeCode ?? '', names }]
	})
}

/** The answer as it goes out: in small letters and without apostrophes, so that no way to write a name is missed. */
const bytesOf = (answer: unknown): string => JSON.stringify(answer).toLowerCase().replaceAll(/['’]/g, '')

const seen = { hidden: 0, withdrawn: 0, open: 0, answers: 0, refused: 0, named: 0, stalls: 0, files: 0 }
const answered = new Set<string>()

/** What is wrong with an answer: a name where none may be, or a story beside somebody's own registration. */
const leaksIn = (
	name: QueryName,
	role: Role,
	text: string,
	hidden: readonly Hidden[],
	{ lists }: Started,
): readonly unknown[] => {
	if (aboutPeople.has(name)) {
		const beside = [...storyWords, ...lists.slots, ...lists.speakers].filter((word) => text.includes(word))
		return beside.map((word) => [name, role, 'beside a person', word])
	}
	return hidden.flatMap(({ registrationId, badgeCode, names }) =>
		[...names, registrationId, ...(saysBadges.has(name) ? [] : [badgeCode.toLowerCase()])]
			.filter((word) => text.includes(word))
			.map((word) => [name, role, word]),
	)
}

const askEverything = (event: TestEvent, player: Started): readonly unknown[] => {
	const hidden = hiddenIn(event, player)
	const leaks: unknown[] = []
	for (const role of roles) {
		const actor = { role, desk: `${role} ${event.folder}`, operator: '' }
		for (const [name, inputs] of Object.entries(questionsFor(event, player)) as [QueryName, readonly never[]][]) {
			for (const input of inputs) {
				try {
					const text = bytesOf(event.ask(name, input, actor))
					seen.answers++
					answered.add(name)
					if (name === 'stories.list' && /"shownas":"qz/.test(text)) seen.open++
					if (name === 'displays.stalls' && text.includes('"m01"')) seen.stalls++
					if (aboutPeople.has(name) && text.includes('"qz')) seen.named++
					leaks.push(...leaksIn(name, role, text, hidden, player))
				} catch (error) {
					if (!(error instanceof Refusal)) throw error
					seen.refused++
				}
			}
		}
	}
	return leaks
}

/** Findings cross the wire too, and are made in another thread: what they are made of is asked here. */
const leaksInFindings = (event: TestEvent, player: Started): readonly unknown[] => {
	const hidden = hiddenIn(event, player)
	return eventFindingsOf(eventFacts(event.open().file.reader, event.clock.nowMs)).flatMap((finding) => {
		const text = bytesOf(finding)
		const isOfStory = [...player.lists.slots, ...player.lists.speakers].some((id) => text.includes(id))
		return hidden
			.flatMap(({ registrationId, names }) => [...names, ...(isOfStory ? [registrationId] : [])])
			.filter((word) => text.includes(word))
			.map((word) => ['finding', finding.rule, finding.variant, word])
	})
}

/** Files that say who came or is to be written to: under their own name, and nothing of a story. */
const ofPeople: ReadonlySet<ExportKind> = new Set(['attendance', 'followUp', 'evacuation'])

const leaksInFiles = async (event: TestEvent, player: Started): Promise<readonly unknown[]> => {
	const hidden = hiddenIn(event, player)
	const { slots, speakers: tellingIds } = player.lists
	const leaks: unknown[] = []
	for (const what of exportKinds) {
		const text = bytesOf(await sheetsOf(event, what))
		if (text.includes('"qz')) seen.files++
		const words = ofPeople.has(what)
			? [...storyWords, ...slots, ...tellingIds]
			: hidden.flatMap(({ registrationId, names }) => [registrationId, ...names])
		for (const word of words) if (text.includes(word)) leaks.push(['file', what, word])
	}
	return leaks
}

const leaksAfter = async (event: TestEvent, player: Started): Promise<readonly unknown[]> => {
	const hidden = hiddenIn(event, player)
	seen.hidden += hidden.length
	seen.withdrawn += player.done.filter(({ outcome }) => outcome === 'withdrawn').length
	const inFiles = await leaksInFiles(event, player)
	return [...askEverything(event, player), ...leaksInFindings(event, player), ...inFiles]
}

test('every query there is is asked here', () => {
	using event = makeTestEvent()
	const queries = allCalls.filter(({ spec }) => spec.kind === 'query').map(({ name }) => name)
	expect(Object.keys(questionsFor(event, start(event))).toSorted()).toEqual(queries.toSorted())
})

describe('no sequence of commands about stories and the programme', { timeout: 240_000 }, () => {
	test('leaves the name of whoever is sealed, or will not speak, in an answer to anybody', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyStoryStep, { minLength: 4, maxLength: 40, size: 'max' }), async (history) => {
				using event = makeTestEvent()
				const player = start(event)
				for (const step of history) player.play(step)
				expect(await leaksAfter(event, player)).toEqual([])
			}),
			{ seed: 1305, numRuns: 30 },
		)
	})

	test('and none does after everybody has said that they will not speak', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyStoryStep, { minLength: 4, maxLength: 30, size: 'max' }),
				fc.boolean(),
				async (history, comesAfter) => {
					using event = makeTestEvent()
					const player = start(event)
					const isUndo = ({ kind }: { kind: string }) => kind === 'undo'
					for (const step of history) player.play(step)
					for (const slotId of player.lists.slots) event.call('stories.notSpeaking', { slotId })
					// Whatever is done afterwards brings none back either, but taking the very word back.
					if (comesAfter) for (const step of history) if (!isUndo(step)) player.play(step)
					seen.withdrawn += player.lists.slots.length
					expect(await leaksAfter(event, player)).toEqual([])
				},
			),
			{ seed: 1310, numRuns: 20 },
		)
	})

	afterAll(() => {
		// The search would find what it looks for: open names were there, and people to hide.
		expect(seen.open).toBeGreaterThan(10)
		expect(seen.hidden).toBeGreaterThan(30)
		expect(seen.withdrawn).toBeGreaterThan(20)
		expect(seen.named).toBeGreaterThan(100)
		expect(seen.files).toBeGreaterThan(100)
		expect(seen.stalls).toBeGreaterThan(50)
		expect(seen.answers).toBeGreaterThan(2000)
		expect(seen.refused).toBeGreaterThan(100)
		const never = allCalls.filter(({ name, spec }) => spec.kind === 'query' && !answered.has(name))
		expect(never.map(({ name }) => name)).toEqual([])
	})
})

test('the sealed name has one way out, and that one is found by the same search', async () => {
	using event = makeTestEvent()
	const player = start(event)
	const speakerId = player.lists.speakers[2] ?? ''
	const openingId = event.newId()
	event.call('stories.openSeal', { speakerId, leadBadge: '', reason: 'A fire roll call' }, undefined, openingId)
	const text = bytesOf(event.ask(breakGlass, { openingId }))
	expect(leaksIn(breakGlass, 'organiser', text, hiddenIn(event, player), player).length).toBeGreaterThan(0)
	expect(await leaksAfter(event, player)).toEqual([])
})
