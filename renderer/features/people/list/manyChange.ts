/** A change to many at once: in pieces that any wire carries and that keep no desk waiting. */
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts'
import { type PeopleAnswer, type PeopleStep } from '../peopleChange.ts'

export type ManyChange = InputOf<'people.changeMany'>['change']
export type Preview = OutputOf<'people.previewMany'>

/** Less than the smallest body that a wire carries, and a tenth of a second or two of the hub's time. */
export const mostAtOnce = 1000

export const inPieces = (ids: readonly string[]): readonly (readonly { readonly registrationId: string }[])[] =>
	Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, at) =>
		ids.slice(at * mostAtOnce, (at + 1) * mostAtOnce).map((registrationId) => ({ registrationId })),
	)

export const stepsOf = (ids: readonly string[], change: ManyChange): readonly PeopleStep[] =>
	inPieces(ids).map((rows) => ['people.changeMany', { rows, change }])

export const nothingYet: Preview = { changed: 0, unchanged: 0, isInCount: 0, isIn: [], notThere: 0 }

export const added = (one: Preview, other: Preview): Preview => ({
	changed: one.changed + other.changed,
	unchanged: one.unchanged + other.unchanged,
	isInCount: one.isInCount + other.isInCount,
	isIn: [...one.isIn, ...other.isIn],
	notThere: one.notThere + other.notThere,
})

/** How many were changed, and how many stayed because they are in. */
export const outcomeOf = (answers: readonly PeopleAnswer[]): { readonly changed: number; readonly isIn: number } =>
	answers.reduce(
		({ changed, isIn }, answer) => ({
			changed: changed + (answer.outcome === 'changed' ? answer.count : 0),
			isIn: isIn + ('isIn' in answer ? answer.isIn : 0),
		}),
		{ changed: 0, isIn: 0 },
	)
