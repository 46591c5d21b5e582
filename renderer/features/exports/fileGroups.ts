/** The files that can be made, by whom they are for. */
import type { ExportKind } from '../../../shared/domain/exports/kinds.ts'

export const fileGroups = [
	{ group: 'organisers', kinds: ['attendance', 'followUp', 'stalls', 'retention'] },
	{ group: 'finance', kinds: ['payments'] },
	{ group: 'publish', kinds: ['statistics', 'heard'] },
	{ group: 'venue', kinds: ['catering', 'plates'] },
	{ group: 'access', kinds: ['access', 'evacuation'] },
	{ group: 'stage', kinds: ['runSheet', 'speakerSlots'] },
] as const satisfies readonly { readonly group: string; readonly kinds: readonly ExportKind[] }[]
