/** One table: the question large, who comes, and what the group says. */
import { ArrowLeftIcon } from '@phosphor-icons/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useHub, useLink } from '../../../transport/hub.ts'
import type { AskNaming } from '../../../transport/useNaming.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { viewHref } from '../view.ts'
import { Notes } from './Notes.tsx'
import { leaveNotes, noteHoldOf } from './noteHold.ts'
import { TableHead } from './TableHead.tsx'
import { TablePeople } from './TablePeople.tsx'
import { TakeIn } from './TakeIn.tsx'

export type TablePageProps = {
	readonly groupId: string
	/** The badge that opens it; empty for organisers, who need none. */
	readonly hostBadge: string
	readonly isOrganiser: boolean
	/** What to do where the badge does not open it any more; null: nothing else could be typed. */
	readonly onNotYours: (() => void) | null
}

/** So often words that wait for the hub are sent again. */
const againMs = 5000

export const TablePage = ({ groupId, hostBadge, isOrganiser, onNotYours }: TablePageProps) => {
	const say = useText()
	const hub = useHub()
	const { link } = useLink()
	const [hold] = useState(() => noteHoldOf(groupId))
	const title = useRef<HTMLHeadingElement>(null)
	const table = useQuery(
		`breakouts.table:${groupId}:${hostBadge}`,
		async (client) => {
			const mark = hold.mark()
			return { mark, answer: await client.breakouts.table({ groupId, hostBadge }) }
		},
		['breakouts', 'attendance', 'people', 'event'],
	)
	/** A line at a time; where it is asked too often or not theirs any more, nothing is said. */
	const names: AskNaming = useCallback(
		async (texts) =>
			Promise.all(
				texts.map(async (text) => {
					const answer = await hub.client.breakouts.noteNames({ text, groupId, hostBadge })
					return answer.outcome === 'known' && answer.isNaming
				}),
			),
		[hub, groupId, hostBadge],
	)
	const known = table.data?.answer.outcome === 'known' ? table.data.answer : null
	const mark = table.data?.mark ?? 0

	useEffect(() => {
		if (known === null) return
		hold.connect((input) => hub.call('breakouts.setNote', input), known.most)
		hold.bring(known.notes, mark)
	}, [known, mark, hold, hub])
	useEffect(() => {
		if (link === 'online') hold.retry()
		const timer = setInterval(hold.retry, againMs)
		return () => clearInterval(timer)
	}, [link, hold])
	useEffect(() => () => leaveNotes(groupId), [groupId])
	const isKnown = known !== null
	useEffect(() => {
		if (isKnown) title.current?.focus()
	}, [isKnown])

	const back = isOrganiser ? (
		<a className="host-back" href={viewHref('tables')}>
			<Icon of={ArrowLeftIcon} />
			{say('groupTables.allTables')}
		</a>
	) : null

	if (known !== null) {
		return (
			<div className="host">
				{back}
				<TableHead table={known.table} title={title} />
				<div className="host-cols">
					<div className="stack">
						<TablePeople known={known} />
						<TakeIn groupId={groupId} hostBadge={hostBadge} isOrganiser={isOrganiser} />
					</div>
					<Notes hold={hold} most={known.most} names={names} />
				</div>
			</div>
		)
	}
	const outcome = table.data?.answer.outcome
	if (outcome !== undefined) {
		return (
			<>
				{back}
				<Message
					tone="heed"
					title={say(outcome === 'notYours' ? 'groupTables.notYoursTitle' : 'groupTables.goneTitle')}
					isLive
					action={
						onNotYours === null ? null : (
							<Button kind="main" onPress={onNotYours}>
								{say('groupTables.notMe')}
							</Button>
						)
					}
				>
					{outcome === 'notYours' ? say('groupTables.notYoursWords') : null}
				</Message>
			</>
		)
	}
	return table.hasFailed ? (
		<Message
			tone="heed"
			title={say('groupTables.failedTitle')}
			isLive
			action={<Button onPress={() => void table.again()}>{say('app.again')}</Button>}
		>
			{say('groupTables.failedWords')}
		</Message>
	) : (
		<p role="status" className="soft">
			{say('groupTables.loading')}
		</p>
	)
}
