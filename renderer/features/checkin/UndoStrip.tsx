/** The last check-in of this desk and the way back: one key for a minute, afterwards a lead with a reason. */
import { ArrowUUpLeftIcon, CheckCircleIcon, ClockIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import type { LastIn } from './deskTypes.ts'
import { lastWords } from './deskWords.ts'
import { UndoReason } from './UndoReason.tsx'
import './UndoStrip.css'
import { useDeskActions, useDeskState } from './useDesk.ts'

/** Whole seconds until then, counted down on the screen only. */
const useSecondsUntil = (untilMs: number): number => {
	const left = (): number => Math.max(0, Math.ceil((untilMs - Date.now()) / 1000))
	const [seconds, setSeconds] = useState(left)
	useEffect(() => {
		const update = (): void => setSeconds(Math.max(0, Math.ceil((untilMs - Date.now()) / 1000)))
		update()
		const timer = setInterval(update, 250)
		return () => clearInterval(timer)
	}, [untilMs])
	return seconds
}

const Strip = ({ last, isLead }: { readonly last: LastIn; readonly isLead: boolean }) => {
	const say = useText()
	const act = useDeskActions()
	const isOnPanel = useDeskState(
		({ panel }) => panel.is === 'welcome' && panel.registrationId === last.registrationId && last.did !== 'out',
	)
	const isAskingWhy = useDeskState((state) => state.isAskingWhy)
	const seconds = useSecondsUntil(last.freeUntilMs)
	const isFree = seconds > 0
	return (
		<div className={isOnPanel ? 'undo-strip undo-strip-in' : 'undo-strip'} data-region="">
			<Icon of={isOnPanel ? ClockIcon : CheckCircleIcon} {...(isOnPanel ? {} : { weight: 'fill' as const })} />
			<span className="undo-words">{isOnPanel && isFree ? say('desk.undoMinute') : lastWords(last)}</span>
			{isFree || isLead ? (
				<span className="undo-do">
					{isFree ? (
						<span className="undo-left soft" aria-hidden="true">
							{say('desk.secondsLeft', { count: seconds })}
						</span>
					) : null}
					<Button kind="quiet" icon={<Icon of={ArrowUUpLeftIcon} />} keys="Ctrl Z" onPress={() => void act.undo('')}>
						{say(isFree ? 'desk.undo' : 'desk.undoWhy')}
					</Button>
				</span>
			) : (
				<span className="undo-do soft">{say('desk.undoAskLead')}</span>
			)}
			{isAskingWhy ? <UndoReason last={last} /> : null}
		</div>
	)
}

export const UndoStrip = ({ isLead }: { readonly isLead: boolean }) => {
	const last = useDeskState((state) => state.lastIn)
	return last === null ? null : <Strip key={last.commandId} last={last} isLead={isLead} />
}
