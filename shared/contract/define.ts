/**
 * How a call is declared. Every call of the hub is one value made here, with its schemas and the
 * roles that may make it; both wires, the door, the client's types and the contract tests are
 * derived from these values and from nothing else.
 */
import type * as z from 'zod'
import type { Role } from '../domain/roles.ts'

/** What a notice can be about. A mirror listens to topics, not to commands. */
export const topics = [
	'event',
	'people',
	'attendance',
	'imports',
	'breakouts',
	'programme',
	'stories',
	'rules',
	'marketplace',
	'alarm',
	'history',
	'backups',
	'desks',
] as const
export type Topic = (typeof topics)[number]

/**
 * How the log keeps a command's input so that one person's part can be erased later:
 * `nobody` - holds nothing about a person; `person` - all of it is about `registrationId`;
 * `speaker` - all of it is about `speakerId`, whom only the seal knows by registration;
 * `stall` - all of it is about whoever answers for `stallId`: they need not be registered at all;
 * `rows` - `input.rows[]`, each about its own `registrationId`, the rest about nobody;
 * `rowsAndContacts` - the same, and `input.contacts[]`, each about whoever answers for its `stallId`;
 * `parts` - `input.parts[]`, another command's words as the log would split them, each about its own `subject`.
 */
export type Privacy = 'nobody' | 'person' | 'speaker' | 'stall' | 'rows' | 'rowsAndContacts' | 'parts'

/** A change that a person makes. Runs through the one door; its outcome carries no personal data. */
export type CommandSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
	readonly kind: 'command'
	readonly input: I
	readonly output: O
	readonly roles: readonly Role[]
	readonly topics: readonly Topic[]
	readonly privacy: Privacy
	/**
	 * A desk may run it while it works alone, and hand it in late: outcomes that settle it then. Any other leaves it to
	 * somebody's decision. Left out: it is never run alone.
	 */
	readonly late?: readonly string[]
}

/** A read, shaped by the role of the connection in the process that owns the file. */
export type QuerySpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
	readonly kind: 'query'
	readonly input: I
	readonly output: O
	readonly roles: readonly Role[]
}

/** Work of the hub that is neither a read of the event nor a change to it: library, uploads, files. */
export type ServiceSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
	readonly kind: 'service'
	readonly input: I
	readonly output: O
	readonly roles: readonly Role[]
}

/** A service that goes on answering until the caller stops listening. */
export type StreamSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
	readonly kind: 'stream'
	readonly input: I
	readonly output: O
	readonly roles: readonly Role[]
}

export type Spec = CommandSpec | QuerySpec | ServiceSpec | StreamSpec

export const command = <I extends z.ZodType, O extends z.ZodType>(
	spec: Omit<CommandSpec<I, O>, 'kind'>,
): CommandSpec<I, O> => ({ kind: 'command', ...spec })
export const query = <I extends z.ZodType, O extends z.ZodType>(
	spec: Omit<QuerySpec<I, O>, 'kind'>,
): QuerySpec<I, O> => ({
	kind: 'query',
	...spec,
})
export const service = <I extends z.ZodType, O extends z.ZodType>(
	spec: Omit<ServiceSpec<I, O>, 'kind'>,
): ServiceSpec<I, O> => ({ kind: 'service', ...spec })
export const stream = <I extends z.ZodType, O extends z.ZodType>(
	spec: Omit<StreamSpec<I, O>, 'kind'>,
): StreamSpec<I, O> => ({ kind: 'stream', ...spec })
