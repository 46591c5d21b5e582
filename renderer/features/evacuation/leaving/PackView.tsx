/** The pack as the printer gets it. It is printed once it is written down who holds it. */
import { ArrowLeftIcon, PrinterIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { tellWindow } from '../../../transport/windowShell.ts'
import { useAlarmSend } from '../refusals.ts'
import type { EventDay, Overview, Pack } from './leavingTypes.ts'
import { PackSheets } from './PackSheets.tsx'

const mostCopies = 100
const copiesOf = (typed: string): number | null => {
	const count = Number(typed.trim())
	return Number.isInteger(count) && count >= 1 && count <= mostCopies ? count : null
}

export type PackViewProps = {
	readonly overview: Overview
	readonly day: EventDay
	readonly pack: Pack
	readonly again: () => Promise<void>
	readonly onBack: () => void
}

export const PackView = ({ overview, day, pack, again, onBack }: PackViewProps) => {
	const say = useText()
	const nowMs = useHubClock()
	const { send, isWorking, problem } = useAlarmSend(again)
	const [holder, setHolder] = useState<string>(say('alarm.pack.holderDefault'))
	const [copies, setCopies] = useState('1')
	const [hasTried, setTried] = useState(false)
	/** Who holds what was written down; anything else on it is not printed yet. */
	const [recorded, setRecorded] = useState<{ readonly holder: string; readonly atMs: number } | null>(null)
	const isAsked = useRef(false)
	useEffect(() => focusSoon(() => document.querySelector<HTMLElement>('main h1')), [])
	useEffect(() => {
		if (recorded === null || !isAsked.current) return
		isAsked.current = false
		// In a window its own dialog opens; in a browser, the browser's.
		requestAnimationFrame(() =>
			requestAnimationFrame(() => {
				if (!tellWindow({ kind: 'print' })) window.print()
			}),
		)
	}, [recorded])
	const count = copiesOf(copies)
	const back = (): void => {
		onBack()
		focusSoon(() => document.getElementById('pack-show'))
	}
	const print = async (): Promise<void> => {
		setTried(true)
		if (holder.trim() === '' || count === null) return
		const input = { packId: newId(), dayId: day.id, holder: holder.trim(), copies: count }
		const { isDone } = await send(
			[['evacuation.recordPack', input]],
			say('alarm.pack.recorded', { holder: input.holder }),
		)
		if (!isDone) return
		isAsked.current = true
		setRecorded({ holder: input.holder, atMs: nowMs ?? 0 })
	}
	return (
		<>
			<div className="no-print stack-s">
				<PageHead
					title={say('alarm.pack.preview', { date: formatDate(day.date) })}
					lead={say('alarm.pack.previewWords')}
					end={
						<Button icon={<Icon of={ArrowLeftIcon} />} onPress={back}>
							{say('alarm.pack.back')}
						</Button>
					}
				/>
				<form
					className="leaving-record"
					noValidate
					onSubmit={(event) => {
						event.preventDefault()
						void print()
					}}
				>
					<TextField
						label={say('alarm.pack.holder')}
						hint={say('alarm.pack.holderHint')}
						value={holder}
						maxLength={60}
						onChange={setHolder}
						error={hasTried && holder.trim() === '' ? say('alarm.pack.holderMissing') : undefined}
					/>
					<TextField
						label={say('alarm.pack.copies')}
						type="number"
						min="1"
						value={copies}
						onChange={setCopies}
						error={hasTried && count === null ? say('alarm.pack.copiesWrong') : undefined}
					/>
					<Button kind="main" type="submit" icon={<Icon of={PrinterIcon} />} isWorking={isWorking}>
						{say('alarm.pack.print')}
					</Button>
				</form>
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			</div>
			<PackSheets overview={overview} day={day} pack={pack} recorded={recorded} />
		</>
	)
}
