/**
 * Everybody of the event as an import compares them with a file's rows: the registrations, those that turned out to
 * be somebody else's, and rows of earlier files that were held, so that a question a person has answered is not asked
 * again.
 */
import type { KnownPerson } from '../../../shared/domain/importing/planTypes.ts'
import type { Reader } from '../../database/handle.ts'
import { everybody } from '../../database/stores/everybody.store.ts'
import { everybodyMerged } from '../../database/stores/merged.store.ts'
import { heldEver } from './people.store.ts'

export const knownPeople = (db: Reader): readonly KnownPerson[] => {
	const registrations = everybody(db).map(
		({ id, status, importId, importRef, imported, current }): KnownPerson => ({
			registrationId: id,
			ref: importRef,
			status,
			current,
			imported: imported ?? (importId === null ? null : current),
		}),
	)
	const held = heldEver(db).map(
		({ registrationId, ref, person, sameAs }): KnownPerson => ({
			registrationId: sameAs ?? registrationId,
			ref,
			status: 'confirmed',
			current: person,
			imported: person,
		}),
	)
	const merged = everybodyMerged(db).flatMap(({ registrationId, ref, imported }): readonly KnownPerson[] =>
		imported ? [{ registrationId, ref, status: 'confirmed', current: imported, imported }] : [],
	)
	return [...registrations, ...merged, ...held]
}
