/** Closing the event: what is done and what is still to do first, each with where it is done. Nothing of it must be. */
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Tag } from '../../components/Tag.tsx'
import { dateOf, formatDateInFull, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import type { KeepingState } from './keepingTypes.ts'

type Step = {
	readonly key: string
	readonly is: 'isDone' | 'isOpen'
	readonly words: string
	/** Where it is done, while it is not. */
	readonly way: { readonly href: string; readonly words: string }
}

const useSteps = ({ days, toDecide, areCountsMade }: KeepingState): readonly Step[] => {
	const say = useText()
	const backups = useQuery('backups.list', (client) => client.backups.list({}), ['backups'])
	const last = backups.data?.backups[0]
	return [
		...days.map(({ dayId, date, isClosed, stillIn }): Step => {
			const named = formatDateInFull(date)
			return {
				key: dayId,
				is: isClosed ? 'isDone' : 'isOpen',
				words: isClosed
					? say('keeping.close.dayClosed', { date: named })
					: say('keeping.close.dayOpen', { date: named, count: stillIn }),
				way: { href: '#/today/end', words: say('keeping.close.toDay') },
			}
		}),
		{
			key: 'rows',
			is: toDecide === 0 ? 'isDone' : 'isOpen',
			words: toDecide === 0 ? say('keeping.close.decided') : say('keeping.close.toDecide', { count: toDecide }),
			way: { href: '#/registrations/bring', words: say('keeping.close.toRows') },
		},
		{
			key: 'numbers',
			is: areCountsMade ? 'isDone' : 'isOpen',
			words: say(areCountsMade ? 'keeping.close.frozen' : 'keeping.close.notFrozen'),
			way: { href: '#/afterwards/numbers', words: say('keeping.close.toNumbers') },
		},
		...(backups.data === undefined
			? []
			: [
					{
						key: 'backup',
						is: last === undefined ? ('isOpen' as const) : ('isDone' as const),
						words:
							last === undefined
								? say('keeping.close.noBackup')
								: say('keeping.close.backup', {
										time: formatTime(last.atMs),
										date: formatDateInFull(dateOf(last.atMs)),
									}),
						way: { href: '#/afterwards/safe', words: say('keeping.close.toBackups') },
					},
				]),
	]
}

export type CloseEventProps = {
	readonly state: KeepingState
	readonly isWorking: boolean
	readonly onClose: () => void
}

export const CloseEvent = ({ state, isWorking, onClose }: CloseEventProps) => {
	const say = useText()
	const steps = useSteps(state)
	const { closedAtMs } = state
	if (closedAtMs !== null)
		return (
			<Card title={say('keeping.close.title')}>
				<p>{say('keeping.close.closed', { date: formatDateInFull(dateOf(closedAtMs)) })}</p>
			</Card>
		)
	const isAllDone = steps.every(({ is }) => is === 'isDone')
	return (
		<Card title={say('keeping.close.title')}>
			<div className="stack-s">
				<p>{say('keeping.close.open')}</p>
				<ul className="keeping-list" aria-label={say('keeping.close.list')}>
					{steps.map(({ key, is, words, way }) => (
						<li key={key} className="row wrap">
							<Tag tone={is === 'isDone' ? 'welcome' : 'heed'}>{say(`keeping.close.${is}`)}</Tag>
							<span>{words}</span>
							{is === 'isDone' ? null : <a href={way.href}>{way.words}</a>}
						</li>
					))}
				</ul>
				<div className="row wrap">
					<Button kind={isAllDone ? 'main' : 'second'} isWorking={isWorking} onPress={onClose}>
						{say(isAllDone ? 'keeping.close.button' : 'keeping.close.anyway')}
					</Button>
				</div>
			</div>
		</Card>
	)
}
