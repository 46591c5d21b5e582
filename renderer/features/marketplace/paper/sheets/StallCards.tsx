/** For the people at a stall: where, when, how to set up, whom to ask. Badge codes, so that it may lie on a table. */
import { formatDateInFull } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { inPages } from '../onPages.ts'
import type { DayStall, PaperOf, PaperStall } from '../paperTypes.ts'
import { PaperFoot } from './PaperFoot.tsx'

export const cardsOnPage = 2

type Stewards = DayStall['stewards']
type TimesProps = { readonly date: string; readonly stewards: Stewards; readonly ask: string }

const Times = ({ date, stewards, ask }: TimesProps) => {
	const say = useText()
	return (
		<div>
			<h3>{say('marketPaper.cardTimes')}</h3>
			<p>{date}</p>
			{stewards.length === 0 ? (
				<p>{say('marketPaper.cardNobody', { ask })}</p>
			) : (
				<ul className="market-card-times">
					{stewards.map(({ registrationId, badgeCode, startAt, endAt }) => (
						<li key={registrationId}>
							<b className="market-card-badge">{badgeCode}</b>
							<span>{say('marketPaper.cardTime', { start: startAt, end: endAt })}</span>
						</li>
					))}
				</ul>
			)}
		</div>
	)
}

type CardProps = {
	readonly of: PaperOf
	readonly stall: PaperStall
	readonly stewards: Stewards
	readonly ask: string
}

const Card = ({ of, stall, stewards, ask }: CardProps) => {
	const say = useText()
	const { number, organisation, title, code } = stall
	const { tables, chairs, sockets, watts } = stall.stall
	const has = [
		say('marketPaper.cardTables', { count: tables }),
		...(chairs === 0 ? [] : [say('marketPaper.cardChairs', { count: chairs })]),
		sockets === 0 ? say('marketPaper.cardNoPower') : say('marketPaper.cardPower', { watts }),
		...(stall.position?.isWall === true ? [say('marketPaper.cardWall')] : []),
	]
	const steps = ['arrive', 'place', ...(sockets === 0 ? [] : (['power'] as const)), 'papers', 'clear'] as const
	return (
		<article className="market-card" aria-label={say('market.stallNamed', { number, organisation })}>
			<div className="market-card-head">
				<p className="market-card-number">{number}</p>
				<div>
					<h2>{organisation}</h2>
					<p>{title}</p>
				</div>
				<p className="market-card-code">{code}</p>
			</div>
			<div className="market-card-two">
				<div className="market-card-side">
					<Times date={formatDateInFull(of.day.date)} stewards={stewards} ask={ask} />
					<div>
						<h3>{say('marketPaper.cardPlace')}</h3>
						<p>{say('marketPaper.cardWhere', { code, hall: of.told.hall.roomName || of.told.hall.name })}</p>
						<ul className="market-card-has">
							{has.map((one) => (
								<li key={one}>{one}</li>
							))}
						</ul>
					</div>
				</div>
				<div className="market-card-side">
					<h3>{say('marketPaper.cardSetUp', { time: of.day.doorsAt })}</h3>
					<ol className="market-card-steps">
						{steps.map((step) => (
							<li key={step}>{say(`marketPaper.cardStep.${step}`, { ask, code, watts })}</li>
						))}
					</ol>
					<p>{say('marketPaper.cardDay', { ask })}</p>
					<p>{say('marketPaper.cardAsk', { ask })}</p>
					<p>{say('marketPaper.cardEnd', { ask })}</p>
				</div>
			</div>
			<PaperFoot of={of} hasPeople />
		</article>
	)
}

export type StallCardsProps = {
	readonly of: PaperOf
	readonly stalls: readonly PaperStall[]
	readonly dayStalls: readonly DayStall[]
	readonly ask: string
}

export const StallCards = ({ of, stalls, dayStalls, ask }: StallCardsProps) => {
	const stewardsOf = new Map(dayStalls.map(({ stallId, stewards }) => [stallId, stewards]))
	return inPages(stalls, cardsOnPage).map((page) => (
		<section key={page[0]?.stallId} className="market-sheet market-sheet-halves">
			{page.map((stall) => (
				<Card key={stall.stallId} of={of} stall={stall} stewards={stewardsOf.get(stall.stallId) ?? []} ask={ask} />
			))}
		</section>
	))
}
