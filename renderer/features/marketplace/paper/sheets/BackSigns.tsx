/** For a table that nobody is at: when they are back, or that they are not back that day. */
import { useText } from '../../../../text/text.ts'
import { inPages } from '../onPages.ts'
import type { PaperOf, PaperStall } from '../paperTypes.ts'
import { PaperFoot } from './PaperFoot.tsx'

export const backSignsOnPage = 2

/** `fromAt`: when to put it out; empty: now. `backAt` empty: not back that day. */
export type BackSign = { readonly stall: PaperStall; readonly fromAt: string; readonly backAt: string }

const Sign = ({ of, sign }: { readonly of: PaperOf; readonly sign: BackSign }) => {
	const say = useText()
	const { stall, fromAt, backAt } = sign
	const isOver = backAt === ''
	return (
		<article className="market-back" aria-label={say('market.stallNamed', stall)}>
			<p className="market-back-who">
				<b>{stall.number}</b>
				<span>{stall.organisation}</span>
			</p>
			<div className="market-back-face">
				{isOver ? (
					<h2 className="market-back-over">{say('marketPaper.closedTitle')}</h2>
				) : (
					<h2>
						<span>{say('marketPaper.backAt')}</span> <b>{backAt}</b>
					</h2>
				)}
				<p>{isOver ? null : say('marketPaper.backLead')}</p>
				<p>{say(isOver ? 'marketPaper.closedWords' : 'marketPaper.backWords')}</p>
			</div>
			<p className="market-back-small">
				{fromAt === '' ? null : <b>{say('marketPaper.backFor', { time: fromAt })}</b>}
				<span>{say('marketPaper.signPlace', { code: stall.code })}</span>
			</p>
			<PaperFoot of={of} />
		</article>
	)
}

export const BackSigns = ({ of, signs }: { readonly of: PaperOf; readonly signs: readonly BackSign[] }) =>
	inPages(signs, backSignsOnPage).map((page) => (
		<section key={`${page[0]?.stall.stallId} ${page[0]?.fromAt}`} className="market-sheet market-sheet-halves">
			{page.map((sign) => (
				<Sign key={`${sign.stall.stallId} ${sign.fromAt}`} of={of} sign={sign} />
			))}
		</section>
	))
