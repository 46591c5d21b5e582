/** Every call there is. The one barrel of the house: both sides of every wire start here. */
import type * as z from 'zod'
import { alone } from './alone.ts'
import { backups } from './backups.ts'
import { badges } from './badges.ts'
import { breakouts } from './breakouts.ts'
import { certificates } from './certificates.ts'
import { changes } from './changes.ts'
import { checkin } from './checkin.ts'
import { copies } from './copies.ts'
import type { CommandSpec, QuerySpec, ServiceSpec, Spec, StreamSpec } from './define.ts'
import { desks } from './desks.ts'
import { displays } from './displays.ts'
import { evacuation } from './evacuation.ts'
import { events } from './events.ts'
import { exports_ } from './exports.ts'
import { heard } from './heard.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { joined } from './joined.ts'
import { keeping } from './keeping.ts'
import { kiosk } from './kiosk.ts'
import { library } from './library.ts'
import { marketplace } from './marketplace.ts'
import { openCopy } from './openCopy.ts'
import { operators } from './operators.ts'
import { payments } from './payments.ts'
import { people } from './people.ts'
import { programme } from './programme.ts'
import { reports } from './reports.ts'
import { rules } from './rules.ts'
import { session } from './session.ts'
import { standby } from './standby.ts'
import { statistics } from './statistics.ts'
import { stories } from './stories.ts'
import { today } from './today.ts'
import { tray } from './tray.ts'

export const contract = {
	alone,
	backups,
	badges,
	breakouts,
	certificates,
	changes,
	checkin,
	copies,
	desks,
	displays,
	evacuation,
	events,
	exports: exports_,
	heard,
	history,
	imports,
	joined,
	keeping,
	kiosk,
	library,
	marketplace,
	openCopy,
	operators,
	payments,
	people,
	programme,
	reports,
	rules,
	session,
	standby,
	statistics,
	stories,
	today,
	tray,
} as const
export type Contract = typeof contract

type Names<Kind extends Spec> = {
	[N in keyof Contract & string]: {
		[V in keyof Contract[N] & string]: Contract[N][V] extends Kind ? `${N}.${V}` : never
	}[keyof Contract[N] & string]
}[keyof Contract & string]

export type CommandName = Names<CommandSpec>
export type QueryName = Names<QuerySpec>
export type ServiceName = Names<ServiceSpec>
export type StreamName = Names<StreamSpec>
export type CallName = CommandName | QueryName | ServiceName | StreamName

export type SpecOf<Name extends CallName> = Name extends `${infer N}.${infer V}`
	? N extends keyof Contract
		? V extends keyof Contract[N]
			? Contract[N][V]
			: never
		: never
	: never
/** What crosses a wire is not changed by whoever receives it. */
type Frozen<T> = T extends string | number | boolean | null | undefined
	? T
	: T extends readonly (infer Item)[]
		? number extends T['length']
			? readonly Frozen<Item>[]
			: { readonly [K in keyof T]: Frozen<T[K]> }
		: { readonly [K in keyof T]: Frozen<T[K]> }

export type InputOf<Name extends CallName> = SpecOf<Name> extends Spec ? Frozen<z.output<SpecOf<Name>['input']>> : never
export type OutputOf<Name extends CallName> =
	SpecOf<Name> extends Spec ? Frozen<z.output<SpecOf<Name>['output']>> : never

/** What a desk that worked alone says of a command that it ran by itself. All times are the hub's, in ms since 1970 UTC. */
export type Late = {
	/** When it happened at the desk. */
	readonly saidMs: number
	/** Up to when the desk knew what others had done. */
	readonly knewMs: number
	/** What the desk's own run drew from: the hub's comes out the same. */
	readonly seed: number
}

/** A command on its way: its id is made once by who asks and kept for every retry. */
export type Sent<Input> = { readonly id: string; readonly input: Input; readonly late?: Late | undefined }

/** The part of an abort signal that a caller needs to know; the platform's own fits. */
export type StopSignal = { readonly aborted: boolean }

type Call<S> =
	S extends CommandSpec<infer I, infer O>
		? (sent: Sent<Frozen<z.input<I>>>) => Promise<Frozen<z.output<O>>>
		: S extends StreamSpec<infer I, infer O>
			? (input: Frozen<z.input<I>>, options?: { signal?: StopSignal }) => Promise<AsyncIterable<Frozen<z.output<O>>>>
			: S extends QuerySpec<infer I, infer O>
				? (input: Frozen<z.input<I>>, options?: { signal?: StopSignal }) => Promise<Frozen<z.output<O>>>
				: S extends ServiceSpec<infer I, infer O>
					? (input: Frozen<z.input<I>>, options?: { signal?: StopSignal }) => Promise<Frozen<z.output<O>>>
					: never

/** What a client of the hub looks like, whichever wire it rides on. */
export type Client = { readonly [N in keyof Contract]: { readonly [V in keyof Contract[N]]: Call<Contract[N][V]> } }

/** Every call with its name, in the order of the contract. */
export const allCalls: readonly { readonly name: CallName; readonly spec: Spec }[] = Object.entries(contract).flatMap(
	([noun, verbs]) =>
		Object.entries(verbs as Record<string, Spec>).map(([verb, spec]) => ({
			name: `${noun}.${verb}` as CallName,
			spec,
		})),
)

const specs: ReadonlyMap<string, Spec> = new Map(allCalls.map(({ name, spec }) => [name, spec]))

/** The declaration of a call by name, or undefined where there is none. */
export const specOf = (name: string): Spec | undefined => specs.get(name)
