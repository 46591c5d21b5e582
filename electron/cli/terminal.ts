/** What a command of the terminal answers, and how it is printed: words, or with `--json` one object. */

/** 0 done, 1 refused with reasons, 2 misuse. */
export type ExitCode = 0 | 1 | 2

export type Answer = {
	readonly code: ExitCode
	/** Lines for a person. */
	readonly lines: readonly string[]
	/** The same for a program. */
	readonly json: Readonly<Record<string, unknown>>
}

export const done = (json: Answer['json'], ...lines: string[]): Answer => ({
	code: 0,
	lines,
	json: { ok: true, ...json },
})
export const refused = (why: string, ...lines: string[]): Answer => ({ code: 1, lines, json: { ok: false, why } })

/** The command was not used as it can be; `help` says how. */
export class Misuse extends Error {
	constructor(message: string) {
		super(message)
		this.name = 'Misuse'
	}
}

export type Terminal = { readonly out: (text: string) => void; readonly err: (text: string) => void }
