/** What is made of an event once it is over, played over a wire. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

const rule = { preset: 'mentalHealth', least: 5, base: 5 }

/** Counted, frozen once, and what may be published of it. */
export const playNumbers = async ({ ask, command }: Session): Promise<void> => {
	const freezing = idOf(7700)
	await ask('statistics.state')
	await ask('statistics.preview', { rule })
	await ask('statistics.counts', { rule })
	await command('statistics.freeze', { rule }, freezing)
	await command('statistics.freeze', { rule: { ...rule, preset: 'hospital' } })
	await ask('statistics.preview', { rule: { ...rule, preset: 'own', base: 1 } })
	await command('history.undo', { targetId: freezing, reason: 'Too early' })
	await ask('statistics.state')
}
