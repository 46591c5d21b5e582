/**
 * Random schedules of a hub, desks that work alone, and copies: what each does, and in which order it comes in. Drawn
 * from a seed, so that one that fails can be played again.
 */
import type { Actor } from '../../electron/bus/actor.ts'
import { split } from '../../electron/bus/parts.ts'
import { bringBack } from '../../electron/hub/copies/bringBack.ts'
import { type HandedIn, handIn, type Received } from '../../electron/hub/handIn.ts'
import type { OpenEvent } from '../../electron/hub/openEvent.ts'
import type { Coming, ComingRow } from '../../electron/workers/comingFile.ts'
import { type CommandName, specOf } from '../../shared/contract/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import { uuidv7 } from '../../shared/lib/uuid.ts'
import { dayOne, doorsMs, organiser } from './events.ts'

const minute = 60_000

/** What one desk or copy did alone, in its order. */
export type Alone = { readonly actor: Actor; readonly isCopy: boolean; readonly items: readonly HandedIn[] }

export type World = {
	readonly people: readonly string[]
	readonly random: Random
	readonly newId: () => string
}

/** An id that is drawn, not made by this computer: the same in every run of a schedule. */
export const idsFrom = (random: Random): (() => string) => {
	let n = 0
	return () =>
		uuidv7(
			doorsMs + n++,
			Uint8Array.from({ length: 32 }, () => random.int(256)),
		)
}

const pick = <T>(random: Random, from: readonly T[]): T => from[random.int(from.length)] as T

type Drawn = { readonly name: CommandName; readonly input: unknown }

const walkIn = (registrationId: string, random: Random): Drawn => ({
	name: 'checkin.walkIn',
	input: {
		registrationId,
		dayId: dayOne,
		preferredName: 'Wren',
		familyName: '',
		organisation: '',
		sector: 'VC',
		photo: pick(random, ['yes', 'ask', 'no']),
		needsEvacuationHelp: 'no',
	},
})

const draw = ({ people, random, newId }: World, own: readonly HandedIn[], known: readonly string[]): Drawn => {
	const everybody = [...people, ...known]
	const registrationId = pick(random, everybody)
	const door = { registrationId, dayId: dayOne, method: 'search' as const }
	const kind = random.int(20)
	if (kind < 8) return { name: 'checkin.admit', input: door }
	if (kind < 10) return { name: 'checkin.leave', input: door }
	if (kind < 12) return walkIn(newId(), random)
	if (kind < 15)
		return { name: 'people.setPhoto', input: { registrationId, photo: pick(random, ['yes', 'ask', 'no']) } }
	if (kind < 16)
		return {
			name: 'checkin.admitTogether',
			input: {
				dayId: dayOne,
				method: 'search',
				rows: [...new Set([registrationId, pick(random, everybody)])].map((id) => ({ registrationId: id })),
			},
		}
	if (kind < 17)
		return { name: 'checkin.sendToHelp', input: { dayId: dayOne, rows: [{ registrationId }], why: 'other' } }
	const targets = own.filter(
		({ name }) => name === 'checkin.admit' || name === 'checkin.leave' || name === 'checkin.walkIn',
	)
	const target = targets.length > 0 ? pick(random, targets) : undefined
	return target
		? { name: 'history.undo', input: { targetId: target.id, reason: 'Wrong person' } }
		: { name: 'checkin.admit', input: door }
}

const desks: readonly Actor[] = [
	{ role: 'desk', desk: 'Desk 2', operator: '' },
	{ role: 'desk', desk: 'Desk 3', operator: 'AB' },
	{ role: 'deskLead', desk: 'Lead', operator: '' },
]
const copyNames = ['Quiet room', 'Side door']

/** A desk's clock: right, a little off, or an hour or more ahead. */
const skewOf = (random: Random): number => (random.int(8) === 0 ? 90 : random.int(5) - 2) * minute

/** What everybody does alone between `fromMs` and an hour later. */
export const drawAlone = (world: World): readonly Alone[] => {
	const { random, newId } = world
	const one = (actor: Actor, isCopy: boolean): Alone => {
		const items: HandedIn[] = []
		const knewMs = doorsMs + (5 + random.int(10)) * minute
		const skewMs = skewOf(random)
		let saidMs = knewMs
		const made: string[] = []
		for (let n = 1 + random.int(5); n > 0; n--) {
			saidMs += 1 + random.int(8 * minute)
			const { name, input } = draw(world, items, made)
			if (name === 'checkin.walkIn') made.push((input as { registrationId: string }).registrationId)
			items.push({
				id: newId(),
				name,
				input,
				saidMs: isCopy ? saidMs : saidMs + skewMs,
				knewMs,
				seed: random.int(2 ** 31),
			})
		}
		return { actor, isCopy, items }
	}
	return [
		...desks.filter(() => random.int(4) > 0).map((actor) => one(actor, false)),
		...copyNames.filter(() => random.int(2) === 0).map((desk) => one({ role: 'organiser', desk, operator: '' }, true)),
	]
}

type Deed = Drawn & { readonly id: string }

/** What the hub does meanwhile, by its own door; now and then it erases somebody. */
export const hubDeeds = ({ people, random, newId }: World): readonly Deed[] =>
	Array.from({ length: random.int(5) }, (): readonly Deed[] => {
		const registrationId = pick(random, people)
		const id = newId()
		const kind = random.int(60)
		if (kind < 20) return [{ id, name: 'checkin.admit', input: { registrationId, dayId: dayOne, method: 'scan' } }]
		if (kind < 35) {
			const change = { set: 'status', status: 'cancelled' }
			return [{ id, name: 'people.changeMany', input: { rows: [{ registrationId }], change } }]
		}
		if (kind < 42) return [{ id, name: 'people.setPhoto', input: { registrationId, photo: 'no' } }]
		if (kind < 50) return [{ id, name: 'checkin.closeDay', input: { dayId: dayOne } }]
		if (kind < 51)
			return [
				{ id, name: 'keeping.openRequest', input: { registrationId, checked: 'email', keep: [] } },
				{ id: newId(), name: 'keeping.erase', input: { requestId: id, data: [] } },
			]
		return [{ id, name: 'checkin.setBuilding', input: { fireLimit: 1 + random.int(3), comfortable: 0 } }]
	}).flat()

/** Whom the hub erased. */
export const erasedBy = (deeds: readonly Deed[]): readonly string[] =>
	deeds.flatMap(({ name, input }) =>
		name === 'keeping.openRequest' ? [(input as { registrationId: string }).registrationId] : [],
	)

/** The file of a copy, as it is read when it comes back. */
const comingOf = ({ actor, items }: Alone): Coming => {
	const row = (item: Pick<HandedIn, 'id' | 'name' | 'input' | 'saidMs' | 'seed'>, at: number): ComingRow => {
		const spec = specOf(item.name)
		if (spec?.kind !== 'command') throw new Error(`no command ${item.name}`)
		return {
			seq: 1000 + at,
			id: item.id,
			name: item.name,
			role: actor.role,
			desk: 'Desk 1',
			operator: '',
			at_ms: item.saidMs,
			seed: item.seed,
			outcome: '{"outcome":"admitted"}',
			said_ms: null,
			knew_ms: null,
			parts: split(spec, item.input),
		}
	}
	const [first] = items
	const madeAtMs = first?.knewMs ?? doorsMs
	const begin = {
		id: uuidv7(madeAtMs, new Uint8Array(32)),
		name: 'copies.begin',
		input: { copyId: uuidv7(madeAtMs, new Uint8Array(32)), name: actor.desk, madeAtMs, madeAt: 'Desk 1' },
		saidMs: madeAtMs,
		seed: 0,
	}
	return { baseSeq: 1, baseMs: doorsMs, rows: [begin, ...items].map(row) }
}

/** A desk hands in some of what it has, from `from` to before `to`; a copy comes back as far as it was then. */
export const deliver = async (
	event: OpenEvent,
	alone: Alone,
	nowMs: number,
	to: number,
): Promise<readonly Received[]> => {
	const items = alone.items.slice(0, to)
	if (!alone.isCopy) return items.map((item) => handIn(event, alone.actor, item, nowMs))
	const steps = bringBack({
		event,
		actor: organiser,
		coming: comingOf({ ...alone, items }),
		nowMs: () => nowMs,
		yieldToDesk: () => Promise.resolve(),
		signal: { aborted: false },
	})
	for (;;) {
		const step = await steps.next()
		if (step.done)
			return (['applied', 'known', 'tray', 'forgotten'] as const).flatMap((fate) =>
				// What is about somebody who was erased is left out, this time and every other.
				Array.from({ length: step.value.total[fate] }, () => (fate === 'forgotten' ? 'known' : fate)),
			)
	}
}
