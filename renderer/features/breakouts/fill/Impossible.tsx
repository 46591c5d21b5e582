/** It cannot be done, and why: seats that are missing, or the fewest things that cannot all hold, and what would settle it. */
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { viewHref } from '../view.ts'
import { Fold } from './Fold.tsx'
import type { Impossible as Answer } from './fillStore.ts'
import { Line, Lines } from './Lines.tsx'
import { People } from './People.tsx'
import { clashWords, fixWords, shortageWords } from './words.ts'
import './Impossible.css'

/** The same sentence twice is no help. */
const once = (words: readonly string[]): readonly string[] => [...new Set(words)]

export const Impossible = ({ answer, setup }: { readonly answer: Answer; readonly setup: Setup }) => {
	const say = useText()
	const { shortages, clashes, fixes } = answer
	const isKnown = shortages.length + clashes.length > 0
	return (
		<Card className="impossible">
			<Message tone="heed">{say('groupFill.impossible.kept')}</Message>
			{isKnown ? null : <p>{say('groupFill.impossible.nothing')}</p>}
			{shortages.length === 0 ? null : (
				<section className="stack-s">
					<h2>{say('groupFill.impossible.shortTitle')}</h2>
					<Lines>
						{shortages.map((shortage) => (
							<Line key={shortageWords(setup, shortage)} mark="stop">
								{shortageWords(setup, shortage)}
								<Fold title={say('groupFill.truth.who', { count: shortage.people.length })}>
									<People people={shortage.people} />
								</Fold>
							</Line>
						))}
					</Lines>
				</section>
			)}
			{clashes.map((clash, index) => {
				const sentences = once(clash.map((one) => clashWords(setup, one)))
				return (
					<section key={sentences.join(' ')} className="stack-s">
						<h2>{say(index === 0 ? 'groupFill.impossible.clashTitle' : 'groupFill.impossible.or')}</h2>
						<ul className="impossible-list">
							{sentences.map((words) => (
								<li key={words}>{words}</li>
							))}
						</ul>
					</section>
				)
			})}
			{fixes.length === 0 ? null : (
				<section className="stack-s">
					<h2>{say('groupFill.impossible.fixTitle')}</h2>
					<ul className="impossible-list">
						{once(fixes.map((fix) => fixWords(setup, fix))).map((words) => (
							<li key={words}>{words}</li>
						))}
					</ul>
				</section>
			)}
			<p className="row wrap">
				<a href={viewHref('setup')}>{say('groupFill.impossible.toSetup')}</a>
				<a href={viewHref('board')}>{say('groupFill.impossible.toBoard')}</a>
			</p>
		</Card>
	)
}
