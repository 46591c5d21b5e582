/** What publishing the places would change, what stands in its way, and doing it. */
import { useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { refusalOf } from '../refusals.ts'
import type { Versions } from './placesTypes.ts'
import { type RuleFindings, type ToSettle, toSettle } from './publishFindings.ts'

export type PublishData = { readonly versions: Versions; readonly settle: ToSettle }

export const usePublishData = () =>
	useQuery(
		'marketplace.toPublish',
		async (client): Promise<PublishData> => {
			const [versions, { findings }] = await Promise.all([client.marketplace.versions({}), client.rules.findings({})])
			return { versions, settle: toSettle(findings) }
		},
		['marketplace', 'people', 'event', 'rules', 'programme'],
	)

export const reasonId = (id: string): string => `places-reason-${id}`

export type Published = { readonly version: number; readonly atMs: number }

export const usePublishing = (again: () => Promise<void>) => {
	const hub = useHub()
	const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
	const [hasTried, setTried] = useState(false)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState('')
	const [done, setDone] = useState<Published | null>(null)
	const wordsOf = ({ id }: RuleFindings): string => (reasons[id] ?? '').trim()
	const isMissing = (one: RuleFindings): boolean => one.given === '' && wordsOf(one) === ''

	const fail = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	const publish = async ({ settle }: PublishData): Promise<void> => {
		setTried(true)
		const missing = settle.warns.find(isMissing)
		if (missing !== undefined) {
			document.getElementById(reasonId(missing.id))?.querySelector('input')?.focus()
			return
		}
		setWorking(true)
		setProblem('')
		try {
			const answer = await hub.call('marketplace.publish', {
				reasons: settle.warns
					.filter((one) => wordsOf(one) !== '')
					.flatMap((one) => one.findings.map(({ key }) => ({ key, reason: wordsOf(one) }))),
			})
			if (answer.outcome === 'published') {
				const { nowMs } = await hub.client.session.me({}).catch(() => ({ nowMs: Date.now() }))
				await again()
				setDone({ version: answer.version, atMs: nowMs })
			} else if (answer.outcome === 'unchanged') fail(say('marketPlaces.publish.unchanged'))
			else fail(refusalOf('marketplace.publish', answer))
		} catch {
			fail(say('market.lost'))
		}
		setWorking(false)
	}
	return {
		reasons,
		setReason: (id: string, words: string) => setReasons((before) => ({ ...before, [id]: words })),
		/** The sentence under a field whose words are missing. */
		missing: (one: RuleFindings): string | undefined =>
			hasTried && isMissing(one) ? say('marketPlaces.publish.reasonMissing') : undefined,
		isWorking,
		problem,
		done,
		publish,
	}
}
