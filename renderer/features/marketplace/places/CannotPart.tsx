/** What cannot be, in full: which stalls, which positions and circuits, how much is missing, and what would help. */
import { Button } from '../../../components/Button.tsx'
import { useText } from '../../../text/text.ts'
import type { MarketView } from '../marketTypes.ts'
import { viewHref } from '../view.ts'
import { cannotSentences } from './cannotSentences.ts'
import type { Names } from './names.ts'
import type { Cannot } from './runStore.ts'

export type CannotPartProps = {
	readonly answer: Cannot
	readonly view: MarketView
	readonly names: Names
	readonly onChoose: (stallId: string) => void
	readonly onFind: (seed: number | null) => void
}

export const CannotPart = ({ answer, view, names, onChoose, onFind }: CannotPartProps) => {
	const say = useText()
	const { why, settles } = cannotSentences(answer, names, view.hall)
	return (
		<>
			<p>
				{why.join(' ')} {say('marketPlaces.cannot.kept')}
			</p>
			<div className="places-run-folds">
				<section className="stack-s">
					<h3>{say('marketPlaces.cannot.settles')}</h3>
					<ul className="places-settles">
						{settles.map((words) => (
							<li key={words}>{words}</li>
						))}
					</ul>
				</section>
				<section className="stack-s">
					<h3>{say('marketPlaces.cannot.who')}</h3>
					<ul className="places-moved">
						{answer.stallIds.map((id) => {
							const stall = names.stallOf(id)
							return stall === undefined ? null : (
								<li key={id}>
									<button type="button" className="places-link" onClick={() => onChoose(id)}>
										{stall.number} {stall.organisation}
									</button>
									{stall.place?.isPinned === true ? (
										<span className="small soft">{say('marketPlaces.panel.pinned')}</span>
									) : null}
								</li>
							)
						})}
					</ul>
				</section>
			</div>
			<p className="row wrap">
				<a href={viewHref('hall')}>{say('marketPlaces.cannot.toHall')}</a>
				<a href={viewHref('stalls')}>{say('marketPlaces.cannot.toStalls')}</a>
				<Button onPress={() => onFind(null)}>{say('marketPlaces.cannot.again')}</Button>
			</p>
		</>
	)
}
