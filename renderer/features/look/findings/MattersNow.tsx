/** The few findings that matter most just now, for the day at a glance: each with where it is settled, and the way to all of them. */
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { toneOf } from '../../../text/findingWords.ts'
import { useText } from '../../../text/text.ts'
import { useFindingsAside } from '../FindingsProvider.tsx'
import '../Look.css'
import type { Finding } from '../lookTypes.ts'
import { marks } from './FindingLine.tsx'
import { isToSettle, type Line, sectionsOf } from './order.ts'
import { kindOf, linkOf, manyWords, type Places, sentenceOf } from './sentence.ts'
import { usePlaces } from './usePlaces.ts'

/** More is what "Needs a look" is for. */
const most = 4

/** What is about somebody who has not come comes first among equals: minutes count there. */
const isByTheClock = ({ rule }: Pick<Finding, 'rule'>): boolean => rule === 'C12' || rule === 'A8' || rule === 'S2'

const MatterLine = ({ line, places }: { readonly line: Line; readonly places: Places }) => {
	const say = useText()
	const [first] = line.findings
	const isOne = line.findings.length === 1
	const tone = toneOf(first.strength)
	const one = sentenceOf(first, places)
	const what = isOne ? one.what : manyWords(line.findings, places)
	const link = isOne ? linkOf(first, places) : null
	const label = link?.label ?? say(isOne ? 'look.mattersSettle' : 'look.mattersGo')
	return (
		<li className={`look-line look-line-${tone}`}>
			<Icon of={marks[tone]} weight="fill" />
			<div className="look-words">
				<h3>
					<VisuallyHidden>{`${say(`look.strength.${first.strength}`)}: `}</VisuallyHidden>
					{what}
				</h3>
				{isOne ? <p className="small">{one.words}</p> : null}
				<a href={link?.href ?? '#/look'} aria-label={`${label}: ${what}`}>
					{label}
				</a>
			</div>
		</li>
	)
}

export const MattersNow = () => {
	const say = useText()
	const { data } = useFindingsAside()
	const { places, isKnown } = usePlaces()
	const open = (data?.findings ?? []).filter(isToSettle)
	const sections = sectionsOf(open, (finding) => kindOf(finding, places))
	const lines = sections.flatMap((section) =>
		section.lines.toSorted((a, b) => Number(isByTheClock(b.findings[0])) - Number(isByTheClock(a.findings[0]))),
	)
	return (
		<Card
			title={say('look.mattersTitle')}
			isFlush
			{...(open.length === 0 ? {} : { end: <a href="#/look">{say('look.mattersAll', { count: open.length })}</a> })}
		>
			{data === undefined || !isKnown ? (
				<p role="status" className="look-matters-words soft">
					{say('look.loading')}
				</p>
			) : lines.length === 0 ? (
				<p className="look-matters-words soft">{say('look.mattersNone')}</p>
			) : (
				<ul className="look-lines">
					{lines.slice(0, most).map((line) => (
						<MatterLine key={line.key} line={line} places={places} />
					))}
				</ul>
			)}
		</Card>
	)
}
