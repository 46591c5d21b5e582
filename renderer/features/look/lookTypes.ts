/** What the hub says about an event as a whole, as its screens hold it. */
import type { OutputOf } from '../../../shared/contract/index.ts'

export type Findings = OutputOf<'rules.findings'>
export type Finding = Findings['findings'][number]
export type Fix = NonNullable<Finding['fix']>
export type EventRuleState = OutputOf<'rules.list'>['rules'][number]
