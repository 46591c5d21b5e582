/** The lines of two registrations side by side, and which of them are taken from whom. */
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts'

export type Pair = OutputOf<'people.suspects'>['pairs'][number]
export type Side = Pair['one']
export type Takeable = InputOf<'people.merge'>['take'][number]

/** Chosen from one of the two; of the others both count, or the more careful one. */
const takeable: readonly string[] = [
	'preferredName',
	'givenName',
	'familyName',
	'pronouns',
	'email',
	'phone',
	'organisation',
	'jobTitle',
	'sector',
] satisfies readonly Takeable[]

export const isTakeable = (field: string): field is Takeable => takeable.includes(field)

export type Line = {
	readonly field: string
	readonly one: string
	readonly other: string
	/** `only`: one of them says nothing. */
	readonly is: 'same' | 'differs' | 'only'
}

const valueOf = ({ fields }: Side, field: string): string => fields.find((one) => one.field === field)?.value ?? ''
const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/** Every field in which either says something, in the order of the form. */
export const linesOf = ({ one, other }: Pair): readonly Line[] =>
	[
		...new Set([...takeable, ...one.fields.map(({ field }) => field), ...other.fields.map(({ field }) => field)]),
	].flatMap((field): readonly Line[] => {
		const values = { one: valueOf(one, field), other: valueOf(other, field) }
		if (values.one === '' && values.other === '') return []
		const isHalf = values.one === '' || values.other === ''
		return [{ field, ...values, is: isHalf ? 'only' : isSame(values.one, values.other) ? 'same' : 'differs' }]
	})

export type Stays = 'one' | 'other'

/** Whose value holds where nobody has chosen: that of who stays, or the other's where they say nothing. */
export const holds = (line: Line, stays: Stays): Stays =>
	line[stays] !== '' ? stays : stays === 'one' ? 'other' : 'one'

/** The fields that are taken from the one that goes. */
export const takenFrom = (
	lines: readonly Line[],
	stays: Stays,
	chosen: Readonly<Record<string, Stays>>,
): readonly Takeable[] =>
	lines.flatMap((line) =>
		isTakeable(line.field) && line.one !== line.other && (chosen[line.field] ?? holds(line, stays)) !== stays
			? [line.field]
			: [],
	)
