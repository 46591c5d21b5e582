/** Rows that may be somebody known, one card each: compare, decide, and take it back if it was wrong. */
import { useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { HeldCard, type HeldRow } from './HeldCard.tsx'
import { tell } from './importStore.ts'
import './Settle.css'
import { lastSettled, wordsOf } from './takeBackImport.ts'
import type { SectorLabel } from './words.ts'

const shownAtOnce = 20

type Decision =
	| { readonly decision: 'same'; readonly sameAs: string }
	| { readonly decision: 'new' | 'leaveOut'; readonly sameAs: null }
type Settled = OutputOf<'people.settleHeld'>['outcome']

export const Settle = ({ sectors }: { readonly sectors: readonly SectorLabel[] }) => {
	const say = useText()
	const hub = useHub()
	const cards = useRef<HTMLOListElement>(null)
	const [busy, setBusy] = useState('')
	const [problem, setProblem] = useState('')
	const held = useQuery('people.held', (client) => client.people.held({ limit: shownAtOnce, offset: 0 }), [
		'imports',
		'people',
	])
	const total = held.data?.total ?? 0
	const rows = held.data?.rows ?? []

	const undo = async (targetId: string): Promise<void> => {
		try {
			const answer = await hub.call('history.undo', { targetId, reason: '' })
			toast(answer.outcome === 'undone' ? say('importing.settle.undone') : wordsOf(answer))
			await held.again()
		} catch {
			toast(say('importing.undo.away'))
		}
	}
	const wordsFor = (row: HeldRow, decision: Decision['decision'], settled: Settled): string => {
		if (settled === 'notFound') return say('importing.settle.wasGone')
		if (settled === 'alreadySettled') return say('importing.settle.wasSettled')
		if (decision === 'same') return say('importing.settle.wasSame', { name: row.name })
		return decision === 'new'
			? say('importing.settle.wasNew', { name: row.name })
			: say('importing.settle.wasLeftOut', { row: row.row })
	}
	/** The next card takes the focus, where the last one was. */
	const focusCard = (place: number): void => {
		const all = cards.current?.querySelectorAll<HTMLElement>('[data-held]') ?? []
		const next = all[Math.min(place, all.length - 1)]
		if (next === undefined) document.querySelector<HTMLElement>('main h1[tabindex]')?.focus()
		else next.focus()
	}
	const decide = async (row: HeldRow, { decision, sameAs }: Decision): Promise<void> => {
		if (busy !== '') return
		const place = rows.findIndex(({ registrationId }) => registrationId === row.registrationId)
		setBusy(row.registrationId)
		setProblem('')
		try {
			const { registrationId } = row
			const { outcome } = await hub.call('people.settleHeld', { registrationId, decision, sameAs })
			const words = wordsFor(row, decision, outcome)
			if (outcome === 'notFound') setProblem(words)
			else {
				const targetId = outcome === 'settled' ? await lastSettled(hub.client).catch(() => null) : null
				toast(words, targetId === null ? {} : { undo: () => void undo(targetId) })
			}
			await held.again()
			if (outcome !== 'notFound' && total > 1) announce(say('importing.settle.left', { count: total - 1 }))
			requestAnimationFrame(() => focusCard(place))
		} catch {
			setProblem(say('importing.settle.failed'))
		}
		setBusy('')
	}

	return (
		<div className="stack">
			<PageHead
				title={
					held.data === undefined
						? say('importing.settle.loading')
						: total > 0
							? say('importing.settle.title', { count: total })
							: say('importing.settle.none')
				}
				lead={say('importing.settle.lead')}
				end={
					<Button onPress={() => tell({ type: 'settling', isSettling: false })}>{say('importing.settle.back')}</Button>
				}
			/>
			{problem === '' ? null : (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			)}
			{held.data === undefined ? (
				held.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void held.again()}>{say('app.again')}</Button>}>
						{say('importing.settle.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('importing.settle.loading')}
					</p>
				)
			) : total === 0 ? (
				<EmptyState
					title={say('importing.settle.noneWords')}
					actions={
						<Button kind="main" onPress={() => tell({ type: 'settling', isSettling: false })}>
							{say('importing.settle.back')}
						</Button>
					}
				/>
			) : (
				<>
					<ol className="held-cards" ref={cards}>
						{rows.map((row) => (
							<li key={row.registrationId}>
								<HeldCard
									row={row}
									sectors={sectors}
									isWorking={busy === row.registrationId}
									onSame={(sameAs) => void decide(row, { decision: 'same', sameAs })}
									onNew={() => void decide(row, { decision: 'new', sameAs: null })}
									onLeaveOut={() => void decide(row, { decision: 'leaveOut', sameAs: null })}
								/>
							</li>
						))}
					</ol>
					{total > rows.length ? (
						<p className="soft">{say('importing.settle.more', { count: total - rows.length })}</p>
					) : null}
				</>
			)}
		</div>
	)
}
