/** What needs a look, from the boards of the rounds: in the order of how much it matters, each with its sentence. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { strengths } from '../../../../shared/domain/rules/finding.ts'
import { type FindingNames, findingWords } from '../../../text/findingWords.ts'
import { say } from '../../../text/text.ts'
import { type Query, useQuery } from '../../../transport/useQuery.ts'
import type { Pool } from './fillStore.ts'

export type Board = Extract<OutputOf<'breakouts.board'>, { outcome: 'known' }>
export type Finding = Board['findings'][number]

/** The boards of some rounds; a round that is gone is left out. */
export const useBoards = (roundIds: readonly string[], pool: Pool): Query<readonly Board[]> =>
	useQuery(
		`breakouts.boards:${pool}:${roundIds.join(' ')}`,
		async (client) => {
			const boards = await Promise.all(roundIds.map((roundId) => client.breakouts.board({ roundId, pool })))
			return boards.filter((board): board is Board => board.outcome === 'known')
		},
		['breakouts', 'people', 'attendance', 'event'],
	)

/** Stops publishing or needs a reason; what is only worth knowing is left to the board. */
export const isToLookAt = ({ strength }: Finding): boolean => strength !== 'note'

/** The gravest first; the board's own order otherwise. */
export const byStrength = (findings: readonly Finding[]): readonly Finding[] =>
	findings.toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength))

const known = new WeakMap<Board, FindingNames>()

/** Whom and what the ids of a board's findings mean; made once for a board. */
const namesOf = (board: Board): FindingNames => {
	const before = known.get(board)
	if (before !== undefined) return before
	const tables = new Map(board.groups.map(({ id, number }) => [id, number]))
	const people = new Map(
		[...board.groups.flatMap((group) => [...group.hosts, ...group.people]), ...board.unplaced].map(
			({ registrationId, preferredName }) => [registrationId, preferredName],
		),
	)
	const names: FindingNames = { tableOf: (id) => tables.get(id), personOf: (id) => people.get(id) }
	known.set(board, names)
	return names
}

/** One finding in a sentence. */
export const findingLine = (finding: Finding, board: Board): string =>
	findingWords(finding, namesOf(board)).title || say(`groupFill.rule.${finding.rule}`)

/** More of it: whom it touches, what helps. */
export const findingMore = (finding: Finding, board: Board): string => findingWords(finding, namesOf(board)).words

/** Findings of one rule together, in the order in which the rules come up. */
export const byRule = (
	findings: readonly Finding[],
): readonly { readonly rule: Finding['rule']; readonly findings: readonly Finding[] }[] => {
	const groups = new Map<Finding['rule'], Finding[]>()
	for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding])
	return [...groups].map(([rule, list]) => ({ rule, findings: list }))
}
