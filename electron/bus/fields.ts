import * as z from 'zod'

/** A schema's part at one step of a path; undefined where the step is not a word of the contract. */
const partAt = (schema: unknown, step: PropertyKey): unknown => {
	if (schema instanceof z.ZodObject) return Object.entries(schema.shape).find(([word]) => word === step)?.[1]
	if (schema instanceof z.ZodArray) return typeof step === 'number' ? schema.element : undefined
	if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return partAt(schema.unwrap(), step)
	return undefined
}

/**
 * Which field is wrong, `person.email`, as far as the contract has words for it. A path can go on
 * with a key that somebody typed (an answer in a mapping): that never gets out.
 */
export const fieldOf = (schema: z.ZodType, path: readonly PropertyKey[]): string => {
	const words: string[] = []
	let at: unknown = schema
	for (const step of path) {
		at = partAt(at, step)
		if (at === undefined) break
		if (typeof step === 'string') words.push(step)
	}
	return words.join('.')
}
