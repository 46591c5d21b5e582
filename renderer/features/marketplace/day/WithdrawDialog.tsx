/** What happens when a stall will not come, said before it does. */
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Position, Stall } from '../marketTypes.ts'

export type WithdrawDialogProps = {
	readonly stall: Stall
	readonly position: Position | null
	/** People were told where it stands. */
	readonly isTold: boolean
	readonly isWorking: boolean
	readonly problem: string | undefined
	readonly onWithdraw: () => void
	readonly onClose: () => void
}

/** Its place has power and it asked for some: leads lie there. */
export const isLive = (stall: Pick<Stall, 'sockets'>, position: Pick<Position, 'sockets'> | null): boolean =>
	stall.sockets > 0 && (position?.sockets ?? 0) > 0

export const WithdrawDialog = (props: WithdrawDialogProps) => {
	const { stall, position, isTold, isWorking, problem, onWithdraw, onClose } = props
	const say = useText()
	const { number } = stall
	const code = position?.code ?? ''
	const people = new Set(stall.stewards.map(({ registrationId }) => registrationId)).size
	return (
		<Dialog
			title={say('marketDay.withdrawTitle', { number })}
			isOpen
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isWorking} onPress={onWithdraw}>
					{say('marketDay.withdrawDo', { number })}
				</Button>
			}
		>
			<p>{say('marketDay.withdrawLead')}</p>
			<ul className="withdraw-list">
				{position === null ? null : <li>{say('marketDay.willFree', { code })}</li>}
				{isLive(stall, position) ? <li>{say('marketDay.willPower', { code })}</li> : null}
				{people === 0 ? null : <li>{say('marketDay.willRelease', { count: people })}</li>}
				{people === 0 ? null : <li>{say('marketDay.willKeep')}</li>}
				{isTold && position !== null ? <li>{say('marketDay.willPrint')}</li> : null}
			</ul>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
		</Dialog>
	)
}
