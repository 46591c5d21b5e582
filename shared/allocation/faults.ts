/** What is wrong with a file that was given to the engine, and where in it. */
import type { z } from 'zod'

/** One fault of a file: `people[3].pins.1`, and what is wrong there. */
export type Fault = { readonly where: string; readonly what: string }

const place = (path: readonly PropertyKey[]): string =>
	path.reduce<string>(
		(text, part) =>
			typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
		'',
	) || 'the file'

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** What a schema found, place by place. */
export const faultsOf = (error: z.ZodError): Fault[] =>
	error.issues.map(({ path, message }) => ({ where: place(path), what: lowerFirst(message) }))
