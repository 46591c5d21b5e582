/** SQL of who turned out to be whom: a badge that was handed out before still leads to its person. */
import type { PersonDetails } from '../../../shared/domain/person.ts'
import type { Reader } from '../handle.ts'
import { detailsFrom } from './topicWishes.store.ts'

/** Who a registration turned out to be; itself where nobody said so. */
export const nowKnownAs = (db: Reader, registrationId: string): string =>
	db.get<{ id: string }>('SELECT kept_id AS id FROM person_merge WHERE gone_id = ?', registrationId)?.id ??
	registrationId

/** The code that whoever holds this badge has by now; the same one where nothing changed. */
export const codeNow = (db: Reader, badgeCode: string): string =>
	db.get<{ code: string }>(
		`SELECT kept.badge_code AS code FROM registration AS gone JOIN person_merge ON gone_id = gone.id
		 JOIN registration AS kept ON kept.id = kept_id WHERE gone.badge_code = ?`,
		badgeCode,
	)?.code ?? badgeCode

export type Merged = {
	readonly registrationId: string
	readonly ref: string
	/** As the last file had them; null for somebody no file has brought. */
	readonly imported: PersonDetails | null
}

/** Everybody who turned out to be somebody else: a file that has them twice still has both rows. */
export const everybodyMerged = (db: Reader): readonly Merged[] =>
	db
		.all<Omit<Merged, 'imported'> & { readonly imported: string | null }>(
			`SELECT id AS registrationId, import_ref AS ref, imported FROM person_merge
			 JOIN registration ON registration.id = gone_id ORDER BY id`,
		)
		.map((row) => ({ ...row, imported: row.imported === null ? null : detailsFrom(row.imported) }))
