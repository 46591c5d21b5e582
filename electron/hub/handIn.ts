/**
 * What a desk did alone, or a copy brings, goes through the one door here: each command under its own id, at the moment
 * it happened. What may not be run is set aside word for word. Nothing happens twice, nothing is dropped.
 */
import { type CommandName, specOf } from '../../shared/contract/index.ts'
import { lateMoment } from '../../shared/domain/alone/lateMoment.ts'
import type { WhyAside } from '../../shared/domain/alone/whyAside.ts'
import type { Actor } from '../bus/actor.ts'
import { isKnownLate } from '../bus/late.store.ts'
import { rowById } from '../bus/log.store.ts'
import { split } from '../bus/parts.ts'
import { Refusal, type RefusalCode } from '../bus/refusal.ts'
import { overview } from '../features/events/events.store.ts'
import { newId } from './newId.ts'
import { hubActor, type OpenEvent } from './openEvent.ts'

/** One command as it was run elsewhere. Times are the hub's, in ms since 1970 UTC. */
export type HandedIn = {
	readonly id: string
	readonly name: string
	readonly input: unknown
	readonly saidMs: number
	readonly knewMs: number
	readonly seed: number
}

/** `known`: it came before; `tray`: somebody decides. */
export type Received = 'applied' | 'known' | 'tray'

/** A desk that was removed, or that hands in what its copy was not made for, is heard and not obeyed. */
export type HandInOptions = {
	readonly onlyAside?: 'deskRemoved' | 'notGranted' | undefined
	/** It comes with a log that was checked: when it happened is not a desk's word alone. */
	readonly isProven?: boolean
}

const whyOf: { readonly [C in RefusalCode]?: WhyAside } = {
	forbidden: 'notGranted',
	badInput: 'unreadable',
	unknownCall: 'unreadable',
	idTaken: 'idTaken',
	erased: 'unreadable',
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The words as the log would split them; of words that it cannot read, all about whom they name. */
const partsOf = ({ name, input }: HandedIn): readonly { readonly subject: string | null; readonly body: string }[] => {
	const spec = specOf(name)
	const parsed = spec?.kind === 'command' ? spec.input.safeParse(input) : undefined
	if (spec?.kind === 'command' && parsed?.success) return split(spec, parsed.data)
	const named = typeof input === 'object' && input !== null && 'registrationId' in input ? input.registrationId : null
	return [
		{ subject: typeof named === 'string' && uuid.test(named) ? named : null, body: JSON.stringify(input) ?? 'null' },
	]
}

/** Hands in one command. @throws what the door throws where neither the command nor the desk is at fault. */
export const handIn = (
	{ bus, file }: Pick<OpenEvent, 'bus' | 'file'>,
	desk: Actor,
	item: HandedIn,
	nowMs: number,
	{ onlyAside, isProven = false }: HandInOptions = {},
): Received => {
	const setAside = (why: WhyAside): Received => {
		const { outcome } = bus.call(hubActor, 'tray.setAside', {
			id: newId(),
			input: {
				lateId: item.id,
				name: item.name.slice(0, 60),
				desk: desk.desk.slice(0, 60),
				operator: desk.operator.slice(0, 40),
				role: desk.role,
				saidMs: item.saidMs,
				why,
				parts: partsOf(item),
			},
		})
		return outcome === 'kept' ? 'tray' : 'known'
	}
	if (isKnownLate(file.reader, item.id)) return 'known'
	const before = rowById(file.reader, item.id)
	if (!before) {
		const spec = specOf(item.name)
		if (onlyAside) return setAside(onlyAside)
		if (spec?.kind !== 'command' || !spec.late) return setAside('notGranted')
		const moment = lateMoment(item.saidMs, { nowMs, madeMs: overview(file.reader)?.createdAtMs ?? 0, isProven })
		if (typeof moment === 'string') return setAside(moment)
	}
	try {
		const { saidMs, knewMs, seed, input } = item
		bus.call(desk, item.name as CommandName, { id: item.id, input, late: { saidMs, knewMs, seed } })
	} catch (error) {
		const why = error instanceof Refusal ? whyOf[error.code] : undefined
		if (!why) throw error
		return setAside(why)
	}
	if (before) return 'known'
	return isKnownLate(file.reader, item.id) ? 'tray' : 'applied'
}
