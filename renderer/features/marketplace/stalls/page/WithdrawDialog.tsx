import { ArrowRightIcon } from '@phosphor-icons/react'
import { Button } from '../../../../components/Button.tsx'
import { Dialog } from '../../../../components/Dialog.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import type { Stall } from '../../marketTypes.ts'
import { listed, stallName } from '../stallWords.ts'
import type { WhatWasLost } from './whatIsLost.ts'

export type WithdrawDialogProps = {
	readonly stall: Stall
	readonly lost: WhatWasLost
	readonly isWorking: boolean
	readonly problem: string | undefined
	readonly onConfirm: () => void
	readonly onClose: () => void
}

/** Everything that follows, before it is done. */
export const WithdrawDialog = ({ stall, lost, isWorking, problem, onConfirm, onClose }: WithdrawDialogProps) => {
	const say = useText()
	const { code, names, near } = lost
	const lines = [
		code === '' ? say('marketStalls.follows.noPlace') : say('marketStalls.follows.place', { code }),
		names.length === 0
			? say('marketStalls.follows.noStewards')
			: say('marketStalls.follows.stewards', { count: names.length, names: listed(names) }),
		...(near.length === 0
			? []
			: [say('marketStalls.follows.near', { count: near.length, numbers: listed(near.map(String)) })]),
		say('marketStalls.follows.kept'),
	]
	return (
		<Dialog
			isOpen
			title={say('marketStalls.withdrawTitle', { stall: stallName(stall) })}
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isWorking} onPress={onConfirm}>
					{say('marketStalls.withdrawConfirm')}
				</Button>
			}
		>
			<h3>{say('marketStalls.follows.title')}</h3>
			<ul className="stalls-follows">
				{lines.map((line) => (
					<li key={line}>
						<Icon of={ArrowRightIcon} />
						<span>{line}</span>
					</li>
				))}
			</ul>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
		</Dialog>
	)
}
