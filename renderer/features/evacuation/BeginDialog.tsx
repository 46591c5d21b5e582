import { HouseLineIcon, LockIcon, PersonSimpleRunIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { type AlarmKind, alarmKinds } from '../../../shared/domain/evacuation/words.ts'
import { Check } from '../../components/Check.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import './BeginDialog.css'
import type { Begin } from './useBegin.ts'

const shapes = { evacuation: PersonSimpleRunIcon, invacuation: HouseLineIcon, lockdown: LockIcon } as const

export type BeginDialogProps = {
	readonly isOpen: boolean
	/** May begin a drill. */
	readonly isLead: boolean
	readonly onBegin: Begin
	readonly onClose: () => void
}

/** Which of the three it is, and whether it is a drill. The first has the focus: Enter, or F9, and everybody leaves. */
export const BeginDialog = ({ isOpen, isLead, onBegin, onClose }: BeginDialogProps) => {
	const say = useText()
	const [isDrill, setDrill] = useState(false)
	const close = (): void => {
		setDrill(false)
		onClose()
	}
	const begin = (kind: AlarmKind): void => {
		setDrill(false)
		onBegin({ kind, isDrill })
	}
	return (
		<Dialog title={say('alarm.begin.title')} isOpen={isOpen} onClose={close} isWide>
			<p>{say('alarm.begin.words')}</p>
			<div className="alarm-begin">
				{alarmKinds.map((kind, index) => (
					<button
						key={kind}
						type="button"
						className={index === 0 ? 'alarm-begin-one alarm-begin-first' : 'alarm-begin-one'}
						autoFocus={index === 0}
						onClick={() => begin(kind)}
					>
						<Icon of={shapes[kind]} weight="fill" />
						<span>
							<b>{say(`alarm.kind.${kind}.begin`)}</b>
							<span>{isDrill ? say('alarm.drillWords') : say(`alarm.kind.${kind}.beginHint`)}</span>
						</span>
					</button>
				))}
			</div>
			{isLead ? (
				<Check
					label={say('alarm.begin.drill')}
					hint={say('alarm.begin.drillHint')}
					isOn={isDrill}
					onChange={setDrill}
				/>
			) : null}
		</Dialog>
	)
}
