/** Many of one kind in one line that opens. */
import { CaretDownIcon, CaretRightIcon } from '@phosphor-icons/react'
import { useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { toneOf } from '../../../text/findingWords.ts'
import { useText } from '../../../text/text.ts'
import { DoAll } from './DoAll.tsx'
import { FindingLine, marks } from './FindingLine.tsx'
import { canDoAll } from './fixSteps.ts'
import { useLookList } from './LookContext.ts'
import type { Line } from './order.ts'
import { manyWords } from './sentence.ts'

/** More than that at once is a list nobody reads. */
const atFirst = 40

export const FoldedLine = ({ line }: { readonly line: Line }) => {
	const say = useText()
	const id = useId()
	const { places } = useLookList()
	const [isOpen, setOpen] = useState(false)
	const [shown, setShown] = useState(atFirst)
	const { findings } = line
	const { strength } = findings[0]
	const tone = toneOf(strength)
	const what = manyWords(findings, places)
	return (
		<li className={`look-line look-line-${tone}`} data-look-line={line.key}>
			<Icon of={marks[tone]} weight="fill" />
			<div className="look-words">
				<h3 tabIndex={-1}>
					<VisuallyHidden>{`${say(`look.strength.${strength}`)}: `}</VisuallyHidden>
					{what}
				</h3>
				<Button
					kind="quiet"
					label={`${say(isOpen ? 'look.foldAway' : 'look.showEach')}: ${what}`}
					icon={<Icon of={isOpen ? CaretDownIcon : CaretRightIcon} />}
					aria-expanded={isOpen}
					aria-controls={id}
					onPress={() => setOpen(!isOpen)}
				>
					{say(isOpen ? 'look.foldAway' : 'look.showEach')}
				</Button>
			</div>
			<div className="look-do">{canDoAll(findings) ? <DoAll findings={findings} lineKey={line.key} /> : null}</div>
			<div className="look-below" id={id} hidden={!isOpen}>
				{isOpen ? (
					<ul className="look-lines look-lines-inside">
						{findings.slice(0, shown).map((finding) => (
							<FindingLine key={finding.key} finding={finding} level={4} />
						))}
					</ul>
				) : null}
				{isOpen && findings.length > shown ? (
					<Button kind="quiet" onPress={() => setShown(shown + atFirst)}>
						{say('look.showMore', { count: Math.min(atFirst, findings.length - shown) })}
					</Button>
				) : null}
			</div>
		</li>
	)
}
