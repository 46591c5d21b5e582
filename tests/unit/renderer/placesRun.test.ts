/** The search for places as the screen hears it: how far, what came of it, stopped, left, lost. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findPlaces, leaveRun, stopAndKeep } from '../../../renderer/features/marketplace/places/run.actions.ts'
import { currentRun, forgetRun, type Run, useRun } from '../../../renderer/features/marketplace/places/runStore.ts'
import { startText } from '../../../renderer/text/text.ts'
import type { Client, OutputOf } from '../../../shared/contract/index.ts'

type Answer = OutputOf<'marketplace.propose'>

const none = { worst: 0, total: 0 }
const working: Answer = { state: 'working', done: 5, of: 10, best: none, bound: none }
const applied: Answer = { state: 'applied', commandId: 'c1', seed: 7, best: none, bound: none, unmet: 0 }

beforeAll(startText)
beforeEach(forgetRun)

/** A hub that says this, one thing after the other; `at` hears each before it is said. */
const clientOf = (answers: readonly (Answer | 'breaks')[], stop = async () => ({})) => {
	const asked: unknown[] = []
	const client = {
		marketplace: {
			propose: async (input: unknown) => {
				asked.push(input)
				return (async function* () {
					for (const answer of answers) {
						if (answer === 'breaks') throw new Error('gone')
						yield answer
					}
				})()
			},
			stopProposing: stop,
		},
	} as unknown as Client
	return { client, asked }
}
const seen = (): { readonly at: Run['at'][]; readonly end: () => void } => {
	const at: Run['at'][] = []
	return { at, end: useRun.subscribe(({ run }) => at.push(run.at)) }
}
const finding = (client: Client, again = async () => undefined, seed: number | null = null) =>
	findPlaces({ client, hallId: 'h', seed, before: { s1: 'M1' }, again })

describe('looking for places', () => {
	it('hears how far it is, reads the hall, then says what came of it', async () => {
		const { client, asked } = clientOf([working, applied])
		const heard = seen()
		let atReading: Run['at'] | null = null
		await finding(
			client,
			async () => {
				atReading = currentRun().at
			},
			7,
		)
		heard.end()
		expect(asked).toEqual([{ seed: 7 }])
		expect(heard.at).toEqual(['working', 'working', 'applied'])
		expect(atReading).toBe('working')
		expect(currentRun()).toMatchObject({ at: 'applied', answer: { seed: 7 }, before: { s1: 'M1' } })
		expect(useRun.getState().hallId).toBe('h')
	})

	it.each(['nothing', 'stopped', 'failed'] as const)('says %s', async (state) => {
		await finding(clientOf([{ state }]).client)
		expect(currentRun()).toEqual({ at: state })
	})

	it('is lost where the hub stops answering, or ends without a word', async () => {
		await finding(clientOf([working, 'breaks']).client)
		expect(currentRun().at).toBe('lost')
		await finding(clientOf([working]).client)
		expect(currentRun().at).toBe('lost')
	})

	it('keeps the best when it is stopped, once', async () => {
		let stops = 0
		const stop = async () => {
			stops++
			return {}
		}
		const { client } = clientOf([working, working, applied], stop)
		const unsubscribe = useRun.subscribe(({ run }) => {
			if (run.at === 'working' && run.progress !== null) stopAndKeep(client)
		})
		const isStopping: boolean[] = []
		const watching = useRun.subscribe(({ run }) => {
			if (run.at === 'working') isStopping.push(run.isStopping)
		})
		await finding(client)
		unsubscribe()
		watching()
		expect(stops).toBe(1)
		expect(isStopping.at(-1)).toBe(true)
		expect(currentRun().at).toBe('applied')
	})

	it('moves nobody here once it is left, whatever is said after', async () => {
		const { client } = clientOf([working, applied])
		const unsubscribe = useRun.subscribe(({ run }) => {
			if (run.at === 'working' && run.progress !== null) leaveRun()
		})
		await finding(client)
		unsubscribe()
		expect(currentRun()).toEqual({ at: 'left' })
	})

	it('is one at a time', async () => {
		const { client, asked } = clientOf([applied])
		await Promise.all([finding(client), finding(client)])
		expect(asked).toHaveLength(1)
	})
})
