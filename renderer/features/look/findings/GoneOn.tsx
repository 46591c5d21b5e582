/** What goes on in spite of a warning, with the reason somebody gave, and the way back. */
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Finding } from '../lookTypes.ts'
import { useLookSend } from '../useLookSend.ts'
import { About } from './About.tsx'
import { keepFocusNear } from './focusLine.ts'
import { useLookList } from './LookContext.ts'
import { sentenceOf } from './sentence.ts'

const One = ({ finding }: { readonly finding: Finding }) => {
	const say = useText()
	const { places, again } = useLookList()
	const change = useLookSend(again)
	const { what } = sentenceOf(finding, places)
	const { key, rule } = finding
	const press = async (): Promise<void> => {
		const focusNear = keepFocusNear(key)
		if ((await change.send([['rules.setReason', { key, rule, reason: '' }]], say('look.reasonBack'))) !== null)
			focusNear()
	}
	return (
		<li className="look-line look-line-past" data-look-line={key}>
			<div className="look-words">
				<h3 tabIndex={-1}>{what}</h3>
				<p>{say('look.because', { reason: finding.reason ?? '' })}</p>
				<About finding={finding} />
				{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			</div>
			<div className="look-do">
				<Button
					kind="quiet"
					label={`${say('look.takeReasonBack')}: ${what}`}
					isWorking={change.isWorking}
					onPress={() => void press()}
				>
					{say('look.takeReasonBack')}
				</Button>
			</div>
		</li>
	)
}

export const GoneOn = ({ findings }: { readonly findings: readonly Finding[] }) => {
	const say = useText()
	if (findings.length === 0) return null
	return (
		<details className="card card-flush look-past">
			<summary>
				<h2 className="card-title">{say('look.goneOnTitle')}</h2>
				<span className="soft small">{say('look.goneOnCount', { count: findings.length })}</span>
			</summary>
			<ul className="look-lines">
				{findings.map((finding) => (
					<One key={finding.key} finding={finding} />
				))}
			</ul>
		</details>
	)
}
