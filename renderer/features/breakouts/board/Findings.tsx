/** What is to be settled, gravest first: what is wrong, whom it touches, one fix that does it. */
import { type Icon as Drawing, HandPalmIcon, InfoIcon, MagicWandIcon, WarningIcon } from '@phosphor-icons/react'
import { memo, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { type BreakoutFinding, findingWords, toneOf } from '../../../text/findingWords.ts'
import { useText } from '../../../text/text.ts'
import { goView } from '../view.ts'
import type { BoardActions } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { showPerson, showTable } from './boardKeys.ts'
import { namesNow } from './boardNames.ts'
import { byGravity } from './boardState.ts'
import { boardView } from './boardView.ts'
import { useBoardActions } from './useBoard.ts'

const marks: Readonly<Record<ReturnType<typeof toneOf>, Drawing>> = {
	stop: HandPalmIcon,
	heed: WarningIcon,
	note: InfoIcon,
}
const toneWords = { stop: 'groupFindings.stops', heed: 'groupFindings.look', note: 'groupFindings.note' } as const

/** More than a screen or two of them is a list nobody reads. */
const atFirst = 40

const doFix = (finding: BreakoutFinding, actions: BoardActions): void => {
	const { fix } = finding
	if (fix === null) return
	switch (fix.kind) {
		case 'move': {
			const person = namesNow().cardOf(fix.registrationId)
			if (person !== undefined) void actions.moveTo(person, fix.toGroupId, 'fix')
			return
		}
		case 'findHost':
			return boardView.set({ standIns: { groupId: fix.groupId, duty: fix.duty } })
		case 'otherRoom':
		case 'writeContentNote':
			return goView('setup')
		case 'allocate':
			return goView('fill')
		default:
			return fix satisfies never
	}
}

/** Brings what a finding is about into sight: the one person, else the first table. */
export const showFinding = ({ registrationIds, groupIds }: BreakoutFinding): void => {
	const [person, ...others] = registrationIds
	const [group] = groupIds
	if (person !== undefined && others.length === 0 && useMirror.getState().places.has(person)) showPerson(person)
	else if (group !== undefined) showTable(group)
	else if (person !== undefined) showPerson(person)
}

const One = memo(({ finding }: { readonly finding: BreakoutFinding }) => {
	const say = useText()
	const actions = useBoardActions()
	useMirror((state) => state.columns)
	const words = findingWords(finding, namesNow())
	const tone = toneOf(finding.strength)
	const isSomewhere = finding.groupIds.length > 0 || finding.registrationIds.length > 0
	return (
		<li className={`finding finding-${tone}`}>
			<Icon of={marks[tone]} weight="fill" />
			<div>
				<h3>
					<VisuallyHidden>{`${say(toneWords[tone])}: `}</VisuallyHidden>
					{words.title}
				</h3>
				<p>{words.words}</p>
				<div className="finding-do">
					{words.fix === null ? null : (
						<Button kind="quiet" size="dense" onPress={() => doFix(finding, actions)}>
							{words.fix}
						</Button>
					)}
					{isSomewhere ? (
						<Button
							kind="quiet"
							size="dense"
							label={`${say('groupBoard.goTo')}: ${words.title}`}
							onPress={() => showFinding(finding)}
						>
							{say('groupBoard.goTo')}
						</Button>
					) : null}
				</div>
			</div>
		</li>
	)
})

export const Findings = () => {
	const say = useText()
	const all = useMirror((state) => state.answer?.findings) ?? []
	const [shown, setShown] = useState(atFirst)
	const findings = byGravity(all)
	const stops = findings.filter(({ strength }) => toneOf(strength) === 'stop').length
	return (
		<>
			<header className="rail-head">
				<h2>{say('groupBoard.findings', { count: findings.length })}</h2>
				{stops === 0 ? null : <span className="small soft">{say('groupBoard.stops', { count: stops })}</span>}
			</header>
			{stops === 0 ? null : (
				<div className="rail-fix">
					<p className="small">{say('groupBoard.smallestFixWords')}</p>
					<Button
						kind="main"
						isWide
						icon={<Icon of={MagicWandIcon} />}
						onPress={() => boardView.set({ isFixing: true })}
					>
						{say('groupBoard.smallestFix')}
					</Button>
				</div>
			)}
			{findings.length === 0 ? <p className="rail-none">{say('groupBoard.findingsNoneWords')}</p> : null}
			<ul className="rail-list">
				{findings.slice(0, shown).map((finding) => (
					<One key={finding.key} finding={finding} />
				))}
			</ul>
			{findings.length > shown ? (
				<div className="rail-more">
					<Button kind="quiet" size="dense" onPress={() => setShown(shown + atFirst)}>
						{say('groupBoard.moreFindings', { count: Math.min(atFirst, findings.length - shown) })}
					</Button>
				</div>
			) : null}
		</>
	)
}
