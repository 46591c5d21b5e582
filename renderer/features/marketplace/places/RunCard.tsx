/** The search for places while it is on, and what came of it; always in words, with a way back. */

import { XIcon } from '@phosphor-icons/react'
import { useEffect, useRef } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { MarketView, StallAims } from '../marketTypes.ts'
import { takeAllBack } from '../useMarketSend.ts'
import { CannotPart } from './CannotPart.tsx'
import { closenessOf } from './closeness.ts'
import type { Names } from './names.ts'
import type { Measures } from './placesTypes.ts'
import { leaveRun, stopAndKeep } from './run.actions.ts'
import { forgetRun, type Run, setRun } from './runStore.ts'
import { MovedList } from './Versions.tsx'

export type RunCardProps = {
	readonly run: Run
	readonly view: MarketView
	readonly names: Names
	readonly onFind: (seed: number | null) => void
	readonly onChoose: (stallId: string) => void
}

const Near = ({
	best,
	bound,
	aims,
}: {
	readonly best: Measures
	readonly bound: Measures
	readonly aims: StallAims
}) => {
	const say = useText()
	const closeness = closenessOf(best, bound, aims)
	return (
		<>
			{closeness.is === 'wishes'
				? say('marketPlaces.run.closeness.wishes', { count: closeness.count })
				: say(`marketPlaces.run.closeness.${closeness.is}`)}
		</>
	)
}

const Working = ({ run, aims }: { readonly run: Extract<Run, { at: 'working' }>; readonly aims: StallAims }) => {
	const say = useText()
	const { client } = useHub()
	const { progress, isStopping } = run
	return (
		<>
			<ProgressBar
				label={say(isStopping ? 'marketPlaces.run.stopping' : 'marketPlaces.run.working')}
				done={progress?.done ?? 0}
				of={progress?.of ?? 0}
			/>
			{progress === null ? null : (
				<p>
					<b>{say('marketPlaces.run.soFar')}</b> <Near best={progress.best} bound={progress.bound} aims={aims} />
				</p>
			)}
			<div className="row wrap">
				<Button kind="main" isWorking={isStopping} onPress={() => stopAndKeep(client)}>
					{say('marketPlaces.run.stop')}
				</Button>
				<Button onPress={leaveRun}>{say('marketPlaces.run.leave')}</Button>
				<span className="soft small">{say('marketPlaces.run.leaveHint')}</span>
			</div>
		</>
	)
}

type AppliedProps = Omit<RunCardProps, 'run'> & { readonly run: Extract<Run, { at: 'applied' }> }

const Applied = ({ run: { answer, before }, view, names, onFind, onChoose }: AppliedProps) => {
	const say = useText()
	const hub = useHub()
	const placed = view.stalls.stalls.filter(({ place }) => place !== null)
	const moved = placed
		.filter(({ id, place }) => (before[id] ?? '') !== place?.code)
		.map(({ id, place }) => ({ stallId: id, fromCode: before[id] ?? '', toCode: place?.code ?? '' }))
	const got = moved.filter(({ fromCode }) => fromCode === '').length
	const without = placed.filter(({ unmet }) => unmet.length > 0)
	const undo = async (): Promise<void> => {
		await takeAllBack(hub, [answer.commandId])
		setRun({ at: 'undone' })
	}
	return (
		<>
			<p>
				{answer.unmet === 0
					? say('marketPlaces.run.done.unmetNone')
					: say('marketPlaces.run.done.unmet', { count: answer.unmet })}{' '}
				<Near best={answer.best} bound={answer.bound} aims={view.stalls.aims} />{' '}
				{moved.length === 0 ? say('marketPlaces.run.done.unchanged') : null}{' '}
				{got === 0 ? null : say('marketPlaces.run.done.got', { count: got })}{' '}
				{moved.length === got ? null : say('marketPlaces.run.done.moved', { count: moved.length - got })}
			</p>
			<div className="places-run-folds">
				{without.length === 0 ? null : (
					<details className="places-fold">
						<summary>{say('marketPlaces.run.showUnmet')}</summary>
						<ul className="places-moved">
							{without.map(({ id, number, organisation, unmet }) => (
								<li key={id}>
									<button type="button" className="places-link" onClick={() => onChoose(id)}>
										{number} {organisation}
									</button>
									<span className="small soft">
										{say('marketPlaces.list.without', { what: names.wishesOf(unmet, id) })}
									</span>
								</li>
							))}
						</ul>
					</details>
				)}
				{moved.length === 0 ? null : (
					<details className="places-fold">
						<summary>{say('marketPlaces.run.showMoves')}</summary>
						<MovedList moved={moved} names={names} onChoose={onChoose} />
					</details>
				)}
			</div>
			<div className="row wrap">
				<Button onPress={() => onFind(null)}>{say('marketPlaces.run.again')}</Button>
				<Button onPress={() => onFind(answer.seed)}>{say('marketPlaces.run.same')}</Button>
				<Button keys="Ctrl Z" onPress={() => void undo()}>
					{say('marketPlaces.run.undo')}
				</Button>
				<span className="soft small">
					{say('marketPlaces.run.seed', { seed: answer.seed })}. {say('marketPlaces.run.againHint')}
				</span>
			</div>
		</>
	)
}

const titleOf = (run: Run, say: ReturnType<typeof useText>, placed: number): string => {
	switch (run.at) {
		case 'none':
			return ''
		case 'working':
			return say('marketPlaces.run.title')
		case 'applied':
			return say('marketPlaces.run.done.title', { count: placed })
		case 'cannot':
			return say('marketPlaces.cannot.title')
		default:
			return say(`marketPlaces.run.after.${run.at}Title`)
	}
}

export const RunCard = ({ run, view, names, onFind, onChoose }: RunCardProps) => {
	const say = useText()
	const title = useRef<HTMLHeadingElement>(null)
	const last = useRef<Run['at']>(run.at)
	// The control that had the focus is gone when a search begins or ends.
	useEffect(() => {
		if (last.current === run.at) return
		last.current = run.at
		if (run.at !== 'none') title.current?.focus()
	}, [run.at])
	if (run.at === 'none') return null
	const placed = view.stalls.stalls.filter(({ place }) => place !== null).length
	return (
		<section className="card places-run" aria-labelledby="places-run">
			<div className="row">
				<h2 id="places-run" ref={title} tabIndex={-1} className="card-title">
					{titleOf(run, say, placed)}
				</h2>
				{run.at === 'working' ? null : (
					<span className="push">
						<Button
							kind="quiet"
							label={say('marketPlaces.run.close')}
							icon={<Icon of={XIcon} />}
							onPress={() => {
								forgetRun()
								document.querySelector<HTMLElement>('main h1')?.focus()
							}}
						/>
					</span>
				)}
			</div>
			{run.at === 'working' ? <Working run={run} aims={view.stalls.aims} /> : null}
			{run.at === 'applied' ? (
				<Applied run={run} view={view} names={names} onFind={onFind} onChoose={onChoose} />
			) : null}
			{run.at === 'cannot' ? (
				<CannotPart answer={run.answer} view={view} names={names} onChoose={onChoose} onFind={onFind} />
			) : null}
			{run.at === 'left' || run.at === 'undone' || run.at === 'stopped' || run.at === 'nothing' ? (
				<p>{say(`marketPlaces.run.after.${run.at}`)}</p>
			) : null}
			{run.at === 'failed' || run.at === 'outdated' || run.at === 'busy' || run.at === 'lost' || run.at === 'noRoom' ? (
				<Message
					tone="heed"
					isLive
					action={<Button onPress={() => onFind(null)}>{say('marketPlaces.cannot.again')}</Button>}
				>
					{say(`marketPlaces.run.after.${run.at}`)}
				</Message>
			) : null}
		</section>
	)
}
