/** What is kept of the digits that the page by the door is left with: salt and hash, never the digits. */
import type { Reader } from '../handle.ts'

export type KioskPin = { readonly salt: string; readonly hash: string }

export const kioskPin = (db: Reader): KioskPin | undefined => db.get<KioskPin>('SELECT salt, hash FROM kiosk_pin')
