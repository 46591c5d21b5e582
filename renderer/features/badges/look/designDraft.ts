/** A design while it is changed: measures as they are typed, so that an unfinished number is no other number. */
import { isSheet } from '../../../../shared/domain/badges/paper.ts'
import { templates } from '../../../../shared/domain/badges/templates.ts'
import { type BadgeDesign, type BadgePaper, type BadgePart } from '../../../../shared/domain/badges/words.ts'

/** The measures with the least and the most that make sense, as the hub keeps them. */
export const measures = {
	widthMm: [20, 300],
	heightMm: [15, 300],
	across: [1, 10],
	down: [1, 30],
	marginTopMm: [0, 50],
	marginLeftMm: [0, 50],
	gapXMm: [0, 30],
	gapYMm: [0, 30],
} as const
export type Measure = keyof typeof measures

const counts: ReadonlySet<Measure> = new Set(['across', 'down'])
export const measureNames = Object.keys(measures) as readonly Measure[]
/** Those of a badge that is a piece of its own. */
export const measuresOf = (paper: BadgePaper): readonly Measure[] =>
	isSheet(paper) ? measureNames : ['widthMm', 'heightMm']

export type DesignDraft = {
	readonly paper: BadgePaper
	readonly typed: Readonly<Record<Measure, string>>
	/** What is on the badge, in order. */
	readonly parts: readonly BadgePart[]
}

export const draftOf = (design: BadgeDesign): DesignDraft => ({
	paper: design.paper,
	typed: Object.fromEntries(measureNames.map((name) => [name, String(design[name])])) as Record<Measure, string>,
	parts: design.parts,
})

/** A measure as typed, with a comma or a point; null where it is none. */
export const numberOf = (name: Measure, typed: string): number | null => {
	const text = typed.trim().replace(',', '.')
	const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
	const [least, most] = measures[name]
	const isFine = value >= least && value <= most && (!counts.has(name) || Number.isInteger(value))
	return isFine ? value : null
}

/** The design that was typed; null while a measure is none. */
export const designOf = ({ paper, typed, parts }: DesignDraft): BadgeDesign | null => {
	const used = new Set(measuresOf(paper))
	const base = { across: 1, down: 1, marginTopMm: 0, marginLeftMm: 0, gapXMm: 0, gapYMm: 0, widthMm: 0, heightMm: 0 }
	for (const name of measureNames) {
		if (!used.has(name)) continue
		const value = numberOf(name, typed[name])
		if (value === null) return null
		base[name] = value
	}
	return { ...base, paper, parts: [...parts] }
}

/** Another paper brings measures that fit on it. */
const firstOn: Readonly<Record<BadgePaper, BadgeDesign>> = {
	a4Sheet: templates.sheet10,
	roll62: templates.roll62,
	a6: templates.a6,
}

export const onPaper = (draft: DesignDraft, paper: BadgePaper): DesignDraft =>
	draft.paper === paper ? draft : { ...draftOf(firstOn[paper]), parts: draft.parts }

export const withPart = (parts: readonly BadgePart[], part: BadgePart, isOn: boolean): readonly BadgePart[] =>
	isOn ? (parts.includes(part) ? parts : [...parts, part]) : parts.filter((one) => one !== part)

/** Two parts change places. */
export const moved = (parts: readonly BadgePart[], part: BadgePart, other: BadgePart): readonly BadgePart[] =>
	parts.map((one) => (one === part ? other : one === other ? part : one))

export const isSameDesign = (one: BadgeDesign, other: BadgeDesign): boolean =>
	one.paper === other.paper &&
	one.parts.join() === other.parts.join() &&
	measureNames.every((name) => one[name] === other[name])
