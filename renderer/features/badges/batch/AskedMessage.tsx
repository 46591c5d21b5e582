/** After a print: which of the badges came out. Only those are written down, and the rest is there to print again. */
import { useState } from 'react'
import type { Laid } from '../../../../shared/domain/badges/paper.ts'
import { Button } from '../../../components/Button.tsx'
import type { Badge } from '../../../components/badge/badgeWords.ts'
import { Message } from '../../../components/Message.tsx'
import { Select } from '../../../components/Select.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useBadgesSend } from '../useBadgesSend.ts'
import { changeBatch } from './batchStore.ts'

export type AskedMessageProps = {
	readonly sheets: readonly (readonly Laid<Badge>[])[]
	readonly again: () => Promise<void>
	/** So many came out. */
	readonly onDone: (printed: number) => void
}

/** More than one command may name. */
const most = 5000

export const AskedMessage = ({ sheets, again, onDone }: AskedMessageProps) => {
	const say = useText()
	const { send, isWorking, problem } = useBadgesSend(again)
	const [isPartly, setPartly] = useState(false)
	const [upTo, setUpTo] = useState('0')
	// What was sent to the printer, whatever is chosen since.
	const [printed] = useState(sheets)
	const rowsUpTo = (count: number) =>
		printed.slice(0, count).flatMap((sheet) => sheet.map(({ thing }) => ({ registrationId: thing.registrationId })))
	const record = async (count: number): Promise<void> => {
		const rows = rowsUpTo(count)
		const steps = Array.from(
			{ length: Math.ceil(rows.length / most) },
			(_, part) => ['badges.recordPrint', { what: 'badge', rows: rows.slice(part * most, (part + 1) * most) }] as const,
		)
		const { isDone } = await send(steps, say('badges.batch.recorded', { count: rows.length }))
		if (!isDone) return
		changeBatch({ isAsking: false })
		onDone(rows.length)
	}
	return (
		<Message tone="heed" title={say('badges.batch.asked')} isLive>
			<p>{say('badges.batch.askedWords')}</p>
			{problem === undefined ? null : <p>{problem}</p>}
			{isPartly ? (
				<div className="badges-asked">
					<Select
						label={say('badges.batch.upTo')}
						value={upTo}
						onChange={setUpTo}
						options={printed.map((sheet, page) => ({
							value: String(page),
							label: say('badges.batch.upToSheet', { page: page + 1, name: sheet.at(-1)?.thing.preferredName ?? '' }),
						}))}
					/>
					<Button kind="main" isWorking={isWorking} onPress={() => void record(Number(upTo) + 1)}>
						{say('badges.batch.writeDown', { count: rowsUpTo(Number(upTo) + 1).length })}
					</Button>
				</div>
			) : null}
			<div className="badges-asked">
				{isPartly ? null : (
					<Button kind="main" isWorking={isWorking} onPress={() => void record(printed.length)}>
						{say('badges.batch.yes')}
					</Button>
				)}
				{isPartly || printed.length < 2 ? null : (
					<Button onPress={() => setPartly(true)}>{say('badges.batch.partly')}</Button>
				)}
				<Button
					onPress={() => {
						changeBatch({ isAsking: false })
						toast(say('badges.batch.notRecorded'))
					}}
				>
					{say('badges.batch.no')}
				</Button>
			</div>
		</Message>
	)
}
