import { useState } from 'react'
import { formatDay } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import './CodeSheet.css'

/** The paper with the code: black on white, large enough to be read in bad light. Only on paper. */
export const CodeSheet = ({
	eventName,
	groups,
}: {
	readonly eventName: string
	readonly groups: readonly string[]
}) => {
	const say = useText()
	const [madeAtMs] = useState(() => Date.now())
	return (
		<section className="code-sheet" aria-hidden="true">
			<p className="code-sheet-title">{say('home.sheetTitle')}</p>
			<dl>
				<dt>{say('home.sheetEvent')}</dt>
				<dd>{eventName}</dd>
				<dt>{say('home.sheetMade')}</dt>
				<dd>{formatDay(madeAtMs)}</dd>
			</dl>
			<ol>
				{groups.map((group, index) => (
					<li key={`${index + 1}`}>
						<span>{index + 1}</span>
						<b>{group}</b>
					</li>
				))}
			</ol>
			<p>{say('home.sheetChars')}</p>
			<p>{say('home.sheetHow')}</p>
			<p className="code-sheet-foot">{say('home.sheetCare')}</p>
		</section>
	)
}
