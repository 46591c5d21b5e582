/** Stalls as commands write them, whether one is saved or a list brought in. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Reader } from '../../database/handle.ts'
import { type StallRow, stallRow } from './marketplace.store.ts'

type NewStall = InputOf<'marketplace.saveStalls'>['stalls'][number]

/** A new stall has nobody to ask yet; of one that is there, whom to ask stays. */
export const rowOf = (stall: NewStall, known: StallRow | undefined) => ({
	id: stall.id,
	number: stall.number,
	organisation: stall.organisation,
	title: stall.title,
	blurb: stall.blurb,
	state: stall.state,
	contact_name: known?.contact_name ?? '',
	contact_email: known?.contact_email ?? '',
	contact_phone: known?.contact_phone ?? '',
	tables: stall.tables,
	chairs: stall.chairs,
	sockets: stall.sockets,
	watts: stall.watts,
	needs_wall: stall.needsWall ? 1 : 0,
	needs_privacy: stall.needsPrivacy ? 1 : 0,
	needs_quiet: stall.needsQuiet ? 1 : 0,
	needs_light: stall.needsLight,
	is_noisy: stall.isNoisy ? 1 : 0,
	has_food: stall.hasFood ? 1 : 0,
	unloading: known?.unloading ?? '',
	near: JSON.stringify([...new Set(stall.near)]),
	far: JSON.stringify([...new Set(stall.far)]),
	priority: stall.priority,
	note: known?.note ?? '',
})

/** The first number that two stalls would have. */
export const numberTwice = (known: readonly StallRow[], saved: readonly NewStall[]): number | undefined => {
	const after = new Map<string, number>([...known, ...saved].map(({ id, number }) => [id, number]))
	const seen = new Set<number>()
	for (const number of after.values()) {
		if (seen.has(number)) return number
		seen.add(number)
	}
	return undefined
}

export const isComing = (db: Reader, stallId: string): boolean => {
	const stall = stallRow(db, stallId)
	return stall !== undefined && stall.state !== 'withdrawn'
}

/** The first text that is new and holds a name which may stand in none. What is there already is found by a rule. */
export const textWithName = <F extends 'organisation' | 'title' | 'blurb' | 'unloading' | 'note'>(
	holds: (text: string) => boolean,
	fields: readonly F[],
	said: Readonly<Record<F, string>>,
	known: Readonly<Record<F, string>> | undefined,
): F | undefined => fields.find((field) => said[field] !== known?.[field] && holds(said[field]))
