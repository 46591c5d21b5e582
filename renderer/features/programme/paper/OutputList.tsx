/** What is out: what is to be collected first, then the rest, then what came back. */
import { CheckCircleIcon, FileIcon, PaperPlaneTiltIcon, WarningIcon } from '@phosphor-icons/react'
import { Card } from '../../../components/Card.tsx'
import { Check } from '../../../components/Check.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { dateOf, formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { useSend } from '../useSend.ts'
import type { Output } from './paperTypes.ts'

type RowProps = { readonly output: Output; readonly nowMs: number; readonly onBack: (isBack: boolean) => void }

const Mark = ({ output }: { readonly output: Output }) => {
	const say = useText()
	if (output.backAtMs !== null)
		return (
			<Tag tone="line" icon={<Icon of={CheckCircleIcon} />}>
				{say('programmePaper.isBack')}
			</Tag>
		)
	return output.isRecalled ? (
		<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
			{say('programmePaper.recall')}
		</Tag>
	) : (
		<Tag icon={<Icon of={output.isFile ? FileIcon : PaperPlaneTiltIcon} />}>{say('programmePaper.isOut')}</Tag>
	)
}

const Row = ({ output, nowMs, onBack }: RowProps) => {
	const say = useText()
	const { sheet, holder, copies, isFile, atMs, backAtMs, isRecalled, slots } = output
	const isToday = dateOf(atMs) === dateOf(nowMs)
	const since = isToday
		? say('programmePaper.outAt', { time: formatTime(atMs) })
		: say('programmePaper.outOn', { date: formatDay(atMs), time: formatTime(atMs) })
	const name = { sheet: say(`programmePaper.sheet.${sheet}`), holder }
	return (
		<li className={isRecalled ? 'programme-out programme-out-recalled' : 'programme-out'}>
			<Mark output={output} />
			<div className="programme-out-words">
				<h3>{name.sheet}</h3>
				<p>
					{[
						say('programmePaper.outLine', { count: copies, holder }),
						backAtMs === null ? since : say('programmePaper.backAt', { time: formatTime(backAtMs) }),
						...(slots.length === 0
							? []
							: [say('programmePaper.withStories', { count: slots.length, list: slots.join(', ') })]),
					].join(', ')}
				</p>
				{isRecalled ? (
					<p className="programme-out-why">
						{sheet === 'speakerCard'
							? say('programmePaper.recallCard')
							: isFile
								? say('programmePaper.recallFile')
								: say('programmePaper.recallWords', { count: copies })}
					</p>
				) : null}
			</div>
			<Check
				label={say(isFile ? 'programmePaper.deleted' : 'programmePaper.collected')}
				name={say(isFile ? 'programmePaper.deletedName' : 'programmePaper.collectedName', name)}
				isOn={backAtMs !== null}
				onChange={onBack}
			/>
		</li>
	)
}

export const OutputList = ({ nowMs }: { readonly nowMs: number }) => {
	const say = useText()
	const outputs = useQuery('programme.outputs', (client) => client.programme.outputs({ onlyOut: false }), [
		'programme',
		'stories',
	])
	const { send, problem } = useSend(outputs.again)
	const all = outputs.data?.outputs ?? []
	const out = all.filter(({ backAtMs }) => backAtMs === null)
	const recalled = out.filter(({ isRecalled }) => isRecalled)
	const inOrder = [...recalled, ...out.filter(({ isRecalled }) => !isRecalled)]
	const back = all.filter(({ backAtMs }) => backAtMs !== null)
	const row = (output: Output) => {
		const said = output.isFile ? 'programmePaper.deletedDone' : 'programmePaper.collectedDone'
		return (
			<Row
				key={output.outputId}
				output={output}
				nowMs={nowMs}
				onBack={(isBack) =>
					void send(
						[['programme.setOutputBack', { outputId: output.outputId, isBack }]],
						say(isBack ? said : 'programmePaper.outAgain'),
					)
				}
			/>
		)
	}
	return (
		<Card
			title={say('programmePaper.outTitle')}
			end={
				recalled.length === 0 ? undefined : (
					<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
						{say('programmePaper.toCollect', { count: recalled.length })}
					</Tag>
				)
			}
		>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			{inOrder.length === 0 ? (
				<p className="soft">{say('programmePaper.outNone')}</p>
			) : (
				<ul className="programme-outs">{inOrder.map(row)}</ul>
			)}
			{back.length === 0 ? null : (
				<details className="programme-back">
					<summary>{say('programmePaper.collectedFold', { count: back.length })}</summary>
					<ul className="programme-outs">{back.map(row)}</ul>
				</details>
			)}
		</Card>
	)
}
