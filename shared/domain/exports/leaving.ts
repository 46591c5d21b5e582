/** What must be so before a file leaves: purpose and recipient where it names people, a password where it tells of health. */
import { type ExportFormat, type ExportKind, exportList, formatsOf, lockableFormats } from './kinds.ts'

export const leavingRefusals = ['notInFormat', 'needsPurpose', 'needsPassword', 'cannotLock'] as const
/**
 * `notInFormat`: it is not made as this kind of file; `needsPurpose`: it names people, and purpose or recipient is not said; `needsPassword`: what tells of health leaves
 * closed with a password or not at all; `cannotLock`: this kind of file takes no password.
 */
export type LeavingRefusal = (typeof leavingRefusals)[number]

export type Leaving = {
	readonly what: ExportKind
	readonly format: ExportFormat
	readonly purpose: string
	readonly recipient: string
	readonly isLocked: boolean
}

export const namesPeople = (what: ExportKind): boolean =>
	exportList[what].care === 'special' || exportList[what].care === 'personal'

/** Why a file may not leave like this; null: it may. */
export const whyNotLeave = ({ what, format, purpose, recipient, isLocked }: Leaving): LeavingRefusal | null => {
	if (!formatsOf(what).includes(format)) return 'notInFormat'
	if (namesPeople(what) && (purpose.trim() === '' || recipient.trim() === '')) return 'needsPurpose'
	const canLock = lockableFormats.includes(format)
	if (exportList[what].care === 'special' && !(isLocked && canLock)) return 'needsPassword'
	return isLocked && !canLock ? 'cannotLock' : null
}
