/**
 * The fewest moves that settle what stops publishing a round, as a list to take whole or in part. It
 * begins to look as soon as it is opened; nobody is moved until the button is pressed, and one Undo
 * takes hosts and moves back together.
 */
import { XIcon } from '@phosphor-icons/react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useSetup } from '../useSetup.ts'
import { FixHosts } from './FixHosts.tsx'
import { FixSteps } from './FixSteps.tsx'
import { Fold } from './Fold.tsx'
import type { Pool } from './fillStore.ts'
import { makeChanges } from './fix.actions.ts'
import { type Asked, acceptedOf, bestFor, gapsOf, type Suggested } from './fixChoices.ts'
import { Line, Lines } from './Lines.tsx'
import { MovesAtMost, movesOf } from './MovesAtMost.tsx'
import { People } from './People.tsx'
import { TakeBack } from './TakeBack.tsx'
import { settledWords, useSuggestion } from './useSuggestion.ts'
import { useTakeBack } from './useTakeBack.ts'
import { personWords, shortageWords } from './words.ts'
import './SmallestFix.css'

export type SmallestFixProps = { readonly roundId: string; readonly pool: Pool; readonly onClose: () => void }

/** Enough for a table or two; more can be asked for. */
const usualMoves = 12

type Choice = { readonly ticked: ReadonlySet<string>; readonly asked: Asked }

const everything = ({ steps, standIns }: Suggested): Choice => ({
	ticked: new Set(steps.map(({ registrationId }) => registrationId)),
	asked: bestFor(gapsOf(standIns)),
})

export const SmallestFix = ({ roundId, pool, onClose }: SmallestFixProps) => {
	const say = useText()
	const hub = useHub()
	const titleId = useId()
	const setup = useSetup()
	const { suggestion, find, stop } = useSuggestion(roundId, pool)
	const [most, setMost] = useState(String(usualMoves))
	const [choice, setChoice] = useState<{ readonly of: Suggested; readonly choice: Choice } | null>(null)
	const [isMaking, setMaking] = useState(false)
	const [problem, setProblem] = useState('')
	/** What was done here last: one Undo takes it all back. */
	const [made, setMade] = useState<{ readonly ids: readonly string[]; readonly count: number } | null>(null)
	const takeBack = useTakeBack()

	const title = useRef<HTMLHeadingElement>(null)
	// Whoever opened it goes on from its title.
	useEffect(() => {
		title.current?.focus()
		void find(usualMoves)
	}, [find])

	const found = suggestion.state === 'done' ? suggestion : null
	const chosen = useMemo<Choice | null>(
		() => (found === null ? null : choice?.of === found ? choice.choice : everything(found)),
		[found, choice],
	)
	const choose = (next: Partial<Choice>): void => {
		if (found !== null && chosen !== null) setChoice({ of: found, choice: { ...chosen, ...next } })
	}
	const tableOf = (groupId: string | null): string => {
		const group = setup.data?.groups.find(({ id }) => id === groupId)
		return group === undefined ? say('groupFill.fix.noTable') : say('groupFill.fix.table', { number: group.number })
	}
	const again = (): void => {
		setProblem('')
		void find(movesOf(most) ?? usualMoves)
	}
	const fail = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	const keep = async (step: Suggested['steps'][number]): Promise<void> => {
		try {
			await hub.call('breakouts.pin', { registrationId: step.registrationId, roundId, isPinned: true })
			announce(say('groupFill.fix.kept', { who: personWords(step) }))
			again()
		} catch {
			fail(say('groupFill.fix.notKept'))
		}
	}
	const accepted = found === null || chosen === null ? null : acceptedOf(found, chosen.ticked, chosen.asked)
	const count = accepted === null ? 0 : accepted.hosts.length + accepted.moves.length
	const accept = async (): Promise<void> => {
		if (accepted === null || isMaking) return
		setMaking(true)
		setProblem('')
		const { ids, count: changes, problem: why } = await makeChanges(hub, accepted)
		setMaking(false)
		if (why !== '') fail(why)
		if (ids.length === 0) return
		title.current?.focus()
		announce(say('groupFill.fix.done', { count: changes }))
		setMade({ ids, count: changes })
		again()
	}
	const undo = (): void => {
		if (made === null) return
		takeBack.begin(made.ids, () => {
			setMade(null)
			title.current?.focus()
			announce(say('groupFill.fix.undone'))
			again()
		})
	}

	const number = setup.data?.rounds.find(({ id }) => id === roundId)?.number
	const gaps = found === null ? [] : gapsOf(found.standIns)
	const isNothing = found !== null && found.before === 0 && found.steps.length + gaps.length === 0
	return (
		<section className="smallest-fix" aria-labelledby={titleId}>
			<div className="smallest-fix-head">
				<h2 id={titleId} ref={title} tabIndex={-1}>
					{number === undefined ? say('groupFill.fix.titlePlain') : say('groupFill.fix.title', { round: number })}
				</h2>
				<Button
					kind="quiet"
					label={say('groupFill.fix.close')}
					icon={<Icon of={XIcon} weight="bold" />}
					onPress={onClose}
				/>
			</div>
			<p className="soft small">{say('groupFill.fix.lead')}</p>
			{made === null ? null : (
				<Message
					tone="welcome"
					action={
						<Button isWorking={takeBack.isWorking} onPress={undo}>
							{say('kit.undo')}
						</Button>
					}
				>
					{say('groupFill.fix.done', { count: made.count })}
				</Message>
			)}
			{isNothing ? null : (
				<MovesAtMost value={most} onChange={setMost} onFind={again} isWorking={suggestion.state === 'working'} />
			)}
			{suggestion.state === 'working' ? (
				<ProgressBar
					label={say(suggestion.isStopping ? 'groupFill.working.stopping' : 'groupFill.fix.working')}
					done={suggestion.done}
					of={suggestion.of}
					onStop={stop}
					stopLabel={say('groupFill.fix.stop')}
				/>
			) : null}
			{suggestion.state === 'failed' ? (
				<Message tone="heed" title={say('groupFill.fix.failedTitle')}>
					{say('groupFill.fix.failed')}
				</Message>
			) : null}
			{suggestion.state === 'impossible' && setup.data !== undefined ? (
				<div className="stack-s">
					<h3>{say('groupFill.fix.impossibleTitle')}</h3>
					<Lines>
						{suggestion.shortages.map((shortage) => {
							const words = setup.data === undefined ? '' : shortageWords(setup.data, shortage)
							return (
								<Line key={words} mark="stop">
									{words}
									<Fold title={say('groupFill.truth.who', { count: shortage.people.length })}>
										<People people={shortage.people} />
									</Fold>
								</Line>
							)
						})}
					</Lines>
				</div>
			) : null}
			{found !== null && chosen !== null ? (
				<>
					{isNothing ? (
						<p>{say('groupFill.fix.nothing')}</p>
					) : found.steps.length + gaps.length === 0 ? (
						<Message tone="heed">{say('groupFill.fix.noMoves')}</Message>
					) : (
						<div className="smallest-fix-take">
							<p>
								{chosen.ticked.size === found.steps.length ? (
									<b>{settledWords(found, accepted?.hosts.length ?? 0)}</b>
								) : (
									say('groupFill.fix.someTicked')
								)}{' '}
								{found.steps.length === 0 ? null : say('groupFill.fix.accessStays')}
							</p>
							<Button
								kind="main"
								isWorking={isMaking}
								whyNot={count === 0 ? say('groupFill.fix.acceptNone') : undefined}
								onPress={() => void accept()}
							>
								{isMaking ? say('groupFill.fix.accepting') : say('groupFill.fix.accept', { count: Math.max(1, count) })}
							</Button>
						</div>
					)}
					{gaps.length === 0 ? null : (
						<FixHosts gaps={gaps} asked={chosen.asked} onAsk={(asked) => choose({ asked })} tableOf={tableOf} />
					)}
					{found.steps.length === 0 ? null : (
						<FixSteps
							steps={found.steps}
							ticked={chosen.ticked}
							onTick={(ticked) => choose({ ticked })}
							onKeep={(step) => void keep(step)}
							tableOf={tableOf}
						/>
					)}
				</>
			) : null}
			{[problem, takeBack.isAsking ? '' : takeBack.problem]
				.filter((words) => words !== '')
				.map((words) => (
					<Message key={words} tone="heed">
						{words}
					</Message>
				))}
			{takeBack.isAsking ? <TakeBack state={takeBack} /> : null}
		</section>
	)
}
