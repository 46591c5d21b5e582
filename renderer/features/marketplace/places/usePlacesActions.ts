/** What can be done to places by hand: one sentence each, and a way back. */
import { say } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { MarketView, Stall, StallAims } from '../marketTypes.ts'
import { type Sent, undoLast, useMarketSend } from '../useMarketSend.ts'
import type { Names } from './names.ts'
import type { Moved, Option } from './placesTypes.ts'
import { stepsOf } from './stepsOf.ts'

export type PlacesActions = {
	readonly isWorking: boolean
	/** Why the last one was not done. */
	readonly problem: string | undefined
	readonly clear: () => void
	/** Puts a stall where the option says, whoever stands there in return at its place. */
	readonly place: (stall: Stall, option: Option) => Promise<Sent>
	readonly takeAway: (stall: Stall) => Promise<Sent>
	readonly setPin: (stall: Stall, isPinned: boolean) => Promise<Sent>
	readonly setBan: (stall: Stall, positionId: string, isBanned: boolean) => Promise<Sent>
	/** All of these moves or none. */
	readonly move: (moves: readonly Moved[]) => Promise<Sent>
	readonly setAims: (aims: StallAims) => Promise<Sent>
}

export const usePlacesActions = ({ hall, again }: Pick<MarketView, 'hall' | 'again'>, names: Names): PlacesActions => {
	const hub = useHub()
	const { send, isWorking, problem, clear } = useMarketSend(again)
	return {
		isWorking,
		problem,
		clear,
		place: (stall, { positionId, code, swapWith }) =>
			send(
				[['marketplace.place', { stallId: stall.id, positionId, swap: swapWith !== null }]],
				swapWith === null
					? say('marketPlaces.done.placed', { number: stall.number, code })
					: say('marketPlaces.done.swapped', {
							number: stall.number,
							code,
							other: names.nameOf(swapWith),
							back: stall.place?.code ?? '',
						}),
			),
		takeAway: (stall) =>
			send(
				[['marketplace.place', { stallId: stall.id, positionId: null, swap: false }]],
				say('marketPlaces.done.takenAway', { number: stall.number }),
			),
		setPin: (stall, isPinned) =>
			send(
				[['marketplace.setPin', { stallId: stall.id, isPinned }]],
				say(isPinned ? 'marketPlaces.done.pinned' : 'marketPlaces.done.unpinned', { number: stall.number }),
			),
		setBan: (stall, positionId, isBanned) =>
			send(
				[['marketplace.setBan', { stallId: stall.id, positionId, isBanned }]],
				say(isBanned ? 'marketPlaces.done.ruledOut' : 'marketPlaces.done.lifted', {
					number: stall.number,
					code: names.codeOf(positionId),
				}),
			),
		move: async (moves) => {
			const steps = stepsOf(moves, (code) => hall.positions.find((position) => position.code === code)?.id)
			if (steps === null) return { isDone: false, answers: [], refusal: null }
			const sent = await send(steps, say('marketPlaces.done.moves', { count: moves.length }))
			// Half a chain is not what was asked for.
			if (sent.refusal !== null && sent.answers.some(({ outcome }) => outcome !== 'unchanged')) await undoLast(hub)
			return sent
		},
		setAims: (aims) => send([['marketplace.setAims', { aims }]], say('marketPlaces.done.aims')),
	}
}
