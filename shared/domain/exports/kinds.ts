/** What can leave the event, and how much care each needs. The numbers are those of the list of exports. */

export const exportKinds = ['attendance', 'certificates', 'certificateRegister', 'commissionerReport'] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/**
 * `special`: names people together with what tells of their health; `personal`: names people; `counts`: exact numbers
 * that are not to be published; `open`: nobody follows from it.
 */
export type ExportCare = 'special' | 'personal' | 'counts' | 'open'

export const exportList: {
	readonly [K in ExportKind]: { readonly number: string; readonly care: ExportCare }
} = {
	attendance: { number: 'E1', care: 'personal' },
	certificates: { number: 'E4', care: 'personal' },
	certificateRegister: { number: 'E4-register', care: 'personal' },
	commissionerReport: { number: 'E3', care: 'open' },
}

/** Made to be read on paper, and on nothing else. */
const onPaperAlone: readonly ExportKind[] = ['certificates', 'commissionerReport']

export const formatsOf = (what: ExportKind): readonly ExportFormat[] =>
	onPaperAlone.includes(what) ? ['pdf'] : exportFormats
