/** The ways to give a stall the power that it asks for now, best first, and the steps that each takes. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Circuit, HallRead, Position, Stall } from '../marketTypes.ts'
import type { MarketStep } from '../useMarketSend.ts'
import { type Asked, leftOn, othersOn, withLead } from './powerAsk.ts'

export type Option = Extract<OutputOf<'marketplace.options'>, { outcome: 'known' }>['options'][number]

/** `stay`: its own place has power enough; `lead`: it stays, and an extension lead brings it power. */
export type Choice =
	| {
			readonly kind: 'stay' | 'free' | 'swap'
			readonly key: string
			readonly option: Option
			readonly position: Position
	  }
	| { readonly kind: 'lead'; readonly key: string; readonly circuit: Circuit; readonly position: Position }

const order = { stay: 0, free: 1, swap: 2, lead: 3 } as const

export const powerChoices = (
	hall: HallRead,
	stalls: readonly Stall[],
	stall: Stall,
	asked: Asked,
	options: readonly Option[],
): readonly Choice[] => {
	const positions = new Map(hall.positions.map((position) => [position.id, position]))
	const own = positions.get(stall.place?.positionId ?? '')
	const possible = options.flatMap((option): Choice[] => {
		const position = positions.get(option.positionId)
		if (option.cannot !== null || position === undefined) return []
		const kind = position.id === own?.id ? 'stay' : option.swapWith === null ? 'free' : 'swap'
		return [{ kind, key: position.id, option, position }]
	})
	const needsLead = own?.isOpen === true && !possible.some(({ kind }) => kind === 'stay')
	const leads = needsLead
		? leftOn(hall, stalls, stall.id)
				.filter(({ left }) => left >= asked.watts)
				.map(({ circuit }): Choice => ({ kind: 'lead', key: `lead-${circuit.id}`, circuit, position: own }))
		: []
	return [...possible, ...leads].toSorted((one, other) => order[one.kind] - order[other.kind])
}

export const circuitIdOf = (choice: Choice): string | null =>
	choice.kind === 'lead' ? choice.circuit.id : choice.position.circuitId

/** Watts of everybody else on the circuit that feeds a choice, once it was taken; null: no circuit feeds it. */
export const usedBeside = (
	hall: HallRead,
	stalls: readonly Stall[],
	stall: Stall,
	choice: Choice,
): { readonly circuit: Circuit; readonly used: number } | null => {
	const circuit = hall.circuits.find(({ id }) => id === circuitIdOf(choice))
	if (circuit === undefined) return null
	const other = choice.kind === 'swap' ? choice.option.swapWith : null
	const home = stall.place?.positionId
	const moved = new Map(other === null || home === undefined ? [] : [[other, home]])
	return { circuit, used: othersOn(hall, stalls, circuit.id, stall.id, moved) }
}

/** What is sent, in order. */
export const powerSteps = (hallId: string, stallId: string, asked: Asked, choice: Choice): readonly MarketStep[] => {
	const { position } = choice
	const give = (positionId: string | null): MarketStep => ['marketplace.setPower', { stallId, ...asked, positionId }]
	switch (choice.kind) {
		case 'stay':
			return [give(null)]
		case 'free':
			return [give(position.id)]
		case 'swap':
			return [['marketplace.place', { stallId, positionId: position.id, swap: true }], give(null)]
		case 'lead':
			return [
				['marketplace.savePositions', { hallId, positions: [withLead(position, choice.circuit.id, asked)] }],
				give(null),
			]
	}
}
