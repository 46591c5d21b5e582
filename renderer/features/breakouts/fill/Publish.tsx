/**
 * Publishing a round: the title is the outcome; what changes for whom, what stops it, what needs a few
 * words. Afterwards it says which version it is, and what to print.
 */
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { goView } from '../view.ts'
import { Fold } from './Fold.tsx'
import type { Pool } from './fillStore.ts'
import { type Board, type Finding, findingLine, findingMore } from './findings.ts'
import { Line, Lines } from './Lines.tsx'
import {
	type Done,
	type PublishData,
	reasonId,
	stopsOf,
	usePublishData,
	usePublishing,
	warnsOf,
} from './usePublishing.ts'
import { personWords } from './words.ts'
import './Publish.css'

export type PublishProps = {
	readonly roundId: string
	readonly pool: Pool
	readonly isOpen: boolean
	readonly onClose: () => void
	/** Shows where a finding is; without it the dialog closes and the board is there. */
	readonly onShow?: (finding: Finding) => void
}

const most = 5

type WhereProps = {
	readonly findings: readonly Finding[]
	readonly board: Board
	readonly onShow: (finding: Finding) => void
}

/** Where a rule found something, each with a way there; folded away where it is in many places. */
const Where = ({ findings, board, onShow }: WhereProps) => {
	const say = useText()
	const list = (
		<ul className="publish-where">
			{findings.map((finding) => {
				const line = findingLine(finding, board)
				return (
					<li key={finding.key}>
						<span className="soft small">{findings.length === 1 ? findingMore(finding, board) : line}</span>
						<Button
							kind="quiet"
							size="dense"
							label={say('groupFill.publish.showWhat', { what: line })}
							onPress={() => onShow(finding)}
						>
							{say('groupFill.publish.showOnBoard')}
						</Button>
					</li>
				)
			})}
		</ul>
	)
	return findings.length > most ? (
		<Fold title={say('groupFill.publish.details', { count: findings.length })}>{list}</Fold>
	) : (
		list
	)
}

const WhatChanges = ({ board, changes }: PublishData) => {
	const say = useText()
	const told = board.round.told?.version ?? 0
	const placed = board.groups.reduce((sum, group) => sum + group.people.length, 0)
	const tableOf = (groupId: string | null): string => {
		const number = board.groups.find(({ id }) => id === groupId)?.number
		return number === undefined ? say('groupFill.publish.noTable') : say('groupFill.fix.table', { number })
	}
	if (changes === null) return <p>{say('groupFill.publish.first', { count: placed })}</p>
	if (changes.length === 0) return <p>{say('groupFill.publish.changed_none', { told })}</p>
	return (
		<div>
			<p>{say('groupFill.publish.changed', { count: changes.length, told })}</p>
			<Fold title={say('groupFill.publish.who', { count: changes.length })}>
				<ul className="publish-changes">
					{changes.map((change) => (
						<li key={change.registrationId}>
							{say('groupFill.publish.change', {
								who: personWords(change),
								from: tableOf(change.fromGroupId),
								to: tableOf(change.toGroupId),
							})}
						</li>
					))}
				</ul>
			</Fold>
		</div>
	)
}

const Published = ({ done, round, onClose }: { done: Done; round: number; onClose: () => void }) => {
	const say = useText()
	const { version, count, changed, atMs } = done
	return (
		<Dialog
			title={say('groupFill.publish.doneTitle', { version, time: formatTime(atMs) })}
			isOpen
			onClose={onClose}
			backLabel={say('groupFill.publish.close')}
			main={
				changed === 0 ? null : (
					<Button
						kind="main"
						onPress={() => {
							onClose()
							goView('tables')
						}}
					>
						{changed === null
							? say('groupFill.publish.printAll', { count })
							: say('groupFill.publish.printChanged', { count: changed })}
					</Button>
				)
			}
		>
			<Message tone="welcome" isLive>
				{say('groupFill.publish.done', { count, round })}
			</Message>
			{changed === 0 ? <p>{say('groupFill.publish.printNone')}</p> : null}
		</Dialog>
	)
}

const Opened = ({ roundId, pool, onClose, onShow }: Omit<PublishProps, 'isOpen'>) => {
	const say = useText()
	const { data, hasFailed, again } = usePublishData(roundId, pool)
	const { reasons, setReason, missing, isWorking, problem, done, publish } = usePublishing(roundId, pool)
	if (data === undefined || data === null) {
		const isGone = data === null
		return (
			<Dialog title={say('groupFill.publish.loading')} isOpen onClose={onClose}>
				{isGone || hasFailed ? (
					<Message
						tone="heed"
						isLive
						action={isGone ? null : <Button onPress={() => void again()}>{say('app.again')}</Button>}
					>
						{say(isGone ? 'groupFill.publish.notFound' : 'groupFill.publish.unreadable')}
					</Message>
				) : (
					<p role="status">{say('breakouts.loading')}</p>
				)}
			</Dialog>
		)
	}
	const { board, elsewhere } = data
	const { number, told } = board.round
	if (done !== null) return <Published done={done} round={number} onClose={onClose} />
	const version = (told?.version ?? 0) + 1
	const stops = stopsOf(board)
	const warns = warnsOf(board)
	const stopCount = stops.reduce((sum, { findings }) => sum + findings.length, elsewhere.length)
	const show = (finding: Finding): void => {
		onClose()
		onShow?.(finding)
	}
	const whyNot = stopCount === 0 ? undefined : say('groupFill.publish.whyNot', { count: stopCount })
	const submit = (): void => {
		if (whyNot === undefined && !isWorking) void publish(data)
	}
	return (
		<Dialog
			title={say('groupFill.publish.title', { version, round: number })}
			isOpen
			onClose={onClose}
			isWide
			main={
				<Button kind="main" isWorking={isWorking} whyNot={whyNot} onPress={submit}>
					{say(isWorking ? 'groupFill.publish.working' : 'groupFill.publish.go', { version })}
				</Button>
			}
		>
			<WhatChanges {...data} />
			{stopCount === 0 ? null : (
				<section className="stack-s">
					<h3>{say('groupFill.publish.stopsTitle', { count: stopCount })}</h3>
					<Lines>
						{stops.map(({ rule, findings }) => (
							<Line key={rule} mark="stop">
								{findings.length === 1 && findings[0] !== undefined
									? findingLine(findings[0], board)
									: say(`groupFill.rule.${rule}`)}
								<Where findings={findings} board={board} onShow={show} />
							</Line>
						))}
						{elsewhere.length === 0 ? null : (
							<Line mark="stop">
								{say('groupFill.publish.elsewhere', { count: elsewhere.length })}{' '}
								<a href="#/look">{say('groupFill.publish.toLook')}</a>
							</Line>
						)}
					</Lines>
				</section>
			)}
			{warns.length === 0 ? null : (
				<form
					className="stack-s"
					noValidate
					onSubmit={(event) => {
						event.preventDefault()
						submit()
					}}
				>
					<h3>{say('groupFill.publish.warnsTitle')}</h3>
					<p className="soft small">{say('groupFill.publish.warnsWords')}</p>
					{warns.map(({ rule, findings }) => {
						const [first] = findings
						const title =
							findings.length === 1 && first !== undefined ? findingLine(first, board) : say(`groupFill.rule.${rule}`)
						return (
							<fieldset key={rule} id={reasonId(rule)} className="publish-warn">
								<legend>{title}</legend>
								<Where findings={findings} board={board} onShow={show} />
								<TextField
									label={say('groupFill.publish.reason')}
									value={reasons[rule] ?? ''}
									maxLength={300}
									onChange={(words) => setReason(rule, words)}
									error={missing(rule)}
								/>
							</fieldset>
						)
					})}
					<button type="submit" hidden>
						{say('groupFill.publish.go', { version })}
					</button>
				</form>
			)}
			{problem === '' ? null : <Message tone="heed">{problem}</Message>}
		</Dialog>
	)
}

export const Publish = ({ isOpen, ...rest }: PublishProps) => (isOpen ? <Opened key={rest.roundId} {...rest} /> : null)
