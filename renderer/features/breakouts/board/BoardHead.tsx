/** Which round and whom, what stands, the way back, and the one thing to do. */
import { ArrowUUpLeftIcon } from '@phosphor-icons/react'
import type { PoolKind } from '../../../../shared/domain/breakouts/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { Versions } from '../fill/Versions.tsx'
import type { SetupRound } from '../useSetup.ts'
import { useMirror } from './board.mirror.ts'
import { boardView, useBoardView } from './boardView.ts'
import { useBoardActions } from './useBoard.ts'

const mostSegments = 4

export type BoardHeadProps = {
	readonly rounds: readonly SetupRound[]
	readonly round: SetupRound
	readonly onRound: (roundId: string) => void
	readonly pool: PoolKind
	readonly onPool: (pool: PoolKind) => void
}

const Lead = ({ round }: { readonly round: SetupRound }) => {
	const say = useText()
	const columns = useMirror((state) => state.columns)
	const told = round.told?.version
	const people = columns.reduce((sum, column) => sum + column.people.length, 0)
	const groups = columns.filter(({ group }) => group !== null).length
	const stands =
		told === undefined
			? say('groupBoard.draftFirst')
			: round.changed === 0
				? say('groupBoard.asTold', { told })
				: say('groupBoard.draftNext', { next: told + 1, told })
	return (
		<p className="board-lead">
			{stands}
			<br />
			{say('groupBoard.sum', {
				people: say('groupBoard.people', { count: people }),
				groups: say('groupBoard.groups', { count: groups }),
			})}
		</p>
	)
}

const UndoButton = () => {
	const say = useText()
	const actions = useBoardActions()
	const last = useBoardView(({ done }) => done.at(-1))
	return (
		<Button
			icon={<Icon of={ArrowUUpLeftIcon} />}
			{...(last === undefined ? {} : { 'aria-describedby': 'board-undo' })}
			onPress={() => void actions.undo()}
		>
			{say('groupBoard.undo')}
			{last === undefined ? null : (
				<span id="board-undo" hidden>
					{last.words}
				</span>
			)}
		</Button>
	)
}

export const BoardHead = ({ rounds, round, onRound, pool, onPool }: BoardHeadProps) => {
	const say = useText()
	const title = say('groupBoard.title', { number: round.number })
	const choices = rounds.map(({ id, number }) => ({ value: id, label: say('groupBoard.round', { number }) }))
	return (
		<div className="board-head">
			<title>{`${title} · ${say('app.foyer')}`}</title>
			<div className="board-head-words">
				<h1 tabIndex={-1}>{title}</h1>
				<Lead round={round} />
				<Versions roundId={round.id} />
			</div>
			<div className="board-head-end">
				{choices.length > mostSegments ? (
					<Select
						label={say('groupBoard.rounds')}
						isLabelHidden
						value={round.id}
						onChange={onRound}
						options={choices}
					/>
				) : choices.length > 1 ? (
					<Segmented label={say('groupBoard.rounds')} value={round.id} onChange={onRound} segments={choices} />
				) : null}
				<Segmented
					label={say('groupBoard.pool')}
					value={pool}
					onChange={onPool}
					segments={[
						{ value: 'booked', label: say('groupBoard.booked') },
						{ value: 'here', label: say('groupBoard.here') },
					]}
				/>
				<UndoButton />
				<Button kind="main" onPress={() => boardView.set({ isPublishing: true })}>
					{say('groupBoard.publish')}
				</Button>
			</div>
		</div>
	)
}
