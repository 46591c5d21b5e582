/**
 * The board of a round: who sits where in the draft, what stands in the way of publishing, and moving people with
 * the consequences in sight before anybody is put down. Nobody is told anything from here until it is published.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PoolKind } from '../../../../shared/domain/breakouts/words.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useUndoKey } from '../../../components/useUndoKey.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { Publish } from '../fill/Publish.tsx'
import { SmallestFix } from '../fill/SmallestFix.tsx'
import { useAskedFix } from '../fill/useAskedFix.ts'
import type { Setup, SetupRound } from '../useSetup.ts'
import { goView, roundInAddress } from '../view.ts'
import { createBoardActions } from './board.actions.ts'
import { mirror, useMirror } from './board.mirror.ts'
import './Board.css'
import { BoardHead } from './BoardHead.tsx'
import { boardView, useBoardView } from './boardView.ts'
import { CardPanel } from './CardPanel.tsx'
import './Columns.css'
import { ColumnMenu } from './ColumnMenu.tsx'
import { Columns } from './Columns.tsx'
import { ExchangeDialog } from './ExchangeDialog.tsx'
import { showFinding } from './Findings.tsx'
import { hand } from './hand.ts'
import { Overview } from './Overview.tsx'
import './Panel.css'
import { Rail } from './Rail.tsx'
import { StandIns } from './StandIns.tsx'
import { BoardContext } from './useBoard.ts'

type RoundBoardProps = {
	readonly rounds: readonly SetupRound[]
	readonly round: SetupRound
	readonly onRound: (roundId: string) => void
}

/** The board takes the whole window; the page itself does not scroll where there is room. */
const useWholeWindow = (): void => {
	useEffect(() => {
		document.documentElement.classList.add('has-board')
		return () => document.documentElement.classList.remove('has-board')
	}, [])
}

const litMs = 2500

/** What was pointed at is let go of after a while. */
const useLit = (): void => {
	const lit = useBoardView((state) => state.lit)
	useEffect(() => {
		if (lit === null) return
		const timer = setTimeout(() => boardView.set({ lit: null }), litMs)
		return () => clearTimeout(timer)
	}, [lit])
}

const Fixing = ({ roundId, pool }: { readonly roundId: string; readonly pool: PoolKind }) => {
	const isFixing = useBoardView((state) => state.isFixing)
	if (!isFixing) return null
	return (
		<div className="board-fixing">
			<SmallestFix roundId={roundId} pool={pool} onClose={() => boardView.set({ isFixing: false })} />
		</div>
	)
}

const Publishing = ({ roundId, pool }: { readonly roundId: string; readonly pool: PoolKind }) => {
	const isPublishing = useBoardView((state) => state.isPublishing)
	return (
		<Publish
			roundId={roundId}
			pool={pool}
			isOpen={isPublishing}
			onClose={() => boardView.set({ isPublishing: false })}
			onShow={showFinding}
		/>
	)
}

const openFixing = () => boardView.set({ isFixing: true })

const RoundBoard = ({ rounds, round, onRound }: RoundBoardProps) => {
	const say = useText()
	const hub = useHub()
	const [pool, setPool] = useState<PoolKind>('booked')
	const roundId = round.id
	const key = `${roundId}:${pool}`
	const query = useQuery(`breakouts.board:${key}`, (client) => client.breakouts.board({ roundId, pool }), [
		'breakouts',
		'people',
		'attendance',
	])
	const again = useRef(query.again)
	again.current = query.again
	const actions = useMemo(() => createBoardActions({ hub, roundId, again: () => again.current() }), [hub, roundId])
	useWholeWindow()
	useUndoKey(() => void actions.undo())
	useLit()
	useAskedFix(roundId, { onRound, onPool: setPool, onFix: openFixing })
	const answer = query.data?.outcome === 'known' ? query.data : null
	useEffect(() => {
		if (answer !== null) mirror.tell(key, answer)
	}, [key, answer])
	// A person whose panel is open sees what is true now.
	useEffect(() => {
		const { panel } = useBoardView.getState()
		if (answer !== null && panel !== null) void actions.consider(panel.registrationId)
	}, [answer, actions])
	useEffect(
		() => () => {
			mirror.clear()
			hand.empty()
			boardView.turnTo()
		},
		[roundId],
	)
	const isShown = useMirror((state) => state.key === key)
	const isGone = query.data?.outcome === 'notFound'
	return (
		<BoardContext value={actions}>
			<div className="board">
				<BoardHead rounds={rounds} round={answer?.round ?? round} onRound={onRound} pool={pool} onPool={setPool} />
				{query.hasFailed || isGone ? (
					<Message
						tone="heed"
						isLive
						action={isGone ? undefined : <Button onPress={() => void query.again()}>{say('app.again')}</Button>}
					>
						{say(isGone ? 'groupBoard.roundGone' : 'groupBoard.unreadable')}
					</Message>
				) : null}
				{isShown ? (
					<>
						<Overview />
						<Fixing roundId={roundId} pool={pool} />
						<div className="board-work" data-density="dense">
							<Rail roundId={roundId} />
							<Columns number={round.number} />
						</div>
						<CardPanel roundId={roundId} />
						<ColumnMenu />
						<ExchangeDialog />
						<StandIns />
					</>
				) : query.hasFailed || isGone ? null : (
					<p role="status" className="soft">
						{say('groupBoard.reading')}
					</p>
				)}
				<Publishing roundId={roundId} pool={pool} />
			</div>
		</BoardContext>
	)
}

export const Board = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const [asked, setAsked] = useState(roundInAddress)
	const { rounds, groups } = setup
	const round = rounds.find(({ id }) => id === asked) ?? rounds[0]
	useEffect(() => () => boardView.clear(), [])
	if (round === undefined || groups.length === 0)
		return (
			<>
				<PageHead title={say('groupBoard.titleBare')} />
				<EmptyState
					title={say('groupBoard.noRounds')}
					actions={
						<Button kind="main" onPress={() => goView('setup')}>
							{say('groupBoard.toSetUp')}
						</Button>
					}
				>
					<p>{say('groupBoard.noRoundsWords')}</p>
				</EmptyState>
			</>
		)
	return <RoundBoard rounds={rounds} round={round} onRound={setAsked} />
}
