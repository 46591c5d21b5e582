/** What can leave the event, and how much care each needs. The numbers are those of the list of exports. */

export const exportKinds = [
	'attendance',
	'statistics',
	'heard',
	'followUp',
	'catering',
	'plates',
	'access',
	'evacuation',
	'runSheet',
	'speakerSlots',
	'stalls',
	'payments',
	'certificates',
	'certificateRegister',
	'commissionerReport',
	'retention',
] as const
export type ExportKind = (typeof exportKinds)[number]

/** What can be in the list of what left: every kind, and everything at once in open formats. */
export const leftKinds = [...exportKinds, 'openCopy'] as const
export type LeftKind = (typeof leftKinds)[number]

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const leftFormats = [...exportFormats, 'zip'] as const

/** Which kinds of files can be closed with a password that whoever gets them opens without Foyer. */
export const lockableFormats: readonly ExportFormat[] = ['xlsx', 'pdf']

export const exportCares = ['special', 'personal', 'counts', 'open'] as const
/**
 * `special`: names people together with what tells of their health; `personal`: names people; `counts`: exact numbers
 * that are not to be published; `open`: nobody follows from it.
 */
export type ExportCare = (typeof exportCares)[number]

export type ExportAbout = {
	/** As it stands in the name of the file. */
	readonly number: string
	readonly care: ExportCare
	/** Days after the last day of the event; null: it may be kept. */
	readonly keptForDays: number | null
}

export const exportList: { readonly [K in ExportKind]: ExportAbout } = {
	attendance: { number: 'E1', care: 'personal', keptForDays: 365 },
	statistics: { number: 'E2', care: 'open', keptForDays: null },
	heard: { number: 'E8', care: 'open', keptForDays: null },
	followUp: { number: 'E13', care: 'personal', keptForDays: 365 },
	catering: { number: 'E6', care: 'counts', keptForDays: 14 },
	plates: { number: 'E6-plates', care: 'special', keptForDays: 14 },
	access: { number: 'E9', care: 'special', keptForDays: 14 },
	evacuation: { number: 'E7', care: 'special', keptForDays: 14 },
	runSheet: { number: 'run-sheet', care: 'personal', keptForDays: 30 },
	speakerSlots: { number: 'speaker-slots', care: 'special', keptForDays: 30 },
	stalls: { number: 'E11', care: 'personal', keptForDays: 365 },
	payments: { number: 'E5', care: 'special', keptForDays: 90 },
	certificates: { number: 'E4', care: 'personal', keptForDays: 365 },
	certificateRegister: { number: 'E4-register', care: 'personal', keptForDays: 365 },
	commissionerReport: { number: 'E3', care: 'open', keptForDays: null },
	retention: { number: 'E12', care: 'counts', keptForDays: 6 * 365 },
}

/** Made to be read on paper, and on nothing else. */
const onPaperAlone: readonly ExportKind[] = ['certificates', 'commissionerReport']

export const formatsOf = (what: ExportKind): readonly ExportFormat[] =>
	onPaperAlone.includes(what) ? ['pdf'] : exportFormats
