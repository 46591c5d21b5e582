/**
 * Why the door did not even look at a call. An answer of a command is never one of these. `noRoom`: the disk is full or
 * cannot be written; nothing was changed, and the same again is done once there is room.
 */
export type RefusalCode = 'forbidden' | 'badInput' | 'unknownCall' | 'idTaken' | 'noEventOpen' | 'erased' | 'noRoom'

/** Carries a code and, for bad input, which fields were wrong; never a value that somebody typed. */
export class Refusal extends Error {
	readonly code: RefusalCode
	readonly fields: readonly string[]
	constructor(code: RefusalCode, fields: readonly string[] = []) {
		super(`the call was refused: ${code}`)
		this.name = 'Refusal'
		this.code = code
		this.fields = fields
	}
}
