/** What the organiser writes in the report to whoever paid for the event. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { line, outcome } from './parts.ts'

const text = line(1500)

const words = z.object({
	purpose: text,
	plannedWith: text,
	whatNext: text,
	lessons: text,
	/** The five of the 4Pi standards, in the organiser's own words. */
	principles: text,
	aims: text,
	presence: text,
	process: text,
	impact: text,
})

export const reports = {
	words: query({ input: z.object({}), output: words, roles: organisers }),
	saveWords: command({
		input: words,
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
}
