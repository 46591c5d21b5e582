/** What making one person out of two would do, said before it is done. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { isFurther, mergedNeeds, strictAnswer } from '../../../shared/domain/people/merging.ts'
import { type ConsentValue, consentKinds } from '../../../shared/domain/person.ts'
import type { Reader } from '../../database/handle.ts'
import { presentDays } from '../../database/stores/attendance.store.ts'
import { daysOf, registrationById } from '../../database/stores/registrations.store.ts'
import { carriedNeedsOf, consentsOf, hasEmergencyContact, linksOf, planOf } from './care.store.ts'
import { areBothBusy, countDuties, countSeats } from './sameRows.store.ts'

type Preview = OutputOf<'people.previewMerge'>
type Known = Extract<Preview, { outcome: 'known' }>

const answersOf = (db: Reader, keptId: string, goneId: string): Known['answers'] => {
	const latest = (id: string, kind: (typeof consentKinds)[number]): ConsentValue | '' =>
		consentsOf(db, id).find((one) => one.kind === kind)?.value ?? ''
	return consentKinds.flatMap((kind) => {
		const [own, other] = [latest(keptId, kind), latest(goneId, kind)]
		const value = strictAnswer(own, other)
		return own === other || value === '' ? [] : [{ kind, value, isOwn: value === own }]
	})
}

const planAfter = (db: Reader, keptId: string, goneId: string): Known['plan'] => {
	const [own, other] = [planOf(db, keptId), planOf(db, goneId)]
	if (own && other) return isFurther(other.state, own.state) ? 'bothOther' : 'bothOwn'
	return own ? 'own' : other ? 'other' : 'none'
}

const contactAfter = (db: Reader, keptId: string, goneId: string): Known['contact'] => {
	const [own, other] = [hasEmergencyContact(db, keptId), hasEmergencyContact(db, goneId)]
	return own && other ? 'bothOwn' : own ? 'own' : other ? 'other' : 'none'
}

export const previewOf = (db: Reader, keptId: string, goneId: string): Preview => {
	if (keptId === goneId) return { outcome: 'isSame' }
	if ([keptId, goneId].some((id) => (registrationById(db, id)?.status ?? 'removed') === 'removed'))
		return { outcome: 'notFound' }
	const [needs, days] = [carriedNeedsOf(db, keptId), daysOf(db, keptId)]
	const known = new Set(linksOf(db, keptId).map(({ registrationId }) => registrationId))
	const { taken, freed } = countSeats(db, keptId, goneId)
	return {
		outcome: 'known',
		answers: answersOf(db, keptId, goneId),
		days: daysOf(db, goneId).filter((day) => !days.includes(day)).length,
		needs: mergedNeeds(needs, carriedNeedsOf(db, goneId)).length - needs.length,
		links: linksOf(db, goneId).filter(({ registrationId: id }) => id !== keptId && !known.has(id)).length,
		duties: countDuties(db, goneId),
		seats: taken,
		freedSeats: freed,
		plan: planAfter(db, keptId, goneId),
		contact: contactAfter(db, keptId, goneId),
		comesIn: presentDays(db, goneId).length > 0 && presentDays(db, keptId).length === 0,
		isBlocked: areBothBusy(db, keptId, goneId),
	}
}
