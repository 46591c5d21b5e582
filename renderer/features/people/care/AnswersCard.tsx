/** What somebody agreed to: what holds now, how and when it was said, and every answer before it. */
import { type ConsentKind, consentKinds } from '../../../../shared/domain/person.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { PhotoMarker } from '../../../components/PhotoMarker.tsx'
import { formatDay, formatTime } from '../../../text/format.ts'
import { say as sayNow, useText } from '../../../text/text.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { type Answer, type CareParts, openerOf } from './careTypes.ts'

const valueWords = ({ kind, value }: Answer): string =>
	kind === 'photo' ? sayNow(`peopleCare.answers.photoValue.${value}`) : sayNow(`peopleCare.answers.value.${value}`)

const whenSaid = ({ how, atMs }: Answer) => ({
	how: sayNow(`peopleCare.answers.how.${how}`),
	day: formatDay(atMs),
	time: formatTime(atMs),
})

const Kind = ({ kind, answers }: { readonly kind: ConsentKind; readonly answers: readonly Answer[] }) => {
	const say = useText()
	const [now, ...earlier] = answers
	return (
		<div>
			<dt>{say(`peopleCare.answers.kind.${kind}`)}</dt>
			<dd>
				{now === undefined ? (
					<span className="soft">
						{say(kind === 'photo' ? 'peopleCare.answers.notAskedPhoto' : 'peopleCare.answers.notAsked')}
					</span>
				) : (
					<>
						{kind === 'photo' && now.value !== 'withdrawn' ? (
							<PhotoMarker answer={now.value} />
						) : (
							<b>{valueWords(now)}</b>
						)}
						<span className="soft small care-said">{say('peopleCare.answers.given', whenSaid(now))}</span>
					</>
				)}
				{earlier.length === 0 ? null : (
					<details className="care-earlier">
						<summary>{say('peopleCare.answers.earlier', { count: earlier.length })}</summary>
						<ol>
							{earlier.map((one, at) => (
								<li key={`${one.atMs} ${at}`}>
									{say('peopleCare.answers.earlierLine', { value: valueWords(one), ...whenSaid(one) })}
								</li>
							))}
						</ol>
					</details>
				)}
			</dd>
		</div>
	)
}

export const AnswersCard = (parts: CareParts) => {
	const say = useText()
	const { care, open, onOpen } = parts
	const kinds = consentKinds.filter(
		(kind) => kind !== 'guardianAgreement' || care.consents.some((one) => one.kind === kind),
	)
	return (
		<Card
			title={say('peopleCare.answers.title')}
			className="care-card"
			end={
				<Button id={openerOf('answer')} onPress={() => onOpen('answer')}>
					{say('peopleCare.answers.write')}
				</Button>
			}
		>
			{open === 'answer' ? <AnswerForm {...parts} /> : null}
			<dl className="care-facts care-answers">
				{kinds.map((kind) => (
					<Kind key={kind} kind={kind} answers={care.consents.filter((one) => one.kind === kind)} />
				))}
			</dl>
		</Card>
	)
}
