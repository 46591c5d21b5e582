/** What a file says of the care it needs, on its first sheet. */
import type { ExportCare } from './kinds.ts'

export const careWords: Readonly<Record<ExportCare, string>> = {
	special:
		'Special category: it tells of people’s health or needs. Closed with a password. For the recipient and the purpose above only.',
	personal: 'Personal: it names people. For the recipient and the purpose above only.',
	counts:
		'Exact numbers, for safety and service. Names nobody. Not for publication: small numbers can point at somebody.',
	open: 'Open: small numbers are hidden, so nobody follows from it. It may be published.',
}

/** Of a file whose numbers are true ones. */
export const exactNumbers = 'None: the numbers are exact. Do not publish counts made from this file.'
