/** Typing in what was ticked on paper: line after line, held here until all of it is sent as one. */
import { ArrowLeftIcon, PaperPlaneTiltIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { timeQuestion } from '../../../../../shared/domain/badges/paperRows.ts'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { PageHead } from '../../../../components/PageHead.tsx'
import { useUndoKey } from '../../../../components/useUndoKey.ts'
import { dateOf, formatTime } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { useHub } from '../../../../transport/hub.ts'
import { DayField } from '../DayField.tsx'
import type { PaperOf } from '../paperTypes.ts'
import { paperHref } from '../paperView.ts'
import './EnterPaper.css'
import { FindLine } from './FindLine.tsx'
import { HeldRows } from './HeldRows.tsx'
import { usePaperRows } from './rowsStore.ts'
import { undoPaper, usePaperChange, usePaperSend } from './usePaperSend.ts'
import { useKnownAtFirst, useRowsKnown } from './useRowsKnown.ts'
import { WalkInFromPaper } from './WalkInFromPaper.tsx'

/** Midnight at the end of a day that is over, and at the beginning of one to come. */
const nowAtOf = (date: string): string => {
	const nowMs = Date.now()
	const today = dateOf(nowMs)
	return today === date ? formatTime(nowMs) : today > date ? '24:00' : '00:00'
}

export const EnterPaper = ({ of }: { readonly of: PaperOf }) => {
	const say = useText()
	const hub = useHub()
	const { day, overview } = of
	const { rows, sendId } = usePaperRows(day.id)
	const again = useRowsKnown(
		day.id,
		rows.map(({ registrationId }) => registrationId),
	)
	useKnownAtFirst(again)
	const { isSending, problem, send } = usePaperSend(day.id)
	const book = usePaperChange(again)
	const [isWalkIn, setWalkIn] = useState(false)
	useUndoKey(() => void undoPaper(hub).then(again))
	const nowAt = nowAtOf(day.date)
	const asked = rows.filter((row) => timeQuestion(row, day.doorsAt, nowAt) !== null).length
	const whyNot =
		rows.length === 0
			? say('doorPaper.enter.whyNone')
			: asked > 0
				? say('doorPaper.enter.whyAsked', { count: asked })
				: undefined
	return (
		<>
			<PageHead
				title={say('doorPaper.enter.title')}
				lead={say('doorPaper.enter.lead')}
				end={
					<>
						<DayField of={of} />
						<Button
							icon={<Icon of={ArrowLeftIcon} />}
							onPress={() => {
								location.hash = paperHref(null)
							}}
						>
							{say('doorPaper.back')}
						</Button>
					</>
				}
			/>
			<div className="stack">
				<Card>
					<FindLine dayId={day.id} />
				</Card>
				<Card
					title={say('doorPaper.enter.held')}
					end={
						<span className="soft" role="status">
							{rows.length === 0 ? '' : say('doorPaper.enter.heldCount', { count: rows.length })}
						</span>
					}
				>
					<div className="stack">
						<HeldRows
							dayId={day.id}
							rows={rows}
							doorsAt={day.doorsAt}
							nowAt={nowAt}
							onBook={({ registrationId, preferredName }) =>
								void book.send(
									[['people.bookDay', { registrationId, dayId: day.id }]],
									say('doorPaper.enter.booked', { name: preferredName }),
								)
							}
						/>
						{problem === '' && book.problem === undefined ? null : (
							<Message tone="heed" isLive>
								{problem === '' ? book.problem : problem}
							</Message>
						)}
						<div>
							<Button
								kind="main"
								icon={<Icon of={PaperPlaneTiltIcon} />}
								isWorking={isSending}
								whyNot={whyNot}
								onPress={() => void send(rows, sendId)}
							>
								{say('doorPaper.enter.send', { count: rows.length })}
							</Button>
						</div>
					</div>
				</Card>
				<Card title={say('doorPaper.enter.walkIn')}>
					<div className="stack-s">
						<p className="soft">{say('doorPaper.enter.walkInWords')}</p>
						{isWalkIn ? (
							<WalkInFromPaper dayId={day.id} sectors={overview.sectors} onClose={() => setWalkIn(false)} />
						) : (
							<div>
								<Button onPress={() => setWalkIn(true)}>{say('doorPaper.enter.walkInOpen')}</Button>
							</div>
						)}
					</div>
				</Card>
			</div>
		</>
	)
}
