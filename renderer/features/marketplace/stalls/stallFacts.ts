/** What is asked about a stall on its screens: what it needs, what it still lacks, and what the hub is sent of it. */
import type { InputOf } from '../../../../shared/contract/index.ts'
import { papersAsked } from '../../../../shared/domain/marketplace/papers.ts'
import type { DocumentKind } from '../../../../shared/domain/marketplace/words.ts'
import type { Stall } from '../marketTypes.ts'

export type SavedStall = InputOf<'marketplace.saveStalls'>['stalls'][number]
export type StallPaper = Stall['documents'][number]
export type Neighbour = Stall['near'][number]

export const isComing = ({ state }: Pick<Stall, 'state'>): boolean => state !== 'withdrawn'

/** Far enough that its papers are due. */
const isAgreed = ({ state, place }: Stall): boolean => state === 'accepted' || place !== null

/** The paper of a kind, whether anything was noted of it or not. */
export const paperOf = ({ documents }: Pick<Stall, 'documents'>, kind: DocumentKind): StallPaper =>
	documents.find((one) => one.kind === kind) ?? {
		kind,
		state: 'missing',
		expiresOn: '',
		amount: 0,
		isExpired: false,
	}

/** Missing, run out by the last day, or of less cover than the event asks for. */
const isLacking = (paper: StallPaper, leastCover: number): boolean =>
	paper.state === 'missing' || paper.isExpired || isTooLittle(paper, leastCover)

export const isTooLittle = ({ kind, amount }: StallPaper, leastCover: number): boolean =>
	kind === 'insurance' && amount > 0 && amount < leastCover

/** Papers that are asked of it and still lack something. */
export const papersLacking = (stall: Stall, leastCover: number): readonly StallPaper[] =>
	papersAsked(stall)
		.map((kind) => paperOf(stall, kind))
		.filter((paper) => isLacking(paper, leastCover))

/** Papers that came and that nobody has looked at yet. */
export const papersToCheck = (stall: Stall): readonly StallPaper[] =>
	papersAsked(stall)
		.map((kind) => paperOf(stall, kind))
		.filter(({ state }) => state === 'received')

export const gaps = ['papers', 'unchecked', 'stewards', 'place', 'wishes'] as const
/** What a stall still lacks. */
export type Gap = (typeof gaps)[number]

/** None of what will not come. Papers are due once it is agreed that a stall comes. */
export const gapsOf = (stall: Stall, leastCover: number): ReadonlySet<Gap> => {
	if (!isComing(stall)) return new Set()
	const lacks: Readonly<Record<Gap, boolean>> = {
		papers: isAgreed(stall) && papersLacking(stall, leastCover).length > 0,
		unchecked: papersToCheck(stall).length > 0,
		stewards: stall.stewards.length === 0,
		place: stall.place === null,
		wishes: stall.unmet.length > 0,
	}
	return new Set(gaps.filter((gap) => lacks[gap]))
}

export const wants = [
	'power',
	'wall',
	'privacy',
	'quiet',
	'light',
	'noise',
	'food',
	'stepFree',
	'manyTables',
	'neighbours',
] as const
/** What a stall asks of its place, to look for. */
export type Want = (typeof wants)[number]

export const wantsOf = (stall: Stall): ReadonlySet<Want> => {
	const asks: Readonly<Record<Want, boolean>> = {
		power: stall.sockets > 0,
		wall: stall.needsWall,
		privacy: stall.needsPrivacy,
		quiet: stall.needsQuiet,
		light: stall.needsLight !== '',
		noise: stall.isNoisy,
		food: stall.hasFood,
		stepFree: stall.needsStepFree,
		manyTables: stall.tables > 1,
		neighbours: stall.near.length > 0 || stall.far.length > 0,
	}
	return new Set(wants.filter((want) => asks[want]))
}

/** Who stands there on a day, each once, and how many of them are in the building. */
export const stewardsOn = (
	{ stewards }: Pick<Stall, 'stewards'>,
	dayId: string,
): { readonly expected: number; readonly here: number } => {
	const ofDay = stewards.filter((one) => one.dayId === dayId)
	return { expected: ofDay.length, here: ofDay.filter(({ isHere }) => isHere).length }
}

/** Each steward once, however many days they stand there. */
export const peopleAt = ({ stewards }: Pick<Stall, 'stewards'>): Stall['stewards'] =>
	stewards.filter((one, at) => stewards.findIndex((other) => other.registrationId === one.registrationId) === at)

/** A stall as the hub is sent it, with what is new. Of one that will not come, `state` says that it does after all. */
export const savedStall = (stall: Stall, more: Partial<SavedStall> = {}): SavedStall => ({
	id: stall.id,
	number: stall.number,
	organisation: stall.organisation,
	title: stall.title,
	blurb: stall.blurb,
	state: stall.state === 'withdrawn' ? 'accepted' : stall.state,
	tables: stall.tables,
	chairs: stall.chairs,
	sockets: stall.sockets,
	watts: stall.watts,
	needsWall: stall.needsWall,
	needsPrivacy: stall.needsPrivacy,
	needsQuiet: stall.needsQuiet,
	needsLight: stall.needsLight,
	isNoisy: stall.isNoisy,
	hasFood: stall.hasFood,
	near: stall.near,
	far: stall.far,
	priority: stall.priority,
	...more,
})

/** What most stalls come with. */
export const newStall = (id: string, number: number): SavedStall => ({
	id,
	number,
	organisation: '',
	title: '',
	blurb: '',
	state: 'invited',
	tables: 1,
	chairs: 2,
	sockets: 0,
	watts: 0,
	needsWall: false,
	needsPrivacy: false,
	needsQuiet: false,
	needsLight: '',
	isNoisy: false,
	hasFood: false,
	near: [],
	far: [],
	priority: 0,
})

/** The first number after all that are there. */
export const freeNumber = (stalls: readonly Pick<Stall, 'number'>[]): number => {
	const taken = new Set(stalls.map(({ number }) => number))
	const next = Math.max(0, ...taken) + 1
	if (next <= mostNumber) return next
	return Array.from({ length: mostNumber }, (_, at) => at + 1).find((number) => !taken.has(number)) ?? mostNumber
}

export const mostNumber = 999
/** What is said of a stall is read in passing. */
export const mostWords = 30

export const wordCount = (text: string): number =>
	text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** A whole number within what the hub takes; null where it is none. */
export const countWithin = (typed: string, least: number, most: number): number | null => {
	const text = typed.trim().replaceAll(',', '')
	const count = Number(text)
	return /^\d{1,9}$/.test(text) && count >= least && count <= most ? count : null
}
