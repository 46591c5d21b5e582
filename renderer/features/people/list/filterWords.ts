/** What a filter says, in words. */
import type { Narrowing } from '../../../../shared/domain/people/filter.ts'
import type { Need, PersonRole, RegistrationSource, RegistrationStatus } from '../../../../shared/domain/person.ts'
import { formatDateInFull } from '../../../text/format.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import { type PeopleEvent, sectorLabel } from './peopleEvent.ts'

export const needWord = (code: Need['code']): string => sayIfKnown(`importing.need.${code}`) ?? code
export const dayWord = ({ days }: PeopleEvent, dayId: string): string =>
	formatDateInFull(days.find(({ id }) => id === dayId)?.date ?? '')

const lists = new Intl.ListFormat('en-GB', { type: 'disjunction' })
/** `booked or on the waiting list`. */
export const either = (words: readonly string[]): string => lists.format(words)

const choiceWord = (event: PeopleEvent, part: Narrowing['part'], choice: string): string => {
	switch (part) {
		case 'statuses':
			return say(`people.status.${choice as RegistrationStatus}`)
		case 'roles':
			return say(`people.role.${choice as PersonRole}`)
		case 'sources':
			return say(`people.source.${choice as RegistrationSource}`)
		case 'presence':
			return say(`people.presence.${choice as 'in' | 'out' | 'notCome'}`)
		case 'sectors':
			return sectorLabel(event, choice)
		case 'needs':
			return needWord(choice as Need['code'])
		case 'lacks':
			return sayIfKnown(`people.filter.lack.${choice}`) ?? choice
		case 'dayId':
			return dayWord(event, choice)
		case 'isLinked':
			return say(`people.filter.linked.${choice as 'yes' | 'no'}`)
		default:
			return part satisfies never
	}
}

/** `Booking: cancelled`. */
export const narrowingWords = (event: PeopleEvent, { part, choices }: Narrowing): string =>
	say('people.filter.chip', {
		part: say(`people.filter.${part}`),
		choice:
			choices.length === 0
				? say('people.filter.everyStatus')
				: either(choices.map((choice) => choiceWord(event, part, choice))),
	})
