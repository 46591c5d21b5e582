/** What the calls about files of rows share. */
import * as z from 'zod'
import { line } from './parts.ts'

/** What a person said each column becomes. */
export const chosenMapping = z.object({
	/** The target of each column, in the file's order. */
	columns: z.array(line(60)).max(500),
	/** Answers in the file and the code each means: `taking part as`. */
	answers: z.record(z.string().max(500), line(40)),
	/** How dates are written in this file. */
	dateOrder: z.enum(['dayFirst', 'monthFirst', 'yearFirst']),
})

/** The same as it is remembered: with the fingerprint of the file's headings, which holds none of their words. */
export const keptMapping = z.object({ shape: line(64), ...chosenMapping.shape })

export const fileColumns = z.array(
	z.object({ heading: z.string(), samples: z.array(z.string()), filled: z.int(), distinct: z.int() }),
)
