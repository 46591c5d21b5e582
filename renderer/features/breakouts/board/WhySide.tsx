/** Why somebody sits where they do, where they would sit better, and what another topic would take. */
import {
	ChatCircleTextIcon,
	type Icon as Drawing,
	LinkSimpleIcon,
	MapPinIcon,
	PushPinIcon,
	StorefrontIcon,
	UsersThreeIcon,
	WarningIcon,
} from '@phosphor-icons/react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { findingWords, namesInWords } from '../../../text/findingWords.ts'
import { say, useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { useStallDuties } from '../../../transport/useStallDuties.ts'
import { tableName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { closePanel } from './boardKeys.ts'
import { type BoardNames, namesNow } from './boardNames.ts'
import type { PersonCard } from './boardTypes.ts'
import { choiceWords } from './optionWords.ts'
import { reasonWords } from './reasonWords.ts'
import { useBoardActions } from './useBoard.ts'

export type Why = Extract<OutputOf<'breakouts.why'>, { outcome: 'known' }>
type Reason = Why['reasons'][number]
type Taking = Why['wouldTake'][number]

const marks: Partial<Record<Reason['code'], Drawing>> = {
	roomHas: MapPinIcon,
	staysWith: LinkSimpleIcon,
	sharesInterpreter: LinkSimpleIcon,
	keepsVoicesTogether: UsersThreeIcon,
	balance: UsersThreeIcon,
	newPeople: UsersThreeIcon,
	pinned: PushPinIcon,
	locked: PushPinIcon,
	otherSuits: WarningIcon,
	noPlace: WarningIcon,
}

const Reasons = ({ why }: { readonly why: Why }) => {
	const troubles = useMirror((state) => state.answer?.findings ?? []).filter(({ registrationIds }) =>
		registrationIds.includes(why.person.registrationId),
	)
	const dutiesOf = useStallDuties(useMirror((state) => state.answer?.round) ?? null)
	return (
		<ul className="why-reasons">
			{why.reasons.map((reason, at) => (
				<li key={`${reason.code} ${at}`}>
					<Icon of={marks[reason.code] ?? ChatCircleTextIcon} />
					<span>{reasonWords(reason)}</span>
				</li>
			))}
			{troubles.slice(0, 3).map((finding) => (
				<li key={finding.key} className="why-trouble">
					<Icon of={WarningIcon} weight="fill" />
					<span>{findingWords(finding, namesNow()).words}</span>
				</li>
			))}
			{dutiesOf(why.person.registrationId).map(({ number, startAt, endAt, isAlone }) => (
				<li key={number} className={isAlone ? 'why-trouble' : undefined}>
					<Icon of={isAlone ? WarningIcon : StorefrontIcon} weight={isAlone ? 'fill' : 'regular'} />
					<span>{say(`market.duty.${isAlone ? 'alone' : 'covered'}`, { number, start: startAt, end: endAt })}</span>
				</li>
			))}
		</ul>
	)
}

const Better = ({ why }: { readonly why: Why }) => {
	const say = useText()
	const actions = useBoardActions()
	const names = namesNow()
	if (why.better.length === 0) return null
	return (
		<div className="why-better">
			<h3>{say('groupBoard.better')}</h3>
			{why.better.map((one) => {
				const table = tableName(one.groupId)
				const room = names.groupOf(one.groupId)?.roomName ?? ''
				const swapWith = one.by === 'swap' ? one.with : null
				const hints = [
					one.isSameTopic ? say('groupBoard.sameTopic') : '',
					one.settles > 0 ? say('groupBoard.settlesCount', { count: one.settles }) : '',
				].filter((hint) => hint !== '')
				return (
					<button
						key={`${one.by} ${one.groupId} ${swapWith?.registrationId ?? ''}`}
						type="button"
						className="choice-row"
						onClick={() => {
							closePanel()
							if (swapWith === null) void actions.moveTo(why.person, one.groupId, 'hand')
							else void actions.swap(why.person, one.groupId, swapWith, why.groupId ?? '')
						}}
					>
						<span>
							{swapWith === null
								? room === ''
									? table
									: say('groupBoard.betterMove', { table, room })
								: say('groupBoard.betterSwap', {
										person: swapWith.preferredName,
										table: tableName(one.groupId, 'within'),
									})}
						</span>
						<span className="soft small">{hints.join(', ')}</span>
					</button>
				)
			})}
		</div>
	)
}

const topicTitle = (names: BoardNames, topicId: string): string => {
	const { columns } = useMirror.getState()
	const id = columns.find(({ group }) => group?.topicId === topicId)?.id
	return id === undefined ? '' : (names.groupOf(id)?.topicTitle ?? '')
}

const OneTaking = ({ taking }: { readonly taking: Taking }) => {
	const say = useText()
	const actions = useBoardActions()
	const names = namesNow()
	const { steps } = taking
	const topic = topicTitle(names, taking.topicId)
	if (topic === '') return null
	const choice = choiceWords(taking.choice).toLowerCase()
	if (steps === null) return <p className="small soft">{say('groupBoard.wouldTakeNone', { topic, choice })}</p>
	const count = steps.length
	return (
		<details className="why-taking">
			<summary>{say('groupBoard.wouldTakeSteps', { topic, choice, count })}</summary>
			<ol>
				{steps.map((step) => (
					<li key={step.registrationId}>
						{say('groupBoard.stepLine', { person: step.preferredName, table: names.tableOf(step.toGroupId) ?? '' })}
					</li>
				))}
			</ol>
			<Button
				size="dense"
				onPress={() => {
					closePanel()
					void actions.move(
						steps.map(({ registrationId, roundId, toGroupId }) => ({ registrationId, roundId, groupId: toGroupId })),
						'hand',
						{ done: say('groupBoard.chainMoved', { count }), undo: say('groupBoard.chainBack') },
					)
				}}
			>
				{say('groupBoard.doMoves', { count })}
			</Button>
		</details>
	)
}

export const WhySide = ({ person, roundId }: { readonly person: PersonCard; readonly roundId: string }) => {
	const { registrationId } = person
	const query = useQuery(
		`breakouts.why:${registrationId}:${roundId}`,
		(client) => client.breakouts.why({ registrationId, roundId }),
		['breakouts'],
	)
	if (query.data === undefined)
		return (
			<p role="status" className="soft">
				{say(query.hasFailed ? 'groupBoard.whyUnknown' : 'groupBoard.whyReading')}
			</p>
		)
	if (query.data.outcome !== 'known') return <p className="soft">{say('groupBoard.whyUnknown')}</p>
	const why = query.data
	const takings = why.wouldTake.slice(0, 3)
	return (
		<>
			<Reasons why={why} />
			<Better why={why} />
			{takings.length === 0 ? null : (
				<div className="why-takings">
					<h3>{say('groupBoard.wouldTake')}</h3>
					{takings.map((taking) => (
						<OneTaking key={taking.topicId} taking={taking} />
					))}
				</div>
			)}
		</>
	)
}

export const alongWords = (along: readonly PersonCard[]): string =>
	along.length === 0
		? ''
		: say('groupBoard.along', { people: namesInWords(along.map(({ preferredName }) => preferredName)) })
