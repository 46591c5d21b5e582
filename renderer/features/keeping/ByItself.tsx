/** Whether what is due goes without anybody asking: what comes next, what that does not cover, and how it last went. */
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Check } from '../../components/Check.tsx'
import { Message } from '../../components/Message.tsx'
import { dateOf, formatDateInFull } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { goingSoon } from './goingSoon.ts'
import type { KeepingState } from './keepingTypes.ts'

const Trouble = ({
	byItself,
	onErase,
}: {
	readonly byItself: KeepingState['byItself']
	readonly onErase: () => void
}) => {
	const say = useText()
	const { came, cameAtMs } = byItself
	if (came === '' || came === 'erased' || cameAtMs === null) return null
	return (
		<Message
			tone="heed"
			title={say('keeping.itself.came.title', { date: formatDateInFull(dateOf(cameAtMs)) })}
			action={<Button onPress={onErase}>{say('keeping.schedule.erase')}</Button>}
		>
			{say(`keeping.itself.came.${came}`)}
		</Message>
	)
}

export type ByItselfProps = {
	readonly state: KeepingState
	readonly nowMs: number
	readonly onTurn: (isOn: boolean) => void
	readonly onErase: () => void
}

export const ByItself = ({ state, nowMs, onTurn, onErase }: ByItselfProps) => {
	const say = useText()
	const { byItself } = state
	if (byItself.isPractice)
		return (
			<Card title={say('keeping.itself.title')}>
				<p>{say('keeping.itself.practice')}</p>
			</Card>
		)
	const { soon, waiting } = goingSoon(state, nowMs)
	return (
		<Card title={say('keeping.itself.title')}>
			<Check
				label={say('keeping.itself.turn')}
				hint={say('keeping.itself.hint')}
				isOn={byItself.isOn}
				onChange={onTurn}
				isSwitch
			/>
			{byItself.isOn ? (
				<>
					<Trouble byItself={byItself} onErase={onErase} />
					{soon.length === 0 ? (
						<p>{say('keeping.itself.nothing')}</p>
					) : (
						<Message tone="heed" title={say('keeping.itself.next')}>
							<ul className="keeping-limits">
								{soon.map(({ data, date }) => (
									<li key={data}>
										{say('keeping.itself.goesOn', {
											date: formatDateInFull(date),
											data: say(`keeping.data.${data}`),
										})}
									</li>
								))}
							</ul>
						</Message>
					)}
					{waiting.length === 0 ? null : (
						<Message tone="heed">
							<p>
								{say('keeping.itself.counts', {
									list: waiting.map(({ data }) => say(`keeping.data.${data}`)).join('; '),
								})}
							</p>
							<a href="#/afterwards/numbers">{say('keeping.close.toNumbers')}</a>
						</Message>
					)}
				</>
			) : null}
			<p>{say('keeping.itself.how')}</p>
			<Message action={<a href="#/afterwards/safe">{say('keeping.itself.newCode')}</a>}>
				{say('keeping.itself.code')}
			</Message>
		</Card>
	)
}
