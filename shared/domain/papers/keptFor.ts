/** How long a paper may be kept: what its first page says, for the foot of every page. */
import type { ExportKind } from '../exports/kinds.ts'

/** Days after the last day of the event; null: it may be kept. */
export const keptForDays = (what: ExportKind): number | null => (what === 'commissionerReport' ? null : 365)
