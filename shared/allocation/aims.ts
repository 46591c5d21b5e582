/**
 * What an allocation is to be good at, as whole numbers: the higher a weight, the more the engine
 * gives up elsewhere for it. An organiser chooses one of three presets; an expert may set each number.
 */
import { z } from 'zod'
import { presetNames, presets, type Weights } from './presets.ts'

const weight = z.int().min(0).max(10_000_000)

/** The numbers an expert may set; what is left out is the preset's. */
export const weightSchema = z
	.strictObject({
		belowMin: weight,
		repeatTopic: weight,
		loneVoice: weight,
		ranks: z.array(weight).length(5),
		unranked: weight,
		sectorMix: weight,
		colleagues: weight,
		metAgain: weight,
		moved: weight,
	})
	.partial()

export const aimsSchema = z
	.strictObject({
		preset: z.enum(presetNames).default('balanced'),
		repeatTopic: z.enum(['forbid', 'discourage', 'allow']).default('discourage'),
		meetNewPeople: z.boolean().default(true),
		loneVoice: z.boolean().default(true),
		weights: weightSchema.default({}),
	})
	.prefault({})

export type Aims = z.infer<typeof aimsSchema>

/** The numbers that these aims come to. A forbidden repeat weighs as much as a broken keep-apart. */
export const weightsOf = (aims: Aims): Weights => {
	const given = Object.fromEntries(Object.entries(aims.weights).filter(([, value]) => value !== undefined))
	const weights = { ...presets[aims.preset], ...given } as Weights
	return {
		...weights,
		repeatTopic: { forbid: weights.apart, discourage: weights.repeatTopic, allow: 0 }[aims.repeatTopic],
		loneVoice: aims.loneVoice ? weights.loneVoice : 0,
		metAgain: aims.meetNewPeople ? weights.metAgain : 0,
	}
}
