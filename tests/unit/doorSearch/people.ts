/** People for the tests of the search, the same every time. */
import type { DoorPerson } from '../../../shared/domain/doorSearch/doorSearch.ts'

export const person = (over: Partial<DoorPerson> & { readonly registrationId: string }): DoorPerson => ({
	preferredName: '',
	givenName: '',
	familyName: '',
	organisation: '',
	badgeCode: '',
	...over,
})

export const named = (registrationId: string, given: string, family: string, organisation = ''): DoorPerson =>
	person({ registrationId, preferredName: given, givenName: given, familyName: family, organisation })
