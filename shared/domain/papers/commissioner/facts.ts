/** What the report to whoever paid for the event (E3) is made from. Plain data: it travels to a worker as it is. */
import type { StatisticsPreset } from '../../statistics/rule.ts'
import type { ShownTable } from '../../statistics/tables.ts'

/** In the organiser's own words; empty: not written. */
export type ReportWords = {
	readonly purpose: string
	readonly plannedWith: string
	readonly whatNext: string
	readonly lessons: string
	/** The five of the 4Pi standards; `aims` is their "purpose". */
	readonly principles: string
	readonly aims: string
	readonly presence: string
	readonly process: string
	readonly impact: string
}

export const noWords: ReportWords = {
	purpose: '',
	plannedWith: '',
	whatNext: '',
	lessons: '',
	principles: '',
	aims: '',
	presence: '',
	process: '',
	impact: '',
}

/** Something that several groups said. `groups`: how many raised it. */
export type ReportTheme = { readonly topic: string; readonly theme: string; readonly groups: number }

export type ReportAction = {
	readonly weHeard: string
	readonly weWillDo: string
	/** An organisation, never a person. */
	readonly owner: string
	/** `2027-07-01`, or empty. */
	readonly byWhen: string
}

export type CommissionerFacts = {
	readonly words: ReportWords
	/** Told; their number and nothing else. */
	readonly stories: number
	/** As they are published of the frozen counts. */
	readonly tables: readonly ShownTable[]
	readonly rule: { readonly preset: StatisticsPreset; readonly least: number; readonly base: number }
	/** True counts as they were frozen: for the report to treat, never to be printed. Null: nobody was offered any. */
	readonly payments?: { readonly people: number; readonly pence: number } | null | undefined
	readonly themes?: readonly ReportTheme[]
	readonly actions?: readonly ReportAction[]
}
