/** Puts a sample's breakout groups in the way an organiser would: by the commands that set groups up. */
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import type { SampleBreakouts } from '../../shared/domain/samples/sample.ts'
import { newId } from './newId.ts'
import { hubActor, type OpenEvent } from './openEvent.ts'

type Setup = Extract<CommandName, `breakouts.${string}`>

/** What each command answers when it took everything. */
const taken = new Set(['saved', 'set', 'added'])

/** As many rows at a time as every one of these commands takes. */
const chunkOf = 200

const chunks = <T>(rows: readonly T[]): T[][] =>
	Array.from({ length: Math.ceil(rows.length / chunkOf) }, (_, at) => rows.slice(at * chunkOf, (at + 1) * chunkOf))

/** @throws where a command does not take its part: the sample and the commands have grown apart. */
export const addBreakouts = (event: OpenEvent, sample: SampleBreakouts): void => {
	const call = <N extends Setup>(name: N, input: InputOf<N>): void => {
		const outcome: { readonly outcome: string } = event.bus.call(hubActor, name, { id: newId(), input })
		if (!taken.has(outcome.outcome)) throw new Error(`A sample's groups: ${name} answered ${outcome.outcome}`)
	}
	for (const topic of sample.topics) call('breakouts.saveTopic', { topic })
	for (const round of sample.rounds) call('breakouts.saveRound', { round })
	for (const { id } of sample.rounds)
		call('breakouts.saveGroups', { groups: sample.groups.filter((group) => group.roundId === id) })
	for (const rows of chunks(sample.hosts)) call('breakouts.setHosts', { rows })
	for (const rows of chunks(sample.choices)) call('breakouts.setChoices', { rows })
	for (const rows of chunks(sample.constraints)) call('breakouts.addConstraints', { rows })
	for (const rows of chunks(sample.away)) call('breakouts.setAway', { rows })
	for (const team of sample.teams) call('breakouts.saveTeam', team)
	call('breakouts.setAims', { aims: sample.aims })
}
