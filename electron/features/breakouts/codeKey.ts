/** Codes of topics as they are compared. */
import { fold } from '../../../shared/lib/text.ts'

/** The same however it is written: `K1`, `k-1`, ` K 1`. */
export const codeKey = (code: string): string => fold(code).replaceAll(' ', '') || code
