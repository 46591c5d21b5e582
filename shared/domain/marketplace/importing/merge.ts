/** A row over the stall it is about, or over what is usual: what it says counts, what it does not say stays. */
import { type DocumentKind, documentKinds } from '../words.ts'
import type { Changed, KnownStall, PlannedContact, PlannedPaper, PlannedStall, Said } from './planTypes.ts'
import type { PaperSaid, StallSaid } from './rowSaid.ts'
import type { StallCell } from './words.ts'

type Bare = Omit<PlannedStall, 'id' | 'number' | 'near' | 'far'>
type Contact = Omit<PlannedContact, 'stallId'>
type Paper = Omit<PlannedPaper, 'stallId'>

/** What a new stall has where its row does not say. */
const usual: Bare = {
	organisation: '',
	title: '',
	blurb: '',
	state: 'accepted',
	tables: 1,
	chairs: 2,
	sockets: 0,
	watts: 0,
	needsWall: false,
	needsPrivacy: false,
	needsQuiet: false,
	needsLight: '',
	isNoisy: false,
	hasFood: false,
	priority: 0,
}
export const noContact: Contact = { contactName: '', contactEmail: '', contactPhone: '', unloading: '', note: '' }

const bareOf = ({
	id: _,
	number: __,
	near: ___,
	far: ____,
	contact: _____,
	documents: ______,
	stewards: _______,
	...stall
}: KnownStall): Bare => ({
	...stall,
	state: stall.state === 'withdrawn' ? 'accepted' : stall.state,
})

/** Sockets and watts that fit each other, and what of the row had to be left out for that. */
const powerOf = (
	{ row, stall, power, wattsColumn }: StallSaid,
	base: Bare,
): { readonly sockets: number; readonly watts: number; readonly left: readonly StallCell[] } => {
	const left: StallCell[] = []
	const { sockets, watts } = stall
	const hasAny = (sockets ?? 0) > 0 || (watts ?? 0) > 0
	const isUnclear = power !== null && (power.isOn ? sockets === 0 : hasAny)
	if (isUnclear) left.push({ row, column: power.column, code: 'powerUnclear', words: '', most: 0 })
	const isOn = power === null || isUnclear ? null : power.isOn
	if (isOn === false) return { sockets: 0, watts: 0, left }
	const least = isOn === true || (watts ?? 0) > 0 ? 1 : 0
	const given = sockets ?? Math.max(base.sockets, least)
	if (given > 0) return { sockets: given, watts: watts ?? base.watts, left }
	if ((watts ?? 0) > 0)
		left.push({ row, column: wattsColumn, code: 'wattsWithoutSocket', words: String(watts), most: 0 })
	return { sockets: 0, watts: 0, left }
}

export type Merged = {
	readonly stall: Bare
	readonly contact: Contact
	/** Only those the row says something about. */
	readonly papers: readonly Paper[]
	readonly left: readonly StallCell[]
}

const noPaper = (kind: DocumentKind): Paper => ({ kind, state: 'missing', expiresOn: '', amount: 0 })

/** What a row says of a paper over what is known. One that a person has checked is no less checked for having come. */
const paperOf = (kind: DocumentKind, said: PaperSaid, known: KnownStall | null): Paper => {
	const was = known?.documents.find((one) => one.kind === kind) ?? noPaper(kind)
	const paper = { ...was, ...said }
	const isSame = paper.expiresOn === was.expiresOn && paper.amount === was.amount
	return was.state === 'checked' && paper.state === 'received' && isSame ? was : paper
}

export const mergeRow = (said: StallSaid, known: KnownStall | null): Merged => {
	const base = known ? bareOf(known) : usual
	const { number: _, ...stall } = said.stall
	const { left, ...power } = powerOf(said, base)
	return {
		stall: { ...base, ...stall, ...power },
		contact: { ...(known?.contact ?? noContact), ...said.contact },
		papers: documentKinds.flatMap((kind): readonly Paper[] => {
			const paper = said.papers.get(kind)
			return paper ? [paperOf(kind, paper, known)] : []
		}),
		left,
	}
}

const text = (value: string | number | boolean): string =>
	typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === 0 ? '0' : String(value)

/** A stall's own fields as they are listed, in the order of a form. */
const shownFields = [
	'organisation',
	'title',
	'blurb',
	'state',
	'tables',
	'chairs',
	'sockets',
	'watts',
	'needsWall',
	'needsPrivacy',
	'needsQuiet',
	'needsLight',
	'isNoisy',
	'hasFood',
	'priority',
] as const satisfies readonly (keyof Bare)[]
const contactFields = ['contactName', 'contactEmail', 'contactPhone', 'unloading', 'note'] as const

/** The lines of a paper: how far it has got, and of an insurance until when and how much. */
const paperLines = ({ kind, state, expiresOn, amount }: Paper): readonly Said[] => [
	{ field: kind, value: state },
	...(kind === 'insurance'
		? [
				{ field: 'insuranceExpires', value: expiresOn },
				{ field: 'insuranceAmount', value: amount === 0 ? '' : String(amount) },
			]
		: []),
]

const linesOf = (stall: Bare, contact: Contact, papers: readonly Paper[]): readonly Said[] => [
	...shownFields.map((field) => ({ field, value: text(stall[field]) })),
	...contactFields.map((field) => ({ field, value: contact[field] })),
	...papers.flatMap(paperLines),
]

/** What a stall would be, without what is empty, none or no. */
export const detailsOf = ({ stall, contact, papers }: Merged): readonly Said[] =>
	linesOf(stall, contact, papers).filter(
		({ field, value }) => field !== 'organisation' && field !== 'title' && !['', '0', 'no'].includes(value),
	)

export const changesOf = (known: KnownStall, { stall, contact, papers }: Merged): readonly Changed[] => {
	const before = papers.map(({ kind }) => known.documents.find((one) => one.kind === kind) ?? noPaper(kind))
	const old = linesOf(bareOf(known), known.contact, before)
	return linesOf(stall, contact, papers).flatMap(({ field, value }, at) => {
		const was = old[at]?.value ?? ''
		return was === value ? [] : [{ field, before: was, after: value }]
	})
}

/** Whether a paper is not as it was. */
export const isPaperNew = (known: KnownStall | null, paper: Paper): boolean => {
	const was = known?.documents.find(({ kind }) => kind === paper.kind) ?? noPaper(paper.kind)
	return was.state !== paper.state || was.expiresOn !== paper.expiresOn || was.amount !== paper.amount
}
