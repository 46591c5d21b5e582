/** People for tests: ordinary ones, and one whose every word can be looked for where it must not be. */

import type { InputOf } from '../../shared/contract/index.ts'
import type { Need, PersonDetails } from '../../shared/domain/person.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { dayOne } from './events.ts'

export const personNamed = (
	preferredName: string,
	familyName: string,
	more: Partial<PersonDetails> = {},
): PersonDetails => ({
	...nobodyYet,
	preferredName,
	givenName: preferredName,
	familyName,
	days: [dayOne],
	...more,
})

export const need = (more: Partial<Need> = {}): Need => ({
	kind: 'access',
	code: 'hearingLoop',
	words: 'I need the loop',
	actionLine: 'Show the seats in the loop',
	audience: ['desk', 'access'],
	...more,
})

/** A row of an import that brings somebody new. */
export const importRow = (
	registrationId: string,
	row: number,
	person: PersonDetails,
	more: Partial<InputOf<'people.importRows'>['rows'][number]> = {},
): InputOf<'people.importRows'>['rows'][number] => ({
	registrationId,
	row,
	ref: `ref-${row}`,
	result: 'new',
	person,
	status: 'confirmed',
	suspects: [],
	isExtra: false,
	links: [],
	...more,
})

export const startOf = (importId: string, rows: number): InputOf<'people.startImport'> => ({
	importId,
	fileName: 'bookings.csv',
	kind: 'other',
	rows,
	mapping: { shape: 'abc', columns: ['preferredName'], answers: {}, dateOrder: 'dayFirst' },
	refused: [],
	unchanged: 0,
})

/**
 * Somebody whose every field holds a word found nowhere else. `secret` are the words that no desk,
 * facilitator, steward or display may ever receive.
 */
export const canary = {
	ref: 'qzimportrefxx',
	person: {
		...nobodyYet,
		preferredName: 'Qzpreferred',
		givenName: 'Qzgivenonly',
		familyName: 'Qzfamily',
		pronouns: 'qzpronounsxx',
		email: 'qzemailxx@qzdomainxx.example',
		phone: '07700qzphonexx',
		organisation: 'Qzorganisation',
		jobTitle: 'Qzjobtitlexx',
		sector: 'LE',
		roles: ['attendee', 'speaker'],
		days: [dayOne],
		photo: 'no',
		keepInTouch: 'yes',
		wantsCpd: true,
		isUnder18: false,
		needsEvacuationHelp: 'yes',
		needs: [
			need({ words: 'qzwordsxx mania since spring', actionLine: 'Qzaction for the desk' }),
			need({
				kind: 'access',
				code: 'quietSpace',
				words: 'qzquietxx',
				actionLine: 'Qzaccesslinexx',
				audience: ['access'],
			}),
			need({
				kind: 'dietary',
				code: 'vegan',
				words: 'qzdietaryxx',
				actionLine: 'Qzcateringxx',
				audience: ['catering'],
			}),
		],
		topicChoices: ['qzchoicexx'],
		avoidTopics: ['qzavoidxx'],
	} satisfies PersonDetails,
	/** Nobody but an organiser may receive these. The organisation is here because they are not here for work. */
	secret: [
		'qzgivenonly',
		'qzpronounsxx',
		'qzemailxx',
		'qzdomainxx',
		'qzphonexx',
		'qzorganisation',
		'qzjobtitlexx',
		'qzwordsxx',
		'mania since',
		'qzquietxx',
		'qzaccesslinexx',
		'qzdietaryxx',
		'qzcateringxx',
		'qzchoicexx',
		'qzavoidxx',
		'qzimportrefxx',
		'"speaker"',
	],
	/** What a log, a file name or a message may not hold: the above and the name. Badge codes, in capitals, may have these two letters. */
	anything: /[Qq]z|07700/,
} as const
