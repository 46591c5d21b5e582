/**
 * Whether the building still holds somebody more. A full building stops every desk; a lead, who can see who is about
 * to leave, may go on, and History says so. What has happened already is never refused: paper that is typed in
 * afterwards is not asked.
 */
import { decideRoom } from '../../../shared/domain/fullness.ts'
import { leads } from '../../../shared/domain/roles.ts'
import type { CommandContext } from '../../bus/handlers.ts'
import { buildingOf, countIn } from './more.store.ts'

export type Room =
	| { readonly is: 'admitted' | 'admittedBeyond' }
	| { readonly is: 'full'; readonly answer: { outcome: 'full'; inside: number; fireLimit: number } }

/** Room for so many people more on a day. No limit was said: there is. */
export const roomFor = (
	{ db, actor, late }: Pick<CommandContext, 'db' | 'actor' | 'late'>,
	{ dayId, goesOn = false }: { readonly dayId: string; readonly goesOn?: boolean | undefined },
	people = 1,
): Room => {
	const { fireLimit } = buildingOf(db)
	if (fireLimit === 0 || people === 0) return { is: 'admitted' }
	const inside = countIn(db, dayId)
	// Whoever a desk let in while it was alone is in: that is counted, not refused.
	const mayGoOn = late !== null || (goesOn && leads.some((role) => role === actor.role))
	const is = decideRoom({ fireLimit, inside, people, mayGoOn })
	return is === 'full' ? { is, answer: { outcome: 'full', inside, fireLimit } } : { is }
}

/** Somebody came in, one way or the other: that is what can be taken back. */
export const isIn = ({ outcome }: { readonly outcome: string }): boolean =>
	outcome === 'admitted' || outcome === 'admittedBeyond'
