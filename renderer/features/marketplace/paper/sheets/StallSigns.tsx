/** For a stall's own table: its number to be seen from across the hall, who it is, and what one finds there. */
import { useText } from '../../../../text/text.ts'
import { inPages, signSize } from '../onPages.ts'
import type { PaperOf, PaperStall } from '../paperTypes.ts'
import { PaperFoot } from './PaperFoot.tsx'

/** One on a page of A4, or two of A5 with a line to cut along. */
export type SignSize = 'a4one' | 'a5'

export const signsOnPage = (size: SignSize): number => (size === 'a5' ? 2 : 1)

const Sign = ({ of, stall }: { readonly of: PaperOf; readonly stall: PaperStall }) => {
	const say = useText()
	const { number, organisation, title, blurb, code } = stall
	return (
		<article className="market-sign" aria-label={say('market.stallNamed', { number, organisation })}>
			<div className="market-sign-face">
				<p className="market-sign-number">
					<span>{say('marketPaper.stallWord')}</span>
					<b className={number > 99 ? 'market-sign-number-long' : ''}>{number}</b>
				</p>
				<div className="market-sign-words">
					<h2 className={`market-sign-name market-sign-name-${signSize(organisation)}`}>{organisation}</h2>
					{title === '' ? null : <p className="market-sign-title">{title}</p>}
					{blurb === '' ? null : <p className="market-sign-blurb">{blurb}</p>}
				</div>
			</div>
			<p className="market-sign-code">{say('marketPaper.signPlace', { code })}</p>
			<PaperFoot of={of} />
		</article>
	)
}

export type StallSignsProps = {
	readonly of: PaperOf
	readonly stalls: readonly PaperStall[]
	readonly size: SignSize
}

export const StallSigns = ({ of, stalls, size }: StallSignsProps) =>
	inPages(stalls, signsOnPage(size)).map((page) => (
		<section
			key={page[0]?.stallId}
			className={size === 'a5' ? 'market-sheet market-sheet-halves' : 'market-sheet market-sheet-a4'}
		>
			{page.map((stall) => (
				<Sign key={stall.stallId} of={of} stall={stall} />
			))}
		</section>
	))
