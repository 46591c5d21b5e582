import { uuidv7 } from '../../shared/lib/uuid.ts'

/** A new id for a command or for what it creates, in order of time. */
export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
