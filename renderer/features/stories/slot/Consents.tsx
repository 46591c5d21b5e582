/** What a speaker agrees to, one by one, each answer kept with how it was given. A yes may become a no at any time. */
import { useState } from 'react'
import type { InputOf } from '../../../../shared/contract/index.ts'
import { type StoryConsentKind, storyConsentKinds } from '../../../../shared/domain/stories/words.ts'
import { Message } from '../../../components/Message.tsx'
import { Select } from '../../../components/Select.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { Answers } from '../Answers.tsx'
import type { Speaker } from '../storyTypes.ts'
import { calledOf } from '../storyWords.ts'
import { useStoryChange } from '../useStoryChange.ts'
import { consentsId } from './openPart.ts'

type How = InputOf<'stories.setConsent'>['how']
type Choice = 'yes' | 'ask' | 'no'
const hows = ['spoken', 'form', 'paper', 'guardian'] as const satisfies readonly How[]

/** A guardian is asked for nobody who decides alone. */
const kindsFor = ({ isUnder18 }: Speaker): readonly StoryConsentKind[] =>
	storyConsentKinds.filter((kind) => isUnder18 || kind !== 'guardianAgreement')

export const Consents = ({ speaker }: { readonly speaker: Speaker }) => {
	const say = useText()
	const change = useStoryChange()
	const [how, setHow] = useState<How>(speaker.isUnder18 ? 'guardian' : 'spoken')
	const answerTo = (kind: StoryConsentKind) => speaker.consents.find((one) => one.kind === kind)?.value
	const set = (kind: StoryConsentKind, choice: Choice): void => {
		const before = answerTo(kind)
		// A no after a yes is that yes taken back.
		const value = choice === 'no' && (before === 'yes' || before === 'ask') ? 'withdrawn' : choice
		void change.make(
			[['stories.setConsent', { speakerId: speaker.speakerId, kind, value, how }]],
			say('stories.consentSet', { kind: say(`stories.consent.${kind}`), answer: say(`stories.answer.${value}`) }),
		)
	}
	const id = consentsId(speaker.speakerId)
	return (
		<section className="story-consents rule-top" aria-labelledby={`${id}-title`}>
			<div className="story-consents-head">
				<div>
					<h3 id={`${id}-title`}>
						{say('stories.consents')}
						<VisuallyHidden>: {calledOf(speaker)}</VisuallyHidden>
					</h3>
					<p className="soft small">{say('stories.consentsLead')}</p>
				</div>
				<Select<How>
					className="story-how"
					label={say('stories.how')}
					value={how}
					onChange={setHow}
					options={hows.map((one) => ({ value: one, label: say(`stories.hows.${one}`) }))}
				/>
			</div>
			<div className="story-consent-list" id={id} tabIndex={-1}>
				{kindsFor(speaker).map((kind) => {
					const value = answerTo(kind)
					return (
						<Answers<Choice>
							key={kind}
							label={say(`stories.consent.${kind}`)}
							aside={value === 'withdrawn' ? say('stories.takenBack') : undefined}
							value={value === undefined ? '' : value === 'withdrawn' ? 'no' : value}
							onChange={(choice) => set(kind, choice)}
							choices={[
								{ value: 'yes', label: say('stories.answer.yes') },
								{ value: 'ask', label: say('stories.answer.ask') },
								{ value: 'no', label: say('stories.answer.no') },
							]}
						/>
					)
				})}
			</div>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
		</section>
	)
}
