import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../electron/bus/actor.ts'
import { commands, queries } from '../../electron/features/registry.ts'
import { createDispatch } from '../../electron/hub/dispatch.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { allCalls, type CallName } from '../../shared/contract/index.ts'
import { type Role, roles } from '../../shared/domain/roles.ts'
import { callRaw, type HubInFolder, startHubInFolder, tokenFor, type Wire, wireOverPort } from '../support/hub.ts'

const actorOf = (role: Role): Actor => ({ role, desk: `Desk of ${role}`, operator: '' })
let started: HubInFolder
let server: Listening
const tokens = new Map<Role, string>()
const wires = new Map<Role, Wire>()

beforeAll(async () => {
	started = await startHubInFolder()
	server = await started.hub.listenOnLoopback()
	for (const role of roles) {
		tokens.set(role, await tokenFor(started.hub, server.address, actorOf(role)))
		wires.set(role, wireOverPort(started.hub, actorOf(role)))
	}
})
afterAll(async () => {
	for (const wire of wires.values()) wire.close()
	await started[Symbol.asyncDispose]()
})

/** What every schema refuses, so that nothing is ever run here: only who is let through is asked. */
const nonsense = {
	limit: 'x',
	text: 5,
	uploadId: '?',
	exportId: '?',
	path: 5,
	since: -1,
	sample: '?',
	registrationId: '?',
}
/** Calls that take an empty input, or one that nonsense fits: they run, and do no harm. */
const takesAnything = new Set<CallName>([
	'backups.chooseFolder',
	'backups.list',
	'backups.make',
	'badges.designs',
	'certificates.list',
	'reports.words',
	'breakouts.constraints',
	'breakouts.outline',
	'breakouts.setup',
	'breakouts.stopAllocating',
	'copies.self',
	'copies.state',
	'desks.list',
	'desks.network',
	'desks.shut',
	'desks.stopPairing',
	'displays.stalls',
	'tray.list',
	'tray.twice',
	'evacuation.past',
	'evacuation.state',
	'evacuation.zones',
	'heard.page',
	'events.overview',
	'keeping.newCode',
	'keeping.state',
	'joined.link',
	'joined.list',
	'joined.pause',
	'joined.storeKeys',
	'joined.wait',
	'kiosk.address',
	'kiosk.setup',
	'library.recent',
	'library.current',
	'library.choose',
	'library.nearby',
	'library.close',
	'marketplace.hall',
	'marketplace.stalls',
	'marketplace.stopProposing',
	'marketplace.versions',
	'operators.list',
	'operators.lock',
	'payments.list',
	'people.imports',
	'people.totals',
	'people.views',
	'programme.duties',
	'rules.findings',
	'rules.list',
	'session.me',
	'standby.begin',
	'standby.self',
	'standby.state',
	'standby.stop',
	'standby.takeOver',
	'statistics.state',
	'exports.left',
	'stories.list',
])

const overPort = async (role: Role, name: CallName): Promise<string> => {
	const [noun = '', verb = ''] = name.split('.')
	const nouns = wires.get(role)?.client as unknown as Record<
		string,
		Record<string, (input: unknown) => Promise<unknown>>
	>
	try {
		await nouns[noun]?.[verb]?.(nonsense)
		return 'passed'
	} catch (error) {
		return String((error as { code?: unknown }).code)
	}
}

const overHttp = async (role: Role, name: CallName): Promise<number> =>
	(await callRaw(server.port, tokens.get(role) ?? '', name, nonsense)).status

describe('N3 every role and every call', () => {
	test.each(roles)('%s is let through exactly where the contract says so, over either wire', async (role) => {
		const wrong: unknown[] = []
		for (const { name, spec } of allCalls) {
			const isAllowed = spec.roles.includes(role)
			const code = await overPort(role, name)
			const status = await overHttp(role, name)
			const expected = isAllowed
				? takesAnything.has(name)
					? [
							['passed', 200],
							['PRECONDITION_FAILED', 412],
						]
					: [
							['BAD_REQUEST', 400],
							['PRECONDITION_FAILED', 412],
						]
				: // Without an event open, that is all an outsider learns.
					[
						['FORBIDDEN', 403],
						['PRECONDITION_FAILED', 412],
					]
			if (!expected.some(([one, other]) => one === code && other === status)) wrong.push([name, code, status])
		}
		expect(wrong).toEqual([])
	})

	test('and with an event open, nobody is told 412', async () => {
		const signal = new AbortController().signal
		await started.hub.dispatch(actorOf('organiser'), 'library.openSample', { sample: 'cyp-intensive' }, signal)
		const wrong: unknown[] = []
		for (const role of roles) {
			for (const { name, spec } of allCalls) {
				// These two close the event for everybody else.
				if (name === 'library.close' && role === 'organiser') continue
				const [code, status] = [await overPort(role, name), await overHttp(role, name)]
				const expected = !spec.roles.includes(role)
					? ['FORBIDDEN', 403]
					: takesAnything.has(name)
						? ['passed', 200]
						: ['BAD_REQUEST', 400]
				if (code !== expected[0] || status !== expected[1]) wrong.push([role, name, code, status])
			}
		}
		expect(wrong).toEqual([])
	})
})

describe('the contract', () => {
	test('every command and query has a handler, and there is none without a declaration', () => {
		const declared = (kind: string) =>
			allCalls
				.filter(({ spec }) => spec.kind === kind)
				.map(({ name }) => name)
				.toSorted()
		expect(Object.keys(commands).toSorted()).toEqual(declared('command'))
		expect(Object.keys(queries).toSorted()).toEqual(declared('query'))
	})

	test('a call is not a property that every object has', () => {
		const dispatch = createDispatch({ services: {} as never, streams: {} as never, current: () => null })
		for (const name of ['constructor', '__proto__.x', 'toString', 'events.__proto__', ''])
			expect(() => dispatch(actorOf('organiser'), name, {}, new AbortController().signal)).toThrow('unknownCall')
	})

	test('what is written to the log says whom it is about, for every command that names a person', () => {
		for (const { name, spec } of allCalls) {
			if (spec.kind !== 'command') continue
			const shape = Object.keys((spec.input as unknown as { shape: Record<string, unknown> }).shape)
			if (shape.includes('registrationId')) expect([name, spec.privacy]).toEqual([name, 'person'])
			if (shape.includes('rows') && name !== 'people.startImport' && name !== 'exports.record')
				expect([name, spec.privacy]).toEqual([name, shape.includes('contacts') ? 'rowsAndContacts' : 'rows'])
		}
	})

	test('outcomes carry no text that a person typed: the log keeps them for ever', () => {
		// A desk, a circuit and a position on the floor are called as the venue calls them; a fingerprint is the machine's.
		const namesOfThings: ReadonlySet<string> = new Set(['desk', 'circuit', 'code', 'sha256'])
		for (const { name, spec } of allCalls) {
			if (spec.kind !== 'command') continue
			type Field = { readonly def: { readonly type: string; readonly format?: string } }
			const { options } = spec.output as unknown as { options: { shape: Record<string, Field> }[] }
			for (const { shape } of options) {
				// Ids are made by the machine.
				const isText = ({ def }: Field) => def.type === 'string' && def.format !== 'uuid'
				const texts = Object.entries(shape).filter(([key, field]) => isText(field) && !namesOfThings.has(key))
				expect([name, texts]).toEqual([name, []])
			}
		}
	})
})
