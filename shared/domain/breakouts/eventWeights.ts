/**
 * What an event's presets weigh. As the engine's, with one difference: the step from a first choice to a
 * second is the largest, so that nearly everybody has their first choice once. With the engine's own
 * numbers a first and a third choice are worse than two second ones, and fewer people get what they
 * wished for most. *Mixing first* gives that up on purpose.
 */
import { type Preset, presets, type Weights } from '../../allocation/presets.ts'

const firstOnce = [0, 20, 25, 120, 200] as const

export const eventWeights: Readonly<Record<Preset, Weights>> = {
	'choices-first': { ...presets['choices-first'], ranks: firstOnce },
	balanced: { ...presets.balanced, ranks: firstOnce },
	'mixing-first': presets['mixing-first'],
}
