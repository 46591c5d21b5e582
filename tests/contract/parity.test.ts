import { afterAll, describe, expect, test } from 'vitest'
import { venueLimits } from '../../electron/hub/limits/venueLimits.ts'
import { allCalls, type CallName } from '../../shared/contract/index.ts'
import { doorsMs } from '../support/events.ts'
import {
	type HubInFolder,
	startHubInFolder,
	type Wire,
	wireOverHttp,
	wireOverHttps,
	wireOverPort,
} from '../support/hub.ts'
import { playDay } from '../support/hubSession.ts'

const day = async (wireOf: (started: HubInFolder) => Promise<Wire> | Wire, called = new Set<CallName>()) => {
	// The clock stands still, so that every hub gives the same moments.
	await using started = await startHubInFolder({ nowMs: () => doorsMs })
	const wire = await wireOf(started)
	try {
		return await playDay(wire, started.home, called)
	} finally {
		wire.close()
	}
}

/** A whole day goes by in seconds here: faster than any desk may ask. */
const pace = { perSecond: 100_000, burst: 100_000 }
const asFastAsItCan = { ...venueLimits, calls: pace, requests: pace }

describe('one day over three wires', { timeout: 60_000 }, () => {
	const called = new Set<CallName>()
	const overPort = day(({ hub }) => wireOverPort(hub), called)
	afterAll(() => overPort.catch(() => undefined))

	test('the day has every call of the contract in it', async () => {
		await overPort
		expect(allCalls.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([])
	})

	test('the window’s port and HTTP on this computer answer alike', async () => {
		const overHttp = await day(async ({ hub }) => wireOverHttp(hub, await hub.listenOnLoopback()))
		expect(overHttp).toEqual(await overPort)
	})

	test('and so does HTTPS for another computer', async () => {
		const overHttps = await day(async ({ hub }) =>
			wireOverHttps(hub, await hub.listenOnNetwork('127.0.0.1', 0, asFastAsItCan)),
		)
		expect(overHttps).toEqual(await overPort)
	})

	test('the answers are answers: refusals are few and meant', async () => {
		const lines = await overPort
		const failed = lines.filter(({ answer }) => Number((answer as { status?: unknown } | null)?.status) >= 400)
		expect(failed.map(({ call, answer }) => [call, (answer as { code: string }).code])).toEqual([
			['events.overview', 'PRECONDITION_FAILED'],
			['events.create', 'BAD_REQUEST'],
			['people.add', 'CONFLICT'],
			['history.list', 'BAD_REQUEST'],
			['checkin.counts', 'PRECONDITION_FAILED'],
		])
	})
})
