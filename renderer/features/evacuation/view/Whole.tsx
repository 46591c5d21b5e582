/** What can be said of the alarm as a whole: a mistake, another kind, real, over. Each asks once, in its place. */
import type { ReactNode } from 'react'
import { alarmKinds } from '../../../../shared/domain/evacuation/words.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { useText } from '../../../text/text.ts'
import type { Now } from '../alarmWords.ts'
import { useAlarmSend } from '../refusals.ts'

export type WholeAsk = 'mistake' | 'change' | 'standDown'

export type WholeProps = {
	readonly evacuationId: string
	readonly now: Now
	readonly ask: WholeAsk
	readonly again: () => Promise<void>
	readonly onClose: () => void
}

const Question = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
	<>
		<p className="alarm-whole-words">{words}</p>
		{children}
	</>
)

/** The question that was asked, where it was asked. */
export const Whole = ({ evacuationId, now, ask, again, onClose }: WholeProps) => {
	const say = useText()
	const { send, problem, isWorking } = useAlarmSend(again)
	const close = (): void => {
		onClose()
		focusSoon(() => document.getElementById(`alarm-${ask}`))
	}
	const change = async (to: Pick<Now, 'kind' | 'isDrill'>): Promise<void> => {
		const { isDone } = await send([['evacuation.change', { evacuationId, ...to }]], '')
		if (!isDone) return
		announce(say('alarm.changed', { what: say(`alarm.kind.${to.kind}.name`) }), 'assertive')
		onClose()
	}
	const { kind, isDrill, onSite, settled } = now
	return (
		<section className="alarm-whole" aria-label={say(`alarm.${ask}`)} data-region="">
			{ask === 'mistake' ? (
				<Question words={say('alarm.mistakeAsk')}>
					<Button
						kind="main"
						autoFocus
						isWorking={isWorking}
						onPress={() => void send([['evacuation.callOff', { evacuationId }]], '')}
					>
						{say('alarm.mistakeYes')}
					</Button>
				</Question>
			) : null}
			{ask === 'standDown' ? (
				<Question words={say('alarm.standDownAsk', { count: onSite - settled })}>
					<Button
						kind="main"
						autoFocus
						isWorking={isWorking}
						onPress={() => void send([['evacuation.standDown', { evacuationId }]], '')}
					>
						{say('alarm.standDownYes')}
					</Button>
				</Question>
			) : null}
			{ask === 'change'
				? [
						...(isDrill
							? [
									<Button key="real" kind="main" autoFocus onPress={() => void change({ kind, isDrill: false })}>
										{say('alarm.real')}
									</Button>,
								]
							: []),
						...alarmKinds
							.filter((one) => one !== kind)
							.map((one, index) => (
								<Button
									key={one}
									autoFocus={!isDrill && index === 0}
									onPress={() => void change({ kind: one, isDrill })}
								>
									{say(`alarm.kind.${one}.instead`)}
								</Button>
							)),
					]
				: null}
			<Button kind="quiet" onPress={close}>
				{say(ask === 'standDown' ? 'alarm.notYet' : 'kit.goBack')}
			</Button>
			{problem === undefined ? null : <p role="alert">{problem}</p>}
		</section>
	)
}
