/** Which papers are asked of a stall. */
import type { StallFact } from './facts.ts'
import { type DocumentKind, documentKinds } from './words.ts'

/** An electrical test where mains is used, food hygiene where there is food; the others of everybody. */
export const papersAsked = ({ sockets, hasFood }: Pick<StallFact, 'sockets' | 'hasFood'>): readonly DocumentKind[] =>
	documentKinds.filter((kind) => (kind === 'pat' ? sockets > 0 : kind !== 'foodHygiene' || hasFood))
