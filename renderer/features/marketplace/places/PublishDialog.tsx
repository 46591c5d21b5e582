/**
 * Publishing who stands where: the title is the outcome; who is told something new, what stops it, what needs a
 * few words. Afterwards it says which version it is, and what to print.
 */
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { viewHref } from '../view.ts'
import type { Names } from './names.ts'
import { findingLine, type RuleFindings } from './publishFindings.ts'
import { type PublishData, type Published, reasonId, usePublishData, usePublishing } from './usePublishing.ts'
import { MovedList } from './Versions.tsx'

export type PublishDialogProps = {
	readonly names: Names
	readonly placed: number
	/** Stalls that come and have no place. */
	readonly unplaced: number
	readonly again: () => Promise<void>
	/** Closes it and shows a stall. */
	readonly onShow: (stallId: string) => void
	readonly onClose: () => void
}

type WhereProps = { readonly one: RuleFindings; readonly names: Names; readonly onShow: (stallId: string) => void }

/** Which stalls it is about, each with a way there; folded away where they are several. */
const Where = ({ one: { findings }, names, onShow }: WhereProps) => {
	const say = useText()
	const list = (
		<ul className="places-where">
			{findings.map((finding) => {
				const stall = names.stallOf(finding.stallIds[0] ?? '')
				return (
					<li key={finding.key} className="row wrap">
						{findings.length === 1 ? null : <span className="small">{findingLine(finding)}</span>}
						{stall === undefined ? null : (
							<Button kind="quiet" onPress={() => onShow(stall.id)}>
								{say('marketPlaces.publish.show', { number: stall.number })}
							</Button>
						)}
					</li>
				)
			})}
		</ul>
	)
	if (findings.length === 1) return list
	return (
		<details className="places-fold">
			<summary>{say('marketPlaces.publish.where', { count: findings.length })}</summary>
			{list}
		</details>
	)
}

const Changes = ({
	data,
	names,
	unplaced,
}: {
	readonly data: PublishData
	readonly names: Names
	readonly unplaced: number
}) => {
	const say = useText()
	const { versions, sinceLast } = data.versions
	const count = sinceLast.length
	return (
		<section className="stack-s">
			{count === 0 ? (
				<p>{say('marketPlaces.publish.unchanged')}</p>
			) : (
				<details className="places-fold" open={count <= 6}>
					<summary>
						{say(versions.length === 0 ? 'marketPlaces.publish.changesFirst' : 'marketPlaces.publish.changes', {
							count,
						})}
					</summary>
					<MovedList moved={sinceLast} names={names} />
				</details>
			)}
			{unplaced === 0 ? null : <p>{say('marketPlaces.publish.unplaced', { count: unplaced })}</p>}
		</section>
	)
}

const DoneDialog = ({ done, onClose }: { readonly done: Published; readonly onClose: () => void }) => {
	const say = useText()
	return (
		<Dialog
			title={say('marketPlaces.publish.doneTitle', { version: done.version })}
			isOpen
			onClose={onClose}
			backLabel={say('marketPlaces.publish.close')}
		>
			<Message tone="welcome">{say('marketPlaces.publish.done', { time: formatTime(done.atMs) })}</Message>
			<p>
				<a href={viewHref('paper')}>{say('marketPlaces.publish.toPaper')}</a>
			</p>
		</Dialog>
	)
}

export const PublishDialog = ({ names, placed, unplaced, again, onShow, onClose }: PublishDialogProps) => {
	const say = useText()
	const read = usePublishData()
	const { reasons, setReason, missing, isWorking, problem, done, publish } = usePublishing(again)
	const { data } = read
	if (done !== null) return <DoneDialog done={done} onClose={onClose} />
	if (data === undefined)
		return (
			<Dialog title={say('marketPlaces.publish.loading')} isOpen onClose={onClose}>
				{read.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void read.again()}>{say('app.again')}</Button>}>
						{say('marketPlaces.publish.unreadable')}
					</Message>
				) : (
					<p role="status">{say('market.loading')}</p>
				)}
			</Dialog>
		)
	const version = (data.versions.versions[0]?.number ?? 0) + 1
	const { stops, stopCount, warns } = data.settle
	const whyNot =
		placed === 0
			? say('marketPlaces.publish.nothingPlaced')
			: stopCount > 0
				? say('marketPlaces.publish.whyNot', { count: stopCount })
				: data.versions.sinceLast.length === 0
					? say('marketPlaces.publish.unchanged')
					: undefined
	const submit = (): void => {
		if (whyNot === undefined && !isWorking) void publish(data)
	}
	return (
		<Dialog
			title={say('marketPlaces.publish.title', { version })}
			isOpen
			onClose={onClose}
			isWide
			main={
				<Button kind="main" isWorking={isWorking} whyNot={whyNot} onPress={submit}>
					{say(isWorking ? 'marketPlaces.publish.working' : 'marketPlaces.publish.go', { version })}
				</Button>
			}
		>
			<Changes data={data} names={names} unplaced={unplaced} />
			{stops.length === 0 ? null : (
				<section className="stack-s">
					<h3>{say('marketPlaces.publish.stops', { count: stopCount })}</h3>
					{stops.map((one) => (
						<Message key={one.id} tone="stop" title={one.title}>
							<Where one={one} names={names} onShow={onShow} />
						</Message>
					))}
				</section>
			)}
			{warns.length === 0 ? null : (
				<form
					className="stack"
					noValidate
					onSubmit={(event) => {
						event.preventDefault()
						submit()
					}}
				>
					<div>
						<h3>{say('marketPlaces.publish.warns')}</h3>
						<p className="soft small">{say('marketPlaces.publish.warnsWords')}</p>
					</div>
					{warns.map((one) => (
						<fieldset key={one.id} id={reasonId(one.id)} className="places-warn">
							<legend>{one.title}</legend>
							<Where one={one} names={names} onShow={onShow} />
							{one.given === '' ? null : (
								<p className="small soft">{say('marketPlaces.publish.given', { reason: one.given })}</p>
							)}
							<TextField
								label={say('marketPlaces.publish.reason')}
								isOptional={one.given !== ''}
								value={reasons[one.id] ?? ''}
								maxLength={300}
								onChange={(words) => setReason(one.id, words)}
								error={missing(one)}
							/>
						</fieldset>
					))}
					<button type="submit" hidden>
						{say('marketPlaces.publish.go', { version })}
					</button>
				</form>
			)}
			{problem === '' ? null : <Message tone="heed">{problem}</Message>}
		</Dialog>
	)
}
