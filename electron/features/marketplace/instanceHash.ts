import { createHash } from 'node:crypto'
import type { StallInstance } from '../../../shared/allocation/stalls/instance.ts'

/**
 * The SHA-256 of a hall as the engine is asked, hexadecimal. The same facts give the same instance with its
 * fields in the same order, so its JSON is canonical as it is.
 */
export const stallInstanceHash = (instance: StallInstance): string =>
	createHash('sha256').update(JSON.stringify(instance)).digest('hex')
