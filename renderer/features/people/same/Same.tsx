/** Pairs that may be one person, one pair at a time: a person decides, and can take it back. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { PairCard } from './PairCard.tsx'
import './Same.css'
import { usePeopleUndoKey } from '../peopleChange.ts'

export const Same = () => {
	const say = useText()
	const [at, setAt] = useState(0)
	const suspects = useQuery(
		`people.suspects ${at}`,
		async (hub) => {
			const asked = await hub.people.suspects({ limit: 1, offset: at })
			// The last pair was settled: the one before it is there to look at.
			const last = Math.max(0, asked.total - 1)
			const here = at > last ? await hub.people.suspects({ limit: 1, offset: last }) : asked
			return { ...here, at: Math.min(at, last) }
		},
		['people', 'attendance'],
	)
	const overview = useQuery('events.overview', (hub) => hub.events.overview({}), ['event'])
	const { again } = suspects
	usePeopleUndoKey()
	const title = say('peopleSame.title')
	if (suspects.data === undefined)
		return suspects.hasFailed ? (
			<Message action={<Button onPress={() => void again()}>{say('peopleSame.tryAgain')}</Button>}>
				{say('peopleSame.unreadable')}
			</Message>
		) : (
			<PageHead title={title} />
		)
	const { total, pairs } = suspects.data
	const [pair] = pairs
	if (pair === undefined)
		return (
			<div className="stack">
				<PageHead title={title} />
				<EmptyState title={say('peopleSame.emptyTitle')}>
					<p>{say('peopleSame.emptyWords')}</p>
				</EmptyState>
			</div>
		)
	return (
		<div className="stack">
			<PageHead title={title} lead={say('peopleSame.lead', { count: total })} />
			{total > 1 ? (
				<Pager
					from={suspects.data.at}
					size={1}
					total={total}
					onMove={setAt}
					words={say('peopleSame.page', { at: suspects.data.at + 1, of: total })}
					before={say('peopleSame.before')}
					next={say('peopleSame.next')}
				/>
			) : null}
			<PairCard
				key={`${pair.one.registrationId} ${pair.other.registrationId}`}
				pair={pair}
				sectors={overview.data?.sectors ?? []}
				again={again}
				onSettled={() => focusSoon(() => document.querySelector<HTMLElement>('main h1'))}
			/>
		</div>
	)
}
