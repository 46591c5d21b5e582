/** What a change to many means for one of them; looked at before it is done, and the same when it is. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { PersonDetails, RegistrationStatus } from '../../../shared/domain/person.ts'
import type { Reader } from '../../database/handle.ts'
import { presentDays } from '../../database/stores/attendance.store.ts'
import { type Detail, detailsOf, registrationById } from '../../database/stores/registrations.store.ts'
import { carriedNeedsOf } from './care.store.ts'

export type ManyChange = InputOf<'people.changeMany'>['change']

export type Fate =
	| { readonly is: 'notThere' | 'unchanged' | 'isIn' }
	| {
			readonly is: 'changes'
			readonly status: { readonly before: RegistrationStatus; readonly after: RegistrationStatus }
	  }
	| { readonly is: 'changes'; readonly detail: Detail; readonly before: unknown }
	| { readonly is: 'changes'; readonly needs: readonly { readonly position: number }[] }

const with_ = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list : [...list, one])
const without = <T>(list: readonly T[], one: T): readonly T[] => list.filter((each) => each !== one)

const detailAfter = (person: PersonDetails, change: ManyChange): Detail | null => {
	switch (change.set) {
		case 'sector':
			return { field: 'sector', value: change.sector }
		case 'addDay':
			return { field: 'days', value: with_(person.days, change.dayId).toSorted() }
		case 'removeDay':
			return { field: 'days', value: without(person.days, change.dayId) }
		case 'addRole':
			return { field: 'roles', value: with_(person.roles, change.role) }
		case 'removeRole':
			return { field: 'roles', value: without(person.roles, change.role) }
		default:
			return null
	}
}

/** Whoever is in is not cancelled and does not lose the day they are in on: they stand in the room. */
export const fateOf = (db: Reader, registrationId: string, change: ManyChange): Fate => {
	const known = registrationById(db, registrationId)
	if (!known || known.status === 'removed') return { is: 'notThere' }
	if (change.set === 'needsStatus') {
		const needs = carriedNeedsOf(db, registrationId)
			.map((need, position) => ({ position, status: need.status }))
			.filter(({ status }) => status !== change.status)
		return needs.length === 0 ? { is: 'unchanged' } : { is: 'changes', needs }
	}
	const inOn = presentDays(db, registrationId)
	if (change.set === 'status') {
		if (known.status === change.status) return { is: 'unchanged' }
		if (inOn.length > 0 && change.status !== 'confirmed') return { is: 'isIn' }
		return { is: 'changes', status: { before: known.status, after: change.status } }
	}
	const person = detailsOf(db, registrationId)
	const detail = person && detailAfter(person, change)
	if (!detail) return { is: 'unchanged' }
	const before = person[detail.field]
	if (JSON.stringify(before) === JSON.stringify(detail.value)) return { is: 'unchanged' }
	if (change.set === 'removeDay' && inOn.includes(change.dayId)) return { is: 'isIn' }
	return { is: 'changes', detail, before }
}
