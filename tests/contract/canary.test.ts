import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../electron/bus/actor.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { newId } from '../../electron/hub/newId.ts'
import { allCalls, type CallName, type CommandName, type InputOf, type OutputOf } from '../../shared/contract/index.ts'
import { changeKinds } from '../../shared/domain/changes/words.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { tellOfGroup } from '../support/canaryGroup.ts'
import { listSaying, setUpCanaryStall, tellOfStalls } from '../support/canaryStall.ts'
import { callRaw, type HubInFolder, startHubInFolder, tokenFor } from '../support/hub.ts'
import type { Call } from '../support/marketEvent.ts'
import { canary, importRow, personNamed, startOf } from '../support/people.ts'
import { itemInput } from '../support/programme.ts'
import { slotInput } from '../support/stories.ts'

const outsiders = ['desk', 'deskLead', 'facilitator', 'steward', 'speakerSupport', 'display'] as const satisfies Role[]
const actorOf = (role: Role): Actor => ({ role, desk: `At the ${role}`, operator: '' })
const sectorLabel = localSectors.find(({ code }) => code === canary.person.sector)?.label ?? ''
const secrets = [...canary.secret, 'personalAssistant', 'bookedTogether', 'qzavoided', 'qzteamxx', 'qzlimitxx']

let started: HubInFolder
let server: Listening
let dayId: string
const canaryId = newId()
const helperId = newId()
const [topicId, avoidedId, roundId, groupId, apartId] = [newId(), newId(), newId(), newId(), newId()]
const [slotId, speakerId] = [newId(), newId()]
let stallId: string
const tokens = new Map<Role, string>()
const call = <N extends CommandName>(name: N, input: InputOf<N>) =>
	started.hub.current()?.bus.call(ownActor, name, { id: newId(), input })

beforeAll(async () => {
	started = await startHubInFolder()
	server = await started.hub.listenOnLoopback()
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const wanted = { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] }
	await started.hub.dispatch(ownActor, 'library.create', wanted, new AbortController().signal)
	const overview = started.hub.current()?.bus.ask(ownActor, 'events.overview', {})
	dayId = overview?.days[0]?.id ?? ''
	const person = { ...canary.person, days: [dayId] }
	const importId = newId()
	call('people.startImport', startOf(importId, 3))
	call('people.importRows', {
		importId,
		rows: [
			importRow(helperId, 2, personNamed('Bo', 'Ash', { days: [dayId] })),
			importRow(canaryId, 3, person, { ref: canary.ref, links: [{ to: helperId, kind: 'personalAssistant' }] }),
			importRow(newId(), 4, person, { ref: canary.ref, result: 'held', suspects: [canaryId] }),
		],
	})
	call('people.finishImport', { importId, isComplete: true })
	setUpGroups()
	setUpStory()
	const send: Call = (name, input) => started.hub.current()?.bus.call(ownActor, name, { id: newId(), input }) as never
	stallId = setUpCanaryStall(send, newId, { registrationId: canaryId, dayId })
	started.hub.current()?.file.transact((db) => tellOfStalls(db, newId()))
	for (const role of [...outsiders, 'organiser'] as const)
		tokens.set(role, await tokenFor(started.hub, server.address, actorOf(role)))
})
afterAll(() => started[Symbol.asyncDispose]())

/** A group that Bo hosts, with the canary in it: published, and with wishes that nobody at it may know of. */
const setUpGroups = () => {
	const topic = { question: '', isSensitive: false, contentNote: '', isAvoidable: true, needsWellbeing: false }
	call('breakouts.saveTopic', { topic: { ...topic, id: topicId, code: 'T1', title: 'Rest' } })
	call('breakouts.saveTopic', { topic: { ...topic, id: avoidedId, code: 'T2', title: 'Qzavoided' } })
	call('breakouts.saveRound', { round: { id: roundId, dayId, startAt: '11:00', endAt: '12:00' } })
	const sizes = { min: 1, target: 5, max: 9 }
	const group = { id: groupId, roundId, number: 7, topicId, roomId: null, table: 'A', ...sizes }
	call('breakouts.saveGroups', { groups: [group] })
	call('people.add', { registrationId: apartId, person: personNamed('Zed', 'Ash', { days: [dayId] }) })
	call('breakouts.setHosts', { rows: [{ registrationId: helperId, groupId, duty: 'facilitator' }] })
	call('breakouts.setChoices', { rows: [{ registrationId: canaryId, choices: [topicId], avoids: [avoidedId] }] })
	const apart = { constraintId: newId(), kind: 'apart' as const, otherId: apartId, organisation: '' }
	call('breakouts.addConstraints', { rows: [{ registrationId: canaryId, ...apart }] })
	call('breakouts.saveTeam', { teamId: newId(), name: 'qzteamxx', rows: [{ registrationId: canaryId, part: 'uses' }] })
	call('breakouts.move', { rows: [{ registrationId: canaryId, roundId, groupId }], how: 'hand' })
	const told = { versionId: newId(), roundId, groupId, topicId, registrationId: canaryId }
	started.hub.current()?.file.transact((db) => tellOfGroup(db, told))
}

/** A story that the canary tells under another name, in an item that Bo leads, with a sheet of it out. */
const setUpStory = () => {
	const itemId = newId()
	call('programme.saveItem', { item: itemInput(itemId, '10:00', '10:30', { dayId, roomId: null, kind: 'story' }) })
	call('programme.setLeads', { rows: [{ registrationId: helperId, itemId, isLead: true }] })
	call('stories.saveSlot', { slot: slotInput(slotId, { itemId, publicTitle: 'A garden in spring' }) })
	const speaker = { registrationId: canaryId, slotId, speakerId, nameShown: 'pseudonym' as const, shownAs: 'Robin' }
	expect(call('stories.addSpeaker', speaker)).toMatchObject({ outcome: 'added' })
	const own = { nameShown: 'pseudonym' as const, shownAs: 'Robin', introduction: 'A gardener' }
	call('stories.setSpeaker', { speakerId, ...own, offLimits: ['qzlimitxx'] })
	call('stories.setSupport', { speakerId, supporterId: helperId, backupId: apartId })
	call('stories.setSupportLead', { slotId, supportLeadId: helperId })
	const shift = { id: newId(), kind: 'crew' as const, dayId, startAt: '09:00', endAt: '09:30', roomId: null }
	call('programme.saveShift', { registrationId: helperId, shift })
	const sheet = { sheet: 'runSheet' as const, holder: 'Stage', copies: 1, dayIds: [dayId], slotId: null }
	call('programme.recordOutput', { outputId: newId(), ...sheet })
}

const badgeOf = (registrationId: string) => started.hub.current()?.door.get(registrationId)?.badgeCode ?? ''

/** Every way of asking each query that could lead to the canary. */
const questions = (): Partial<Record<CallName, readonly unknown[]>> => ({
	'events.overview': [{}],
	'session.me': [{}],
	'checkin.search': ['Qzpref', 'qzfam', 'Qzgivenonly', 'qz', 'Bo'].map((text) => ({ text, dayId })),
	'checkin.matchContact': ['qzemail', 'qzemailxx@qzdomainxx.example', 'xyz'].map((start) => ({
		registrationIds: [canaryId, helperId],
		start,
	})),
	'checkin.welcome': [
		{ registrationId: canaryId, dayId },
		{ registrationId: helperId, dayId },
	],
	'checkin.counts': [{ dayId }],
	'history.list': [{ limit: 200, before: null }],
	'people.totals': [{}],
	'people.held': [{ limit: 200, offset: 0 }],
	'people.imports': [{}],
	'people.mapping': [{ shape: 'abc' }],
	'breakouts.setup': [{}],
	'breakouts.wishes': [{ text: '', only: 'all', limit: 9, offset: 0 }],
	'breakouts.constraints': [{}],
	'breakouts.truth': [{ pool: 'booked' }],
	'breakouts.board': [{ roundId, pool: 'booked' }],
	'breakouts.options': [{ registrationId: canaryId, roundId }],
	'breakouts.why': [{ registrationId: canaryId, roundId }],
	'breakouts.standIns': [{ groupId, duty: 'noteTaker' }],
	'breakouts.stops': [{ roundId }],
	'breakouts.versions': [{ roundId }],
	'breakouts.changes': [{ roundId, since: 1 }],
	'breakouts.offers': [canaryId, apartId].map((registrationId) => ({ registrationId, dayId })),
	// Somebody at a table that they do not host: with no badge, with the canary’s, with a made-up one.
	'breakouts.mine': [badgeOf(canaryId), '999999'].map((badgeCode) => ({ badgeCode })),
	'breakouts.table': ['', badgeOf(canaryId), '999999'].map((hostBadge) => ({ groupId, hostBadge })),
	'breakouts.atDoor': ['', badgeOf(canaryId), '999999'].map((hostBadge) => ({
		badgeCode: badgeOf(canaryId),
		groupId,
		hostBadge,
	})),
	'breakouts.notes': [{ roundId }],
	'breakouts.sheets': [{ roundId, since: null }],
	'marketplace.hall': [{}],
	'marketplace.stalls': [{}],
	'marketplace.contact': [{ stallId }],
	'marketplace.options': [{ stallId, sockets: null, watts: null }],
	'marketplace.why': [{ stallId }],
	'marketplace.versions': [{}],
	// By nobody's badge, the canary’s own, a made-up one.
	'marketplace.day': ['', badgeOf(canaryId), '999999'].map((badgeCode) => ({ dayId, badgeCode })),
	'marketplace.mine': [badgeOf(canaryId), '999999'].map((badgeCode) => ({ badgeCode })),
	'marketplace.neighbours': [{ positionId: stallId }],
	'programme.runSheet': [{ dayId }],
	'programme.stage': [{ dayId }],
	'programme.outputs': [{ onlyOut: false }, { onlyOut: true }],
	'programme.duties': [{}],
	'programme.calendar': [{ dayIds: [dayId] }],
	'displays.show': [{ roomId: null }],
	'displays.stalls': [{}],
	'displays.findGroup': [badgeOf(canaryId), badgeOf(helperId), '999999'].map((badgeCode) => ({ badgeCode })),
	'changes.preview': changeKinds.map((kind) => ({
		kind,
		registrationId: canaryId,
		dayId: null,
		roomId: null,
		teamId: null,
		roundId: null,
	})),
	'rules.findings': [{}],
	'rules.list': [{}],
	'stories.list': [{}],
	// By nobody's badge, the canary’s own, somebody else’s, a made-up one: none is the support lead’s.
	'stories.slot': ['', badgeOf(canaryId), badgeOf(apartId), '999999'].map((leadBadge) => ({ slotId, leadBadge })),
	'stories.afterNotSpeaking': [{ slotId }],
	'stories.mine': [badgeOf(canaryId), '999999'].map((leadBadge) => ({ leadBadge })),
	'stories.sealedName': [speakerId, slotId, canaryId].map((openingId) => ({ openingId })),
})

describe('N3 the canary', () => {
	test('every query there is is asked here', () => {
		const queries = allCalls.filter(({ spec }) => spec.kind === 'query').map(({ name }) => name)
		expect(queries.filter((name) => !(name in questions()))).toEqual([])
	})

	test('an organiser does get to see it, and a screen its stall: the search for it would find it', async () => {
		const answer = await callRaw(server.port, tokens.get('organiser') ?? '', 'people.held', { limit: 9, offset: 0 })
		expect(answer.body.toLowerCase()).toContain('qzemailxx')
		expect((await callRaw(server.port, tokens.get('display') ?? '', 'displays.stalls', {})).body).toContain(stallId)
	})

	test.each(outsiders)('no byte of it goes to a %s', async (role) => {
		const token = tokens.get(role) ?? ''
		for (const [name, inputs] of Object.entries(questions())) {
			for (const input of inputs) {
				const { body: whole, status } = await callRaw(server.port, token, name, input)
				// Of every line that a slot lacks it is said who settles it: nobody's role.
				const lines = whole.replaceAll('"who":"speaker"', '')
				// Whoever shows the badge is greeted by name, and a steward knows by name who else stands at their own stall.
				const isOwn = name.startsWith('marketplace.') && JSON.stringify(input).includes(badgeOf(canaryId))
				const body = isOwn ? lines.replaceAll('"preferredName":"Qzpreferred"', '') : lines
				expect([200, 403]).toContain(status)
				const found = secrets.filter((secret) => body.toLowerCase().includes(secret.toLowerCase()))
				expect([name, found]).toEqual([name, []])
				if (name !== 'events.overview') expect(body).not.toContain(sectorLabel)
				if (role !== 'desk' && role !== 'deskLead') expect([name, body]).toEqual([name, body.replace(/qz/gi, '')])
			}
		}
	})

	test('the desk finds the person, may greet and hand over what is needed, and nothing more', async () => {
		const token = tokens.get('desk') ?? ''
		const search = JSON.parse((await callRaw(server.port, token, 'checkin.search', { text: 'qzpref', dayId })).body)
		expect(search.json).toEqual({
			found: [
				{
					registrationId: canaryId,
					preferredName: 'Qzpreferred',
					fullName: 'Qzpreferred Qzfamily',
					matched: [[0, 6]],
					organisation: '',
					badgeCode: expect.stringMatching(/^\d/),
					state: 'expected',
					inAtMs: null,
					inDesk: '',
					namesakes: [],
				},
			],
			total: 1,
		})
		const welcome = JSON.parse(
			(await callRaw(server.port, token, 'checkin.welcome', { registrationId: canaryId, dayId })).body,
		)
		expect(welcome.json).toMatchObject({ photo: 'no', actionLine: 'Qzaction for the desk' })
	})
})

describe('S6 the canary on stage', () => {
	test.each(['organiser', 'speakerSupport', 'deskLead', 'desk', 'facilitator', 'steward'] as const)(
		'is Robin to whoever is %s: in the run sheet, on the stage, on paper and in the calendar',
		async (role) => {
			const answers: string[] = []
			for (const [name, inputs] of Object.entries(questions())) {
				if (!name.startsWith('programme.')) continue
				for (const input of inputs) {
					const { body } = await callRaw(server.port, tokens.get(role) ?? '', name, input)
					answers.push(body)
					// A team is called as it is.
					expect([name, body.replace(/qz(?!team)/gi, ''), body.includes(canaryId)]).toEqual([name, body, false])
				}
			}
			expect(answers[0]).toContain('Robin')
			expect(answers[0]).toContain('A garden in spring')
		},
	)

	test('and a text with the name in it is not kept, over the wire too', async () => {
		const item = itemInput(newId(), '11:00', '11:30', { dayId, roomId: null, title: 'With Qzfamily' })
		const { body } = await callRaw(server.port, tokens.get('organiser') ?? '', 'programme.saveItem', {
			id: newId(),
			input: { item },
		})
		expect(JSON.parse(body)).toEqual({ json: { outcome: 'realName', field: 'title' } })
		const list = await callRaw(server.port, tokens.get('organiser') ?? '', ...listSaying(newId, 'Meet Qzfamily'))
		expect(JSON.parse(list.body)).toEqual({ json: { outcome: 'realName', number: 9 } })
	})
})

describe('N3 the canary at a table', () => {
	const ask = async (role: Role, name: CallName, input: unknown) =>
		(await callRaw(server.port, tokens.get(role) ?? '', name, input)).body

	test('its facilitator learns the name, the pronouns, what to do, and nothing more', async () => {
		const hostBadge = badgeOf(helperId)
		const table = await ask('facilitator', 'breakouts.table', { groupId, hostBadge })
		expect(JSON.parse(table).json).toMatchObject({
			outcome: 'known',
			people: [{ registrationId: canaryId, preferredName: 'Qzpreferred', pronouns: 'qzpronounsxx', actionLines: [] }],
		})
		const others = [
			await ask('facilitator', 'breakouts.mine', { badgeCode: hostBadge }),
			await ask('facilitator', 'breakouts.atDoor', { badgeCode: badgeOf(canaryId), groupId, hostBadge }),
			// Somebody who cannot sit here is not told why, nor with whom.
			await ask('facilitator', 'breakouts.atDoor', { badgeCode: badgeOf(apartId), groupId, hostBadge }),
		]
		expect(JSON.parse(others[2] ?? '').json).toMatchObject({ outcome: 'known', canStay: false })
		for (const body of [table, ...others]) {
			const found = secrets.filter((secret) => secret !== 'qzpronounsxx' && body.toLowerCase().includes(secret))
			expect(found).toEqual([])
			expect(body).not.toMatch(/apart|avoid|sector|"LE"|reason/)
		}
		expect(others[2]).not.toContain(canaryId)
	})

	test('History tells a desk lead that wishes were noted, never whose', async () => {
		type Entry = OutputOf<'history.list'>['entries'][number]
		const list = async (role: Role): Promise<readonly Entry[]> =>
			JSON.parse(await ask(role, 'history.list', { limit: 200, before: null })).json.entries
		const badges = async (role: Role) =>
			(await list(role))
				.filter(({ command }) => /setChoices|addConstraints|saveTeam/.test(command))
				.map(({ command, badgeCode }) => [command, badgeCode])
		const commands = ['breakouts.saveTeam', 'breakouts.addConstraints', 'breakouts.setChoices']
		expect(await badges('deskLead')).toEqual(commands.map((command) => [command, '']))
		expect(await badges('organiser')).toEqual(commands.map((command) => [command, badgeOf(canaryId)]))
	})
})

describe('N17 looking for somebody by what a desk may not know', () => {
	test.each([
		'mania',
		'qzwordsxx',
		'qzemailxx',
		'qzdomainxx',
		'qzphonexx',
		'07700',
		'qzpronounsxx',
		'qzorganisation',
		'qzjobtitlexx',
		'qzdietaryxx',
		'qzimportrefxx',
		'vegan',
		'LE',
		'lived experience',
		'speaker',
	])('%s finds nobody', async (text) => {
		const { body } = await callRaw(server.port, tokens.get('desk') ?? '', 'checkin.search', { text, dayId })
		expect(JSON.parse(body)).toEqual({ json: { found: [], total: 0 } })
	})

	test('an address is matched by its beginning, three letters at least, and not walked through', async () => {
		const token = await tokenFor(started.hub, server.address, { role: 'desk', desk: 'A walker', operator: '' })
		const match = async (start: string) => {
			const answer = await callRaw(server.port, token, 'checkin.matchContact', { registrationIds: [canaryId], start })
			return answer.status === 200
				? (JSON.parse(answer.body) as { json: OutputOf<'checkin.matchContact'> }).json.outcome
				: answer.status
		}
		expect(await match('qz')).toBe(400)
		expect(await match(' q ')).toBe(400)
		expect(await match('QZE')).toBe('one')
		expect(await match('@qzdomain')).toBe('none')
		const answers: unknown[] = []
		for (let n = 0; n < 40; n++) answers.push(await match(`qze${n}`))
		expect(answers.filter((one) => one === 'tooOften').length).toBe(12)
		expect(await match('qze')).toBe('tooOften')
	})
})

describe('D3 notices', () => {
	test('say to each role what it may know, in bytes', async () => {
		const streams = outsiders.map((role) => {
			const chunks: Buffer[] = []
			const body = JSON.stringify({ json: { since: started.hub.current()?.bus.revision() ?? 0 } })
			const sent = request({
				port: server.port,
				host: '127.0.0.1',
				method: 'POST',
				path: '/rpc/session/notices',
				headers: {
					authorization: `Bearer ${tokens.get(role)}`,
					'content-type': 'application/json',
					'x-foyer': '1',
					'content-length': Buffer.byteLength(body),
				},
			})
			sent.end(body)
			return { role, chunks, sent }
		})
		const responses = await Promise.all(
			streams.map(async ({ sent, chunks }) => {
				const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream]
				response.on('data', (chunk: Buffer) => chunks.push(chunk))
				return response
			}),
		)
		call('people.rename', { registrationId: canaryId, preferredName: 'Qzrenamed' })
		// An event that everybody hears comes last: whoever has it has all that came before.
		started.hub.current()?.bus.call(ownActor, 'events.rename', { id: newId(), input: { name: 'Qzlast', venue: '' } })
		const last = String(started.hub.current()?.bus.revision())
		for (const { chunks, sent } of streams) {
			while (!Buffer.concat(chunks).includes(`"revision":${last}`))
				await new Promise((resolve) => setImmediate(resolve))
			sent.destroy()
		}
		expect(responses).toHaveLength(outsiders.length)
		for (const { role, chunks } of streams) {
			const text = Buffer.concat(chunks).toString('utf8')
			expect(text).not.toMatch(/[Qq]z/)
			const isDesk = role === 'desk' || role === 'deskLead'
			expect([role, text.includes(canaryId)]).toEqual([role, isDesk])
			expect([role, text.includes('people')]).toEqual([role, isDesk])
			expect([role, text.includes('history')]).toEqual([role, role === 'deskLead'])
		}
	})
})
