/** The stalls of the sample forum where a proposal puts them, and people told of it, as an organiser would leave them. */
import { ownActor } from '../../electron/hub/hub.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { lastOf } from './breakoutsInHub.ts'
import type { TestHub } from './hubForTests.ts'
import { proposing } from './marketHub.ts'

export type PublishedStalls = {
	/** Tells people of the draft, with a reason for whatever asks for one; answers the version. */
	readonly publish: () => Promise<number>
	readonly stalls: () => OutputOf<'marketplace.stalls'>['stalls']
	readonly stall: (number: number) => OutputOf<'marketplace.stalls'>['stalls'][number]
	readonly told: () => Extract<OutputOf<'displays.stalls'>, { outcome: 'known' }>
}

/** Finds places and leaves them untold. */
export const placeStalls = async (hub: TestHub): Promise<PublishedStalls> => {
	const placed = await lastOf(proposing(hub))
	if (placed.state !== 'applied') throw new Error(`No places were found: ${placed.state}`)
	const stalls = () => hub.ask('marketplace.stalls', {}).stalls
	return {
		publish: async () => {
			const signal = new AbortController().signal
			const { findings } = (await hub.hub.dispatch(
				ownActor,
				'rules.findings',
				{},
				signal,
			)) as OutputOf<'rules.findings'>
			const reasons = findings.flatMap(({ key, strength }) =>
				strength === 'warn' ? [{ key, reason: 'Agreed with the stall' }] : [],
			)
			const { outcome } = hub.call('marketplace.publish', { reasons: reasons.slice(0, 200) })
			if (outcome.outcome !== 'published') throw new Error(`Not published: ${outcome.outcome}`)
			return outcome.version
		},
		stalls,
		stall: (number) => {
			const found = stalls().find((one) => one.number === number)
			if (!found) throw new Error(`There is no stall ${number}`)
			return found
		},
		told: () => {
			const answer = hub.ask('displays.stalls', {})
			if (answer.outcome !== 'known') throw new Error('Nobody was told')
			return answer
		},
	}
}
