/**
 * Finding groups for everybody: first what can be, then the run, then what people got. The title always
 * answers where it stands. Nobody is moved but by a run that ended well.
 */
import { useEffect } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Setup } from '../useSetup.ts'
import { goView } from '../view.ts'
import './Fill.css'
import { chooseForRun, currentRun, forgetRun, type Run, setRun, useFill } from './fillStore.ts'
import { useBoards } from './findings.ts'
import { Impossible } from './Impossible.tsx'
import { Result } from './Result.tsx'
import { RunForm } from './RunForm.tsx'
import { TakeBack } from './TakeBack.tsx'
import { TruthCard } from './TruthCard.tsx'
import { fillTitle } from './title.ts'
import { verdictOf } from './truth.ts'
import { useRunFocus } from './useRunFocus.ts'
import { useTakeBack } from './useTakeBack.ts'
import { Working } from './Working.tsx'

const pools = ['booked', 'here'] as const

/** What a run that brought nothing says, and what to do next. */
const After = ({ at }: { readonly at: Run['at'] }) => {
	const say = useText()
	if (at === 'left' || at === 'undone')
		return <Message tone={at === 'undone' ? 'welcome' : 'note'}>{say(`groupFill.after.${at}`)}</Message>
	if (at !== 'nobody' && at !== 'outdated' && at !== 'failed' && at !== 'lost' && at !== 'noRoom') return null
	return (
		<Message tone="heed" title={say(`groupFill.after.${at}Title`)} isLive>
			{say(`groupFill.after.${at}`)}
		</Message>
	)
}

export const Fill = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const { pool, run } = useFill()
	const truth = useQuery(`breakouts.truth:${pool}`, (client) => client.breakouts.truth({ pool }), [
		'breakouts',
		'people',
		'attendance',
		'event',
	])
	const boards = useBoards(
		setup.rounds.map(({ id }) => id),
		pool,
	)
	const hasDraft = boards.data?.some(({ groups }) => groups.some(({ people }) => people.length > 0)) ?? false
	const takeBack = useTakeBack()
	useRunFocus(run.at)

	// A run of another event is none of this one's.
	const isForeign = run.at !== 'none' && !run.asked.input.roundIds.some((id) => setup.rounds.some((r) => r.id === id))
	useEffect(() => {
		if (isForeign) forgetRun()
	}, [isForeign])

	const undo = (): void => {
		if (run.at !== 'done') return
		const { commandId, asked } = run
		takeBack.begin([commandId], () => {
			const now = currentRun()
			if (now.at === 'done' && now.commandId === commandId) setRun({ at: 'undone', asked })
			announce(say('groupFill.after.undone'))
		})
	}

	if (truth.data === undefined) {
		return (
			<>
				<PageHead title={say('groupFill.title.loading')} />
				{truth.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void truth.again()}>{say('app.again')}</Button>}>
						{say('groupFill.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('breakouts.loading')}
					</p>
				)}
			</>
		)
	}
	const verdict = verdictOf(truth.data)
	const isEmpty = verdict.is === 'noGroups' || verdict.is === 'nobody'
	const isWorking = run.at === 'working'
	const poolChoice = (
		<Segmented
			label={say('groupFill.pool.label')}
			value={pool}
			onChange={(value) => chooseForRun({ pool: value })}
			segments={pools.map((value) => ({ value, label: say(`groupFill.pool.${value}`) }))}
		/>
	)
	return (
		<div className="fill">
			<PageHead
				title={fillTitle(verdict, run)}
				lead={say(isWorking ? 'groupFill.working.lead' : 'groupFill.lead')}
				end={isWorking ? undefined : poolChoice}
			/>
			{isEmpty ? (
				<EmptyState
					title={say(`groupFill.title.${verdict.is}`)}
					actions={
						verdict.is === 'noGroups' ? (
							<Button kind="main" onPress={() => goView('setup')}>
								{say('groupFill.empty.toSetup')}
							</Button>
						) : pool === 'here' ? (
							<Button kind="main" onPress={() => chooseForRun({ pool: 'booked' })}>
								{say('groupFill.empty.showBooked')}
							</Button>
						) : null
					}
				>
					<p>{say(`groupFill.empty.${verdict.is === 'nobody' && pool === 'here' ? 'nobodyHere' : verdict.is}`)}</p>
				</EmptyState>
			) : (
				<div className={isWorking ? 'stack' : 'cols fill-cols'}>
					<div className="stack">
						{run.at === 'working' ? <Working run={run} /> : null}
						{run.at === 'done' ? (
							<Result run={run} setup={setup} boards={boards} onUndo={undo} isUndoing={takeBack.isWorking} />
						) : null}
						{takeBack.problem === '' ? null : (
							<Message tone="heed" isLive>
								{takeBack.problem}
							</Message>
						)}
						{run.at === 'impossible' ? <Impossible answer={run.answer} setup={setup} /> : null}
						<After at={run.at} />
						<TruthCard truth={truth.data} setup={setup} />
					</div>
					{isWorking ? null : <RunForm truth={truth.data} setup={setup} hasDraft={hasDraft} />}
				</div>
			)}
			{takeBack.isAsking ? <TakeBack state={takeBack} /> : null}
		</div>
	)
}
