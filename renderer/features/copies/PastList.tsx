/** Every bringing back, and taking one back as one. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Table } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import type { Bringing } from './copyTypes.ts'
import { TotalWords } from './Total.tsx'

const TakeBackDialog = ({ bringing, onClose }: { readonly bringing: Bringing; readonly onClose: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const [reason, setReason] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const [working, setWorking] = useState<{ readonly done: number; readonly of: number } | null>(null)
	const took = (count: number, stayed: number): string =>
		[say('copies.past.took', { count }), ...(stayed > 0 ? [say('copies.past.stayed', { count: stayed })] : [])].join(
			' ',
		)
	const take = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (working) return
		if (reason.trim() === '') return setProblem(say('copies.past.reasonMissing'))
		setWorking({ done: 0, of: 0 })
		try {
			for await (const step of await client.copies.takeBack({ bringingId: bringing.bringingId, reason })) {
				if (step.state === 'working') setWorking(step)
				else if (step.state === 'done') {
					toast(took(step.count, step.stayed))
					return onClose()
				} else setProblem(say(step.why === 'notFound' ? 'copies.past.notFound' : 'copies.past.reasonMissing'))
			}
		} catch {
			setProblem(say('copies.lost'))
		}
		setWorking(null)
	}
	return (
		<Dialog
			isOpen
			title={say('copies.past.takeTitle', { name: bringing.name === '' ? say('copies.past.hub') : bringing.name })}
			onClose={() => {
				if (!working) onClose()
			}}
		>
			<form className="stack-s" onSubmit={(event) => void take(event)} noValidate>
				<p>{say('copies.past.words')}</p>
				<TextField
					label={say('copies.past.reason')}
					hint={say('copies.past.reasonHint')}
					value={reason}
					maxLength={300}
					onChange={(next) => {
						setReason(next)
						setProblem(undefined)
					}}
					error={problem}
				/>
				{working ? <ProgressBar label={say('copies.past.working')} done={working.done} of={working.of} /> : null}
				<div>
					<Button kind="main" type="submit" isWorking={working !== null}>
						{say('copies.past.takeBack')}
					</Button>
				</div>
			</form>
		</Dialog>
	)
}

const Result = ({ bringing: { total, isWhole, takenBack } }: { readonly bringing: Bringing }) => {
	const say = useText()
	if (total === null) return <>{say('copies.past.cutOff')}</>
	return (
		<>
			{isWhole ? null : `${say('copies.past.stopped')} `}
			<TotalWords total={total} />
			{takenBack ? ` ${say('copies.past.took', { count: takenBack.count })}` : null}
			{takenBack && takenBack.stayed > 0 ? ` ${say('copies.past.stayed', { count: takenBack.stayed })}` : null}
		</>
	)
}

export const PastList = ({ bringings }: { readonly bringings: readonly Bringing[] }) => {
	const say = useText()
	const [asked, setAsked] = useState<Bringing | null>(null)
	return (
		<Card title={say('copies.past.title')}>
			{bringings.length === 0 ? (
				<p className="soft">{say('copies.past.none')}</p>
			) : (
				<Table caption={say('copies.past.title')}>
					<thead>
						<tr>
							<th scope="col">{say('copies.past.when')}</th>
							<th scope="col">{say('copies.past.name')}</th>
							<th scope="col">{say('copies.past.result')}</th>
							<th scope="col">{say('copies.past.takeBack')}</th>
						</tr>
					</thead>
					<tbody>
						{bringings.map((one) => {
							const name = one.name === '' ? say('copies.past.hub') : one.name
							const time = formatTime(one.beganAtMs)
							return (
								<tr key={one.bringingId}>
									<th scope="row" className="nowrap">
										{time}, {formatDay(one.beganAtMs)}
									</th>
									<td>{name}</td>
									<td>
										<Result bringing={one} />
									</td>
									<td>
										{one.takenBack === null ? (
											<Button
												kind="quiet"
												size="dense"
												label={say('copies.past.takeBackWhich', { name, time })}
												onPress={() => setAsked(one)}
											>
												{say('copies.past.takeBack')}
											</Button>
										) : null}
									</td>
								</tr>
							)
						})}
					</tbody>
				</Table>
			)}
			{asked ? <TakeBackDialog bringing={asked} onClose={() => setAsked(null)} /> : null}
		</Card>
	)
}
