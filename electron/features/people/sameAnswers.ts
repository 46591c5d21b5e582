/** The answers of somebody who was on the list twice: of two that differ the careful one holds. Nothing is ever taken away. */
import { strictAnswer } from '../../../shared/domain/people/merging.ts'
import { type ConsentKind, consentKinds } from '../../../shared/domain/person.ts'
import type { CommandContext } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { insertConsent } from '../../database/stores/registrations.store.ts'
import { consentsOf } from './care.store.ts'

const latestOf = (db: Reader, registrationId: string, kind: ConsentKind) =>
	consentsOf(db, registrationId).find((one) => one.kind === kind)

export const mergeAnswers = ({ db, atMs }: CommandContext, keptId: string, goneId: string): void => {
	for (const kind of consentKinds) {
		const [own, other] = [latestOf(db, keptId, kind), latestOf(db, goneId, kind)]
		if (!other || own?.value === other.value) continue
		const value = strictAnswer(own?.value ?? '', other.value)
		// Said anew even where it stays as it was: the other's later answer does not come after it.
		if (value !== '')
			insertConsent(db, {
				registrationId: keptId,
				kind,
				value,
				how: value === other.value ? other.how : (own?.how ?? 'form'),
				atMs,
			})
	}
}

/** Kinds that the merge at `mergedAtMs` answered. */
const answeredThen = (db: Reader, keptId: string, mergedAtMs: number): readonly ConsentKind[] =>
	consentKinds.filter((kind) => consentsOf(db, keptId).some((one) => one.kind === kind && one.atMs === mergedAtMs))

/** How many of these answers somebody has given anew since. */
export const answeredSince = ({ db }: Pick<CommandContext, 'db'>, keptId: string, mergedAtMs: number): number =>
	answeredThen(db, keptId, mergedAtMs).filter((kind) => latestOf(db, keptId, kind)?.atMs !== mergedAtMs).length

/** Puts the answers from before the merge behind those of it. */
export const partAnswers = ({ db, atMs }: CommandContext, keptId: string, mergedAtMs: number): void => {
	for (const kind of answeredThen(db, keptId, mergedAtMs)) {
		const before = consentsOf(db, keptId).find((one) => one.kind === kind && one.atMs < mergedAtMs)
		insertConsent(db, {
			registrationId: keptId,
			kind,
			value: before?.value ?? 'withdrawn',
			how: before?.how ?? 'form',
			atMs,
		})
	}
}
