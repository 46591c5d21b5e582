/** Sentences of the help desk that are put together from what is known. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { say } from '../../../text/text.ts'

export type Ask = OutputOf<'checkin.helpQueue'>['asks'][number]
export type Card = Extract<OutputOf<'checkin.helpCard'>, { outcome: 'known' }>

/** Whoever it is, as they are called here. */
export const askName = ({ preferredName }: Pick<Ask, 'preferredName'>): string =>
	preferredName === '' ? say('help.somebody') : preferredName

/** How long somebody has waited, in whole minutes; never less than none. */
export const minutesWaiting = (atMs: number, nowMs: number): number => Math.max(0, Math.floor((nowMs - atMs) / 60_000))

export const waitingWords = (atMs: number, nowMs: number | null): string => {
	if (nowMs === null) return ''
	const count = minutesWaiting(atMs, nowMs)
	return count === 0 ? say('help.waitingNow') : say('help.waiting', { count })
}
