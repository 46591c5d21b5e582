/** Making the changes that were ticked: the hosts, then the moves, one command each. */
import { say } from '../../../text/text.ts'
import type { Hub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'
import type { Accepted } from './fixChoices.ts'

export type Made = {
	/** Commands that changed something, in their order. */
	readonly ids: readonly string[]
	readonly count: number
	/** Why not all of it was done, in words; empty where it was. */
	readonly problem: string
}

export const makeChanges = async (hub: Hub, { hosts, moves }: Accepted): Promise<Made> => {
	const ids: string[] = []
	let count = 0
	const made = (problem: string): Made => ({
		ids,
		count,
		problem: problem === '' || ids.length === 0 ? problem : `${say('groupFill.fix.halfDone')} ${problem}`,
	})
	try {
		if (hosts.length > 0) {
			const id = newId()
			const answer = await hub.call('breakouts.setHosts', { rows: [...hosts] }, id)
			if (answer.outcome === 'hostsElsewhere') return made(say('groupFill.fix.hostsElsewhere'))
			if (answer.outcome === 'notFound') return made(say('groupFill.fix.changedSince'))
			ids.push(id)
			count += hosts.length
		}
		if (moves.length > 0) {
			const id = newId()
			const answer = await hub.call('breakouts.move', { rows: [...moves], how: 'fix' }, id)
			if (answer.outcome === 'cannotPlace' || answer.outcome === 'lockedGroup')
				return made(say(`groupFill.fix.${answer.outcome}`))
			if (answer.outcome === 'notFound') return made(say('groupFill.fix.changedSince'))
			if (answer.outcome === 'moved') {
				ids.push(id)
				count += moves.length
			}
		}
		return made('')
	} catch {
		return made(say('groupFill.fix.away'))
	}
}
