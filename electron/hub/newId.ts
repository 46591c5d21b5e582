import { randomBytes } from 'node:crypto'
import { uuidv7 } from '../../shared/lib/uuid.ts'

/** A new id, in order of time. */
export const newId = (): string => uuidv7(Date.now(), randomBytes(10))
