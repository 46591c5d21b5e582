/** One page of badges as the printer gets it: labels where they lie on their sheet, or one card. */
import type { ReactNode } from 'react'
import type { Widths } from '../../../shared/domain/badges/layout.ts'
import { type Laid, pageOf, perSheet, placeOf } from '../../../shared/domain/badges/paper.ts'
import type { BadgeDesign } from '../../../shared/domain/badges/words.ts'
import { BadgeFace } from './BadgeFace.tsx'
import type { Badge } from './badgeWords.ts'

/** A page that is full to the last hair begins another. */
const hairMm = 0.3

const mm = (value: number): string => `${value}mm`

type PlaceProps = { readonly design: BadgeDesign; readonly at: number; readonly children?: ReactNode }

export const LabelPlace = ({ design, at, children }: PlaceProps) => {
	const { x, y } = placeOf(design, at)
	return (
		<div
			className="badge-sheet-place"
			style={{ left: mm(x), top: mm(y), width: mm(design.widthMm), height: mm(design.heightMm) }}
		>
			{children}
		</div>
	)
}

export type BadgeSheetProps = {
	readonly design: BadgeDesign
	readonly badges: readonly Laid<Badge>[]
	readonly eventName: string
	readonly widths: Widths
	/** Names the page. */
	readonly label: string
	/** Labels that nothing is printed on are shown too: on the screen. */
	readonly hasAllPlaces?: boolean
}

export const BadgeSheet = ({ design, badges, eventName, widths, label, hasAllPlaces = false }: BadgeSheetProps) => {
	const { width, height } = pageOf(design)
	const taken = new Set(badges.map(({ at }) => at))
	const free = hasAllPlaces
		? Array.from({ length: perSheet(design) }, (_, at) => at).filter((at) => !taken.has(at))
		: []
	return (
		<section className="badge-sheet" aria-label={label} style={{ width: mm(width), height: mm(height - hairMm) }}>
			{free.map((at) => (
				<LabelPlace key={at} design={design} at={at} />
			))}
			{badges.map(({ thing, at }) => (
				<LabelPlace key={at} design={design} at={at}>
					<BadgeFace badge={thing} design={design} eventName={eventName} widths={widths} />
				</LabelPlace>
			))}
		</section>
	)
}
