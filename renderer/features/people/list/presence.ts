/** Where somebody is on a day, as the list says it. */
import type { PresenceFilter } from '../../../../shared/domain/people/filter.ts'
import type { RegistrationStatus } from '../../../../shared/domain/person.ts'

export type Here = 'in' | 'out' | 'notYet' | 'didNotCome' | ''

/** Nothing is said of whoever is not expected: of another day, on the waiting list, cancelled; nor of a day to come. */
export const hereOf = (
	person: {
		readonly presence: PresenceFilter
		readonly status: RegistrationStatus
		readonly days: readonly string[]
	},
	event: { readonly days: readonly { readonly id: string; readonly date: string }[]; readonly today: string },
	dayId: string,
): Here => {
	if (person.presence !== 'notCome') return person.presence
	const day = event.days.find(({ id }) => id === dayId)
	if (day === undefined || person.status !== 'confirmed' || !person.days.includes(dayId)) return ''
	if (day.date > event.today) return ''
	return day.date < event.today ? 'didNotCome' : 'notYet'
}
