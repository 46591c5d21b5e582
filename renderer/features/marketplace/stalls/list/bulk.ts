/** One change to several stalls: what it would do to each, and what the hub is sent for all of them together. */
import { papersAsked } from '../../../../../shared/domain/marketplace/papers.ts'
import {
	type DocumentKind,
	type DocumentState,
	documentKinds,
	type StallState,
} from '../../../../../shared/domain/marketplace/words.ts'
import type { Stall } from '../../marketTypes.ts'
import type { MarketStep } from '../../useMarketSend.ts'
import { isComing, paperOf, savedStall } from '../stallFacts.ts'

export type BulkState = Exclude<StallState, 'withdrawn'>

export type BulkChange =
	| { readonly what: 'state'; readonly state: BulkState }
	| { readonly what: 'paper'; readonly kind: DocumentKind; readonly state: DocumentState }

/** What whoever chose these most likely came for: a paper that came to be checked, one that is to come, or how far they are. */
export const firstChange = (stalls: readonly Stall[]): BulkChange => {
	const coming = stalls.filter(isComing)
	const kindWith = (state: DocumentState): DocumentKind | undefined =>
		documentKinds.find((kind) =>
			coming.some((stall) => papersAsked(stall).includes(kind) && paperOf(stall, kind).state === state),
		)
	const toCheck = kindWith('received')
	if (toCheck !== undefined) return { what: 'paper', kind: toCheck, state: 'checked' }
	if (coming.some(({ state }) => state !== 'accepted')) return { what: 'state', state: 'accepted' }
	return { what: 'paper', kind: kindWith('missing') ?? 'insurance', state: 'checked' }
}

/** `from`: how it is now. `stays`: it is so already; `notComing`: left as it is. */
export type BulkLine = { readonly stall: Stall } & (
	| { readonly is: 'changes'; readonly from: StallState | DocumentState }
	| { readonly is: 'stays' }
	| { readonly is: 'notComing' }
)

export const bulkLines = (stalls: readonly Stall[], change: BulkChange): readonly BulkLine[] =>
	stalls.map((stall): BulkLine => {
		// Whether a stall comes after all is settled one at a time, with what it lost.
		if (!isComing(stall)) return { stall, is: 'notComing' }
		const from = change.what === 'state' ? stall.state : paperOf(stall, change.kind).state
		return from === change.state ? { stall, is: 'stays' } : { stall, is: 'changes', from }
	})

export const bulkSteps = (lines: readonly BulkLine[], change: BulkChange): readonly MarketStep[] => {
	const changing = lines.flatMap((line) => (line.is === 'changes' ? [line.stall] : []))
	if (changing.length === 0) return []
	if (change.what === 'state')
		return [['marketplace.saveStalls', { stalls: changing.map((stall) => savedStall(stall, { state: change.state })) }]]
	const { kind, state } = change
	return changing.map((stall): MarketStep => {
		const { expiresOn, amount } = paperOf(stall, kind)
		return ['marketplace.setDocument', { stallId: stall.id, kind, state, expiresOn, amount }]
	})
}
