import { createHash } from 'node:crypto'
import type { Instance } from '../../../shared/allocation/instance.ts'

/**
 * The SHA-256 of an instance, hexadecimal. The same facts give the same instance with its fields in
 * the same order, so its JSON is canonical as it is.
 */
export const instanceHash = (instance: Instance): string =>
	createHash('sha256').update(JSON.stringify(instance)).digest('hex')
