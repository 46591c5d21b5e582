/** Changes the marketplace: what its commands answer when they are done, and what their refusals say. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { type Change, createChanging, type Sent as SentOf } from '../../transport/changing.ts'
import { useHub } from '../../transport/hub.ts'
import type { StepOf } from '../../transport/sendSteps.ts'
import { refusalOf } from './refusals.ts'

export type MarketCommand = Extract<CommandName, `marketplace.${string}`>
export type MarketStep = StepOf<MarketCommand>
export type MarketAnswer = OutputOf<MarketCommand>
export type Sent = SentOf<MarketCommand>
export type MarketSend = Change<MarketCommand>

const done: ReadonlySet<string> = new Set<MarketAnswer['outcome']>([
	'saved',
	'removed',
	'set',
	'placed',
	'swapped',
	'takenAway',
	'applied',
	'published',
	'withdrawn',
	'counted',
	'unchanged',
])

const changing = createChanging<MarketCommand>({ done, refusalOf, toast, announce })

export const { useChange: useMarketSend, undoLast, takeAllBack, keepDone, forget: forgetDone } = changing

/** Ctrl Z takes the last of what was done at the marketplace back. @param again reads what is on the screen afresh. */
export const useMarketUndoKey = (again: () => Promise<void> = async () => undefined): void => {
	const hub = useHub()
	useUndoKey(() => void undoLast(hub).then(again))
}
