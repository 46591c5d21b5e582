/** By which bytes each kind of data is known in an answer about the canary. */
import type { CallName } from '../../shared/contract/index.ts'
import { type DataClass, dataClasses } from '../../shared/domain/visibility.ts'
import { entryDesk } from './canaryDoor.ts'

/** `whole`: the data themselves; `line`: what staff are to do about them, never why. */
type Marks = { readonly whole: readonly RegExp[]; readonly line?: readonly RegExp[]; readonly only?: RegExp }

/** Made on the spot, so that they are told from everybody else's. */
export type Made = { readonly badgeCode: string; readonly canaryId: string }

const marksOf = ({ badgeCode, canaryId }: Made): Readonly<Record<DataClass, Marks>> => ({
	registration: { whole: [new RegExp(canaryId)] },
	preferredName: { whole: [/qzpreferred/i] },
	familyName: { whole: [/qzfamily/i] },
	givenName: { whole: [/qzgivenonly/i] },
	pronouns: { whole: [/qzpronounsxx/i] },
	badgeCode: { whole: [new RegExp(`"${badgeCode}"`)] },
	contact: { whole: [/qzemailxx/i, /qzdomainxx/i, /qzphonexx/i] },
	workplace: { whole: [/qzworkplacexx/i] },
	organisation: { whole: [/qzorganisation/i, /qzjobtitlexx/i] },
	// The event's own list of sectors is nobody's.
	sector: { whole: [/"LE"/], only: /^(?!events\.overview)/ },
	roles: { whole: [/"roles":\[[^\]]*"speaker"/] },
	presence: { whole: [new RegExp(entryDesk, 'i')] },
	isUnder18: { whole: [/"isUnder18":true/] },
	booking: { whole: [/qzimportrefxx/i, /"bookings\.csv"/] },
	access: {
		whole: [/qzwordsxx mania/i, /qzquietxx/i, /qztablewordsxx/i, /quietSpace/, /hearingLoop/],
		line: [/qzaction for|qztablelinexx/i],
	},
	otherLines: { whole: [/qzaccesslinexx/i, /qzcateringxx/i] },
	dietary: { whole: [/qzdietaryxx/i, /"vegan"/] },
	leaving: { whole: [/evacChair/, /qzequipmentxx/i, /qzroutexx/i, /qzrefugexx/i], line: [/qzmeetatxx/i] },
	companion: { whole: [/personalAssistant/] },
	emergencyContact: { whole: [/qzcallname/i, /qzcallphonexx/i, /qzcallrelationxx/i] },
	photo: { whole: [/"photo":"(no|yes|ask)"/, /"kind":"photo","value"/] },
	keepInTouch: { whole: [/"keepInTouch":"yes"/, /"kind":"keepInTouch","value":"yes"/] },
	otherAnswers: { whole: [/guardianAgreement/, /shareAccessNeed/] },
	helpAsked: { whole: [/"namesake"/] },
	payment: { whole: [/"offeredPence":917353/, /qzpolicyxx/i] },
	wishes: { whole: [/qzavoided/i, /qzchoicexx/i, /qzavoidxx/i, /"kind":"apart"/, /"avoids":\["/] },
	interpreting: { whole: [/qzteamxx/i] },
	storyName: { whole: [/qzpreferred|qzfamily/i, new RegExp(canaryId)], only: /^(stories|programme|displays)\./ },
	storyLimits: { whole: [/qzlimitxx/i] },
	stallContact: { whole: [/"contactName":"Qz/] },
	lookedFor: { whole: [/qzviewxx/i] },
})

export type Found = { readonly data: DataClass; readonly how: 'whole' | 'line' }

/** Looks through an answer for every kind of data of the canary. */
export const createFinder = (made: Made) => {
	const marks = marksOf(made)
	return (name: CallName | '', body: string): readonly Found[] =>
		dataClasses.flatMap((data): readonly Found[] => {
			const { whole, line = [], only } = marks[data]
			if (only && !only.test(name)) return []
			const has = (some: readonly RegExp[]): boolean => some.some((mark) => mark.test(body))
			return [
				...(has(whole) ? [{ data, how: 'whole' as const }] : []),
				...(has(line) ? [{ data, how: 'line' as const }] : []),
			]
		})
}
