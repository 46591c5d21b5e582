/** What the page of numbers is given. */
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'

export type Rule = InputOf<'statistics.preview'>['rule']
type Ready = Extract<OutputOf<'statistics.preview'>, { outcome: 'ready' }>
export type NumbersTable = Ready['tables'][number]
export type NumbersCell = NumbersTable['rows'][number][number]
