/** SQL of the certificates that were issued, with just what stands on them. */
import { nameOnCertificate } from '../../../shared/domain/certificates/certificate.ts'
import type { CertificatesFacts, IssuedCertificate } from '../../../shared/domain/certificates/register.ts'
import type { Reader } from '../../database/handle.ts'

type Row = {
	readonly serial: string
	readonly days: string
	readonly issuedAtMs: number
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
}

export const certificateFacts = (db: Reader): CertificatesFacts => {
	const settings = db.get<{ outcomes: string; organiser: string; checkWith: string }>(
		"SELECT outcomes, organiser, check_with AS checkWith FROM certificate_settings WHERE id = 'only'",
	)
	return {
		// Written by commands of certificates alone.
		outcomes: settings ? (JSON.parse(settings.outcomes) as string[]) : [],
		organiserPrinted: settings?.organiser ?? '',
		checkWith: settings?.checkWith ?? '',
		issued: db
			.all<Row>(
				`SELECT serial, days, issued_at_ms AS issuedAtMs, preferred_name AS preferredName, given_name AS givenName,
				 family_name AS familyName FROM cpd_certificate JOIN registration ON registration.id = registration_id
				 WHERE status <> 'removed' ORDER BY number`,
			)
			.map(({ serial, days, issuedAtMs, ...names }) => ({
				name: nameOnCertificate(names),
				serial,
				issuedAtMs,
				days: JSON.parse(days) as IssuedCertificate['days'],
			})),
	}
}
