/** What people got, first; then whether it could be better, what is different, what needs a look, and two actions. */
import { ArrowCounterClockwiseIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Table } from '../../../components/Table.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Query } from '../../../transport/useQuery.ts'
import type { Setup } from '../useSetup.ts'
import { goView } from '../view.ts'
import { closenessOf } from './closeness.ts'
import type { Run } from './fillStore.ts'
import type { Board } from './findings.ts'
import { Line, Lines } from './Lines.tsx'
import { NeedsALook } from './NeedsALook.tsx'
import { kindsIn, type Profile, type RunResult, sharesOf } from './profile.ts'
import { ShareBar } from './ShareBar.tsx'
import { roundNumber } from './words.ts'
import './Result.css'

/** `isDrawn`: with a bar of its own; the table has every row. */
type Row = { readonly name: string; readonly profile: Profile; readonly isDrawn: boolean }

const Got = ({ rows }: { readonly rows: readonly Row[] }) => {
	const say = useText()
	const kinds = kindsIn(rows.map(({ profile }) => profile))
	return (
		<div className="got">
			<div className="got-bars">
				{rows
					.filter(({ isDrawn }) => isDrawn)
					.map(({ name, profile }) => (
						<div key={name}>
							<p className="small soft" aria-hidden="true">
								{name}
							</p>
							<ShareBar shares={sharesOf(profile)} />
						</div>
					))}
			</div>
			<Table caption={say('groupFill.result.caption')} className="got-table">
				<thead>
					<tr>
						<th scope="col">{say('groupFill.result.place')}</th>
						{kinds.map((kind) => (
							<th key={kind} scope="col" className="number">
								{say(`groupFill.result.${kind}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ name, profile }) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							{sharesOf(profile)
								.filter(({ kind }) => kinds.includes(kind))
								.map(({ kind, people, percent }) => (
									<td key={kind} className="number">
										{say('groupFill.result.share', { people: formatCount(people), percent })}
									</td>
								))}
						</tr>
					))}
				</tbody>
			</Table>
		</div>
	)
}

const Sentences = ({ result, hadDraft }: { readonly result: RunResult; readonly hadDraft: boolean }) => {
	const say = useText()
	const { unranked } = result.profile.overall
	const fewest = result.fewestUnchosen
	const closeness = result.isProven ? ({ is: 'best' } as const) : closenessOf(result.choiceCost, result.choiceBound)
	const better =
		fewest === null || unranked === 0
			? ''
			: fewest >= unranked
				? say('groupFill.result.fewest')
				: say('groupFill.result.couldBe', { count: fewest })
	return (
		<Lines>
			{result.unplaced > 0 ? (
				<Line mark="stop">{say('groupFill.result.unplaced', { count: result.unplaced })}</Line>
			) : null}
			<Line mark={unranked === 0 ? 'fine' : 'note'}>
				{unranked === 0
					? say('groupFill.result.allChosen')
					: [say('groupFill.result.unchosen', { count: unranked }), better].join(' ').trim()}
			</Line>
			{closeness.is === 'unknown' ? null : (
				<Line mark="note">
					{closeness.is === 'best'
						? say('groupFill.result.proven')
						: say('groupFill.result.within', { percent: closeness.percent })}
				</Line>
			)}
			<Line mark={result.loneVoices === 0 ? 'fine' : 'stop'}>
				{result.loneVoices === 0
					? say('groupFill.result.loneNone')
					: say('groupFill.result.lone', { count: result.loneVoices })}
			</Line>
			{hadDraft ? (
				<Line mark="note">
					{result.changed === 0
						? say('groupFill.result.changed_none')
						: say('groupFill.result.changed', { count: result.changed })}
				</Line>
			) : null}
			{result.topicRepeats > 0 ? (
				<Line mark="look">{say('groupFill.result.topicTwice', { count: result.topicRepeats })}</Line>
			) : null}
			{result.repeats > 0 ? (
				<Line mark="note">{say('groupFill.result.meetAgain', { count: result.repeats })}</Line>
			) : null}
		</Lines>
	)
}

export type ResultProps = {
	readonly run: Extract<Run, { at: 'done' }>
	readonly setup: Setup
	readonly boards: Query<readonly Board[]>
	readonly onUndo: () => void
	readonly isUndoing: boolean
}

export const Result = ({ run, setup, boards, onUndo, isUndoing }: ResultProps) => {
	const say = useText()
	const { result, asked } = run
	const { rounds, overall, best } = result.profile
	const isOne = rounds.length < 2
	const rows: readonly Row[] = [
		...rounds.map((profile, index) => ({
			name: say('groupFill.result.round', {
				number: roundNumber(setup, asked.input.roundIds[index] ?? null) || String(index + 1),
			}),
			profile,
			isDrawn: true,
		})),
		...(isOne
			? []
			: [
					{ name: say('groupFill.result.allRounds'), profile: overall, isDrawn: false },
					{ name: say('groupFill.result.best'), profile: best, isDrawn: true },
				]),
	]
	return (
		<>
			<Card title={say('groupFill.result.gotTitle')} className="fill-result">
				<Got rows={rows} />
				<Sentences result={result} hadDraft={asked.hadDraft} />
				<div className="row wrap">
					<Button kind="main" onPress={() => goView('board')}>
						{say('groupFill.result.board')}
					</Button>
					<Button icon={<Icon of={ArrowCounterClockwiseIcon} />} isWorking={isUndoing} onPress={onUndo}>
						{say('groupFill.result.undo')}
					</Button>
					<span className="soft small">
						{say('groupFill.result.made', {
							preset: say(`groupFill.form.${result.preset}`),
							seed: result.seed,
							moves: formatCount(result.moves),
						})}
					</span>
				</div>
			</Card>
			<NeedsALook boards={boards} roundIds={asked.input.roundIds} />
		</>
	)
}
