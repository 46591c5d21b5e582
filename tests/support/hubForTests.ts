/**
 * A real hub on a folder of its own: real files, real door, real HTTP on 127.0.0.1 with the real
 * pages. Nothing in it is replaced; closing it takes the folder away again.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../electron/bus/actor.ts'
import { type Hub, ownActor, startHub } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { pagesDir } from '../../electron/hub/pagesDir.ts'
import { placesOf } from '../../electron/shell/device.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import type { CommandName, InputOf, OutputOf, QueryName } from '../../shared/contract/index.ts'
import type { SampleId } from '../../shared/domain/samples/samples.ts'
import { root } from '../../tools/project.ts'
import { testAddresses } from './pairedDesk.ts'

export type TestHub = {
	readonly hub: Hub
	/** The folder that holds library and device, as `FOYER_HOME` would. */
	readonly home: string
	/** `http://127.0.0.1:49152`, without a key. */
	readonly address: string
	/** An address that opens once, for this role and desk. The computer's own organiser unless told. */
	readonly link: (actor?: Actor) => string
	readonly openSample: (sample: SampleId) => Promise<string>
	/** A command as somebody else would send it; answers its id too. */
	readonly call: <N extends CommandName>(
		name: N,
		input: InputOf<N>,
		actor?: Actor,
	) => { readonly id: string; readonly outcome: OutputOf<N> }
	readonly ask: <N extends QueryName>(name: N, input: InputOf<N>, actor?: Actor) => OutputOf<N>
	/** Takes the hub off the network; its event stays open. */
	readonly unplug: () => Promise<void>
	/** Puts it back at the same address. */
	readonly plugIn: () => Promise<void>
	readonly close: () => Promise<void>
}

export type TestHubOptions = {
	/** The hub's clock; the computer's own unless told. */
	readonly nowMs?: () => number
	/** False where no browser will come. */
	readonly hasPages?: boolean
	/** Backups that make themselves; only by hand unless told. */
	readonly backups?: 'automatic' | 'byHand'
	/** A folder from before, which stays when the hub is closed: so a computer is started again. One of its own unless told. */
	readonly home?: string
}

/** Whoever sits at a desk of their own. */
export const deskActor = (desk: string, role: Actor['role'] = 'desk'): Actor => ({ role, desk, operator: '' })

let isBuilt = false

/**
 * The pages as they are shipped, built where they are stale and by one process alone, however many ask; call it in
 * `beforeAll`, for it may take a while. In a process of its own: under the test runner React would be built for
 * development.
 */
export const buildPages = (): void => {
	if (isBuilt) return
	const env = { ...process.env, NODE_ENV: 'production' }
	execFileSync(process.execPath, [join(root, 'tools', 'build.ts'), 'renderer'], { cwd: root, env, stdio: 'pipe' })
	isBuilt = true
}

export const startTestHub = async ({
	nowMs,
	hasPages = true,
	backups = 'byHand',
	home: given,
}: TestHubOptions = {}): Promise<TestHub> => {
	if (hasPages) buildPages()
	const home = given ?? mkdtempSync(join(tmpdir(), 'foyer-test-'))
	const places = placesOf({ FOYER_HOME: home })
	let seed = 20_270_519
	const hub = await startHub({
		...places,
		pagesDir: pagesDir(),
		keyStore: createKeyFileStore(places.deviceDir),
		dialogs: null,
		backups,
		ownAddresses: testAddresses,
		// The same groups and places for the same event at every run.
		newSeed: () => seed++,
		...(nowMs === undefined ? {} : { nowMs }),
	})
	let server = await hub.listenOnLoopback()
	const { port, address } = server
	const event = () => {
		const open = hub.current()
		if (!open) throw new Error('No event is open in the test hub')
		return open
	}
	return {
		hub,
		home,
		address,
		link: (actor = ownActor) => `${address}/#key=${hub.access.issueKey(actor)}`,
		openSample: async (sample) => {
			const signal = new AbortController().signal
			const opened = (await hub.dispatch(
				ownActor,
				'library.openSample',
				{ sample },
				signal,
			)) as OutputOf<'library.openSample'>
			if (opened.outcome !== 'opened') throw new Error('The sample could not be written')
			return opened.eventId
		},
		call: (name, input, actor = ownActor) => {
			const id = newId()
			return { id, outcome: event().bus.call(actor, name, { id, input }) }
		},
		ask: (name, input, actor = ownActor) => event().bus.ask(actor, name, input),
		unplug: () => server.close(),
		plugIn: async () => {
			server = await hub.listenOnLoopback(port)
		},
		close: async () => {
			await hub.close()
			if (given === undefined) rmSync(home, { recursive: true, force: true })
		},
	}
}
