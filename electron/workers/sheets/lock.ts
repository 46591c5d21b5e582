/**
 * Closes a spreadsheet with a password, as Office itself does: AES-256 with SHA-512 and 100,000 rounds (ECMA-376
 * agile). Excel, LibreOffice and their like ask for the password and open it.
 */
import { Buffer } from 'node:buffer'
import officeCrypto from 'officecrypto-tool'

/** Takes about a second, whatever the size: the rounds are what makes guessing slow. */
export const lockSheets = (bytes: Uint8Array, password: string): Uint8Array =>
	officeCrypto.encrypt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { password })
