/** How a stall stands on the day, from what was ticked off: where it is between not here and cleared away. */
import type { StallMark } from '../../../../shared/domain/marketplace/words.ts'
import type { DayStall } from './dayTypes.ts'

/** `covered`: closed though it never came. */
export type StallStanding = 'withdrawn' | 'notHere' | 'covered' | 'here' | 'open' | 'closed' | 'cleared'

type Marked = Pick<DayStall, 'marks' | 'isWithdrawn' | 'sockets'>

export const has = ({ marks }: Pick<DayStall, 'marks'>, mark: StallMark): boolean =>
	marks.some((one) => one.mark === mark)

export const standingOf = (stall: Marked): StallStanding => {
	if (stall.isWithdrawn) return 'withdrawn'
	if (has(stall, 'cleared')) return 'cleared'
	const came = has(stall, 'arrived') || has(stall, 'open')
	if (has(stall, 'closed')) return came ? 'closed' : 'covered'
	if (has(stall, 'open')) return 'open'
	return came ? 'here' : 'notHere'
}

const there: ReadonlySet<StallStanding> = new Set(['here', 'open', 'closed'])
/** Whether it is in the hall. */
export const isHere = (stall: Marked): boolean => there.has(standingOf(stall))

export type SetUpMark = Extract<StallMark, 'arrived' | 'powerOn' | 'riskSeen' | 'exitClear'>

/** What is to be ticked off before a stall opens; power only where it asked for some. */
export const setUpMarks = ({ sockets }: Pick<DayStall, 'sockets'>): readonly SetUpMark[] =>
	sockets > 0 ? ['arrived', 'powerOn', 'riskSeen', 'exitClear'] : ['arrived', 'riskSeen', 'exitClear']

const settled: ReadonlySet<StallStanding> = new Set(['withdrawn', 'covered', 'closed', 'cleared'])
/** Everything is ticked off, or nothing is to be any more. */
export const isFinished = (stall: Marked): boolean =>
	settled.has(standingOf(stall)) || setUpMarks(stall).every((mark) => has(stall, mark))

const stages = ['open', 'closed', 'cleared'] as const
export type Stage = (typeof stages)[number]
export const stallStages: readonly Stage[] = stages

/** The one that a stall is at; null: not open yet. */
export const stageOf = (stall: Marked): Stage | null => stages.findLast((stage) => has(stall, stage)) ?? null

/** What to tick and to take back so that a stall is at a stage; taken again, it is not. */
export const changesTo = (
	stall: Marked,
	stage: Stage,
): readonly { readonly mark: StallMark; readonly isOn: boolean }[] => {
	if (stageOf(stall) === stage) return [{ mark: stage, isOn: false }]
	return [
		...stages.filter((one) => one !== stage && has(stall, one)).map((mark) => ({ mark, isOn: false })),
		{ mark: stage, isOn: true },
	]
}

/** How many stopped by in an hour. */
export const countedAt = ({ tally }: Pick<DayStall, 'tally'>, hour: number): number =>
	tally.find((one) => one.hour === hour)?.count ?? 0

export const countedInAll = ({ tally }: Pick<DayStall, 'tally'>): number =>
	tally.reduce((sum, { count }) => sum + count, 0)

export type DayFilter = 'all' | 'notHere' | 'notFinished'
export const dayFilters: readonly DayFilter[] = ['notHere', 'notFinished', 'all']

/** A number finds its stall alone; words find what holds all of them. */
export const found = <T extends DayStall>(stalls: readonly T[], filter: DayFilter, text: string): readonly T[] => {
	const wanted = text.trim().toLocaleLowerCase('en-GB')
	return stalls.filter((stall) => {
		if (stall.isWithdrawn) return false
		if (filter === 'notHere' && standingOf(stall) !== 'notHere') return false
		if (filter === 'notFinished' && isFinished(stall)) return false
		if (wanted === '') return true
		if (/^\d+$/.test(wanted)) return stall.number === Number(wanted)
		const held = `${stall.organisation} ${stall.title} ${stall.code}`.toLocaleLowerCase('en-GB')
		return wanted.split(/\s+/).every((word) => held.includes(word))
	})
}
