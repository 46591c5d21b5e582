/** What needs a look now: what stops first, each with what is wrong, who is affected and one thing that settles it. */
import { useState } from 'react'
import { type RuleArea, ruleAreas } from '../../../../shared/domain/rules/eventRules.ts'
import { stopsPublishing } from '../../../../shared/domain/rules/finding.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { DoorMark } from '../../../components/DoorMark.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Select } from '../../../components/Select.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useFindings } from '../FindingsProvider.tsx'
import type { Finding } from '../lookTypes.ts'
import { FindingLine } from './FindingLine.tsx'
import { FoldedLine } from './FoldedLine.tsx'
import { GoneOn } from './GoneOn.tsx'
import { LookListProvider } from './LookContext.ts'
import { areaOf, isGoneOn, sectionsOf } from './order.ts'
import { kindOf } from './sentence.ts'
import { usePlaces } from './usePlaces.ts'

type Part = RuleArea | 'all'

/** The question of the screen, answered: how much has to be settled, and what else there is. */
const useAnswer = (findings: readonly Finding[]): { readonly title: string; readonly lead: string } => {
	const say = useText()
	const open = findings.filter((finding) => !isGoneOn(finding))
	const stops = open.filter(stopsPublishing).length
	const warns = open.filter(({ strength }) => strength === 'warn').length
	const notes = open.length - stops - warns
	const notesWords = notes === 0 ? '' : say('look.leadNotes', { count: notes })
	if (stops > 0)
		return {
			title: say('look.titleStops', { count: stops }),
			lead: [warns === 0 ? '' : say('look.leadWarns', { count: warns }), notesWords].join(' ').trim(),
		}
	if (warns > 0) return { title: say('look.titleWarns', { count: warns }), lead: notesWords }
	return { title: say(notes > 0 ? 'look.titleNotes' : 'look.titleNothing'), lead: notesWords }
}

type PartChoiceProps = {
	readonly findings: readonly Finding[]
	readonly part: Part
	readonly onPart: (part: Part) => void
}

const PartChoice = ({ findings, part, onPart }: PartChoiceProps) => {
	const say = useText()
	const countOf = (area: RuleArea): number => findings.filter((finding) => areaOf(finding) === area).length
	return (
		<Select<Part>
			className="look-part"
			label={say('look.part')}
			value={part}
			onChange={onPart}
			options={[
				{ value: 'all', label: say('look.allParts', { count: findings.length }) },
				...ruleAreas.map((area) => ({
					value: area,
					label: say('look.partCount', { part: say(`lookRules.area.${area}`), count: countOf(area) }),
				})),
			]}
		/>
	)
}

export const NeedsALook = () => {
	const say = useText()
	const { data, isAsking, hasFailed, again } = useFindings()
	const { places, isKnown } = usePlaces()
	const [part, setPart] = useState<Part>('all')
	const all = data?.findings ?? []
	const { title, lead } = useAnswer(all)
	if (data === undefined || !isKnown) {
		return (
			<>
				<PageHead title={say('look.title')} />
				{hasFailed && !isAsking ? (
					<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
						{say('look.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('look.loading')}
					</p>
				)}
			</>
		)
	}
	const shown = all.filter((finding) => part === 'all' || areaOf(finding) === part)
	const sections = sectionsOf(shown, (finding) => kindOf(finding, places))
	const time = formatTime(data.atMs)
	return (
		<LookListProvider value={{ places, again }}>
			<PageHead
				title={title}
				lead={lead === '' ? undefined : lead}
				end={
					<span className="soft small">
						{say('look.asOf', { time })}
						{isAsking ? ` · ${say('look.looking')}` : ''}
					</span>
				}
			/>
			<div className="stack">
				{hasFailed && !isAsking ? (
					<Message tone="heed" action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
						{say('look.stale', { time })}
					</Message>
				) : null}
				{all.length === 0 ? (
					<EmptyState title={say('look.emptyTitle')}>
						<div className="look-joy">
							<DoorMark />
							<p>{say('look.emptyWords')}</p>
						</div>
					</EmptyState>
				) : (
					<PartChoice findings={all.filter((finding) => !isGoneOn(finding))} part={part} onPart={setPart} />
				)}
				{all.length > 0 && sections.length === 0 ? <p className="soft">{say('look.nothingHere')}</p> : null}
				{sections.map(({ strength, count, lines }) => (
					<Card
						key={strength}
						isFlush
						title={say(`look.strength.${strength}`)}
						end={<span className="soft small">{count}</span>}
					>
						<ul className="look-lines">
							{lines.map((line) =>
								line.findings.length === 1 ? (
									<FindingLine key={line.key} finding={line.findings[0]} />
								) : (
									<FoldedLine key={line.key} line={line} />
								),
							)}
						</ul>
					</Card>
				))}
				<GoneOn findings={shown.filter(isGoneOn)} />
			</div>
		</LookListProvider>
	)
}
