/** What can leave the event, and how much care each needs. The numbers are those of the list of exports. */

export const exportKinds = ['attendance'] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportFormats = ['xlsx', 'csv'] as const
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
}
