/** What publishing a round would change, what stands in its way, and doing it. */

import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { mayBeExplained } from '../../../../shared/domain/breakouts/publishing.ts'
import { stopsPublishing } from '../../../../shared/domain/rules/finding.ts'
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Pool } from './fillStore.ts'
import { type Board, byRule } from './findings.ts'

type Changes = Extract<OutputOf<'breakouts.changes'>, { outcome: 'known' }>['changes']
type Published = Extract<OutputOf<'breakouts.publish'>, { outcome: 'published' }>

/** Words that say why, by the rule they are about. */
export type Reasons = Readonly<Record<string, string>>

/** At least so many letters, as the hub has it. */
const leastWords = 3
const isEnough = (words: string | undefined): boolean => (words ?? '').trim().length >= leastWords

export type PublishData = {
	readonly board: Board
	/** Against what people were told; null where they were told nothing yet. */
	readonly changes: Changes | null
	/** People at these tables who are to be somewhere else at that time. */
	readonly elsewhere: OutputOf<'breakouts.stops'>['findings']
}

export const usePublishData = (roundId: string, pool: Pool) =>
	useQuery(
		`breakouts.toPublish:${roundId}:${pool}`,
		async (client): Promise<PublishData | null> => {
			const board = await client.breakouts.board({ roundId, pool })
			if (board.outcome !== 'known') return null
			const { told } = board.round
			const { findings: elsewhere } = await client.breakouts.stops({ roundId })
			if (told === null) return { board, changes: null, elsewhere }
			const answer = await client.breakouts.changes({ roundId, since: told.version })
			return { board, changes: answer.outcome === 'known' ? answer.changes : [], elsewhere }
		},
		['breakouts', 'people', 'attendance', 'event', 'programme', 'stories', 'rules'],
	)

export const stopsOf = (board: Board) =>
	byRule(board.findings.filter((finding) => stopsPublishing(finding) && !mayBeExplained(finding)))
export const warnsOf = (board: Board) => byRule(board.findings.filter(mayBeExplained))

export type Done = Published & { readonly changed: number | null; readonly atMs: number }

export const usePublishing = (roundId: string, pool: Pool) => {
	const hub = useHub()
	const [reasons, setReasons] = useState<Reasons>({})
	const [hasTried, setTried] = useState(false)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState('')
	const [done, setDone] = useState<Done | null>(null)

	const fail = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	const publish = async ({ board, changes }: PublishData): Promise<void> => {
		setTried(true)
		const warns = warnsOf(board)
		const missing = warns.find(({ rule }) => !isEnough(reasons[rule]))
		if (missing !== undefined) {
			document.getElementById(reasonId(missing.rule))?.querySelector('input')?.focus()
			return
		}
		setWorking(true)
		setProblem('')
		try {
			const answer = await hub.call('breakouts.publish', {
				roundId,
				pool,
				reasons: warns.flatMap(({ rule, findings }) =>
					findings.map(({ key }) => ({ key, rule, words: (reasons[rule] ?? '').trim() })),
				),
			})
			if (answer.outcome === 'published') {
				const { nowMs } = await hub.client.session.me({}).catch(() => ({ nowMs: Date.now() }))
				setDone({ ...answer, changed: changes === null ? null : changes.length, atMs: nowMs })
			} else if (answer.outcome === 'blocked' || answer.outcome === 'needsReason')
				fail(say(`groupFill.publish.${answer.outcome}`, { count: answer.count }))
			else fail(say(`groupFill.publish.${answer.outcome}`))
		} catch {
			fail(say('groupFill.publish.away'))
		}
		setWorking(false)
	}
	return {
		reasons,
		setReason: (rule: string, words: string) => setReasons((before) => ({ ...before, [rule]: words })),
		/** The sentence under a field whose words are missing. */
		missing: (rule: string): string | undefined =>
			hasTried && !isEnough(reasons[rule]) ? say('groupFill.publish.reasonMissing') : undefined,
		isWorking,
		problem,
		done,
		publish,
	}
}

export const reasonId = (rule: string): string => `publish-reason-${rule}`
