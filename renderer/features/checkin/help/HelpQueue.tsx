/** Who waits at the help desk, the longest first, and who is being seen to. */
import { ClockIcon, HandshakeIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { type Ask, askName, waitingWords } from './helpWords.ts'

export type HelpQueueProps = {
	readonly asks: readonly Ask[]
	/** Whose card is open. */
	readonly openId: string
	readonly onSee: (ask: Ask) => void
	readonly onDone: (ask: Ask) => void
	readonly onBack: (ask: Ask) => void
}

export const HelpQueue = ({ asks, openId, onSee, onDone, onBack }: HelpQueueProps) => {
	const say = useText()
	const nowMs = useHubClock()
	if (asks.length === 0) return <EmptyState title={say('help.empty')}>{say('help.emptyWords')}</EmptyState>
	return (
		<ol className="help-queue" aria-label={say('help.queue')}>
			{asks.map((ask) => {
				const name = askName(ask)
				const who = ask.preferredName === '' ? say('help.them') : name
				return (
					<li key={ask.askId} className={ask.askId === openId ? 'help-ask help-ask-open' : 'help-ask'}>
						<div className="help-ask-who">
							<b className="help-ask-name">{name}</b>
							{ask.badgeCode === '' ? null : <span className="code soft">{ask.badgeCode}</span>}
						</div>
						<p>{say(`help.why.${ask.why}`)}</p>
						<p className="row wrap soft">
							{ask.state === 'taken' ? (
								<Tag tone="welcome" icon={<Icon of={HandshakeIcon} />}>
									{ask.takenBy === '' ? say('help.takenSomewhere') : say('help.taken', { desk: ask.takenBy })}
								</Tag>
							) : (
								<Tag tone="line" icon={<Icon of={ClockIcon} />}>
									{waitingWords(ask.atMs, nowMs) || say('help.waitingNow')}
								</Tag>
							)}
							{ask.desk === '' ? null : <span>{say('help.from', { desk: ask.desk })}</span>}
						</p>
						<div className="row wrap">
							<Button kind={ask.state === 'waiting' ? 'main' : 'second'} onPress={() => onSee(ask)}>
								{say(ask.state === 'waiting' ? 'help.see' : 'help.open', { name: who })}
							</Button>
							{ask.state === 'taken' ? (
								<Button onPress={() => onBack(ask)}>{say('help.back', { name: who })}</Button>
							) : null}
							<Button onPress={() => onDone(ask)}>{say('help.done', { name: who })}</Button>
						</div>
					</li>
				)
			})}
		</ol>
	)
}
