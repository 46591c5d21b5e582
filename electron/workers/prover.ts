/**
 * What HiGHS is asked about an allocation: can these rules hold together, which few cannot, what is
 * the smallest fix, and how good could choices get. It never makes an allocation that is shown as
 * ours: where it stops in time depends on the clock; only what it finished counts.
 */
import type { Highs } from 'highs'
import { choiceModel } from '../../shared/allocation/choiceModel.ts'
import { compile } from '../../shared/allocation/compile.ts'
import type { Conflict } from '../../shared/allocation/conflict.ts'
import type { Assignment } from '../../shared/allocation/evaluate.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { quickXplain } from '../../shared/allocation/quickXplain.ts'
import { ruleModel } from '../../shared/allocation/ruleModel.ts'
import { fixWords, namesIn, type Rule, roomWords, rulesOf, ruleWords } from '../../shared/allocation/rules.ts'

/** Larger models have not been measured; beyond this nothing is asked. */
const mostColumns = 150_000

/** One thing that would help: a rule given up (of seats, so many more), or another room for a group. */
export type Fix =
	| { readonly kind: 'rule'; readonly rule: Rule; readonly much: number }
	| { readonly kind: 'room'; readonly group: string; readonly feature: string }

const wordsOf = (fix: Fix): string =>
	fix.kind === 'rule' ? fixWords(fix.rule, fix.much) : roomWords(fix.group, fix.feature)

export type Explained =
	/** Every rule can hold; who is where then, for the engine to begin from. */
	| { readonly outcome: 'possible'; readonly base: Assignment }
	| {
			readonly outcome: 'impossible'
			readonly conflicts: readonly Conflict[]
			readonly smallestFix: readonly string[]
			readonly fixes: readonly Fix[]
	  }
	| { readonly outcome: 'tooLarge' }

/** Rounds that have to do with one another: all of them under a topic rule, else each alone. */
const roundSets = (instance: Instance): number[][] => {
	const rounds = Array.from({ length: instance.rounds }, (_, at) => at + 1)
	return instance.aims.repeatTopic === 'forbid' ? [rounds] : rounds.map((round) => [round])
}

const explainRounds = (highs: Highs, instance: Instance, rounds: readonly number[], isAskingWhy: boolean) => {
	const rules = rulesOf(instance, rounds)
	const { model: data, columns, rooms, places } = ruleModel(instance, rounds, rules)
	if (data.numCols > mostColumns) return null
	return highs.withModel(data, (model) => {
		model.options.set({ output_flag: false, random_seed: 1 })
		const { optimal, infeasible } = highs.constants.modelStatus
		const run = () => {
			model.run()
			const status = model.getModelStatus()
			if (status !== optimal && status !== infeasible) throw new Error('HiGHS did not finish')
			return status === optimal
		}
		const hold = (kept: ReadonlySet<number>) => {
			for (const [at, { column, most }] of columns.entries()) model.changeColBounds(column, 0, kept.has(at) ? 0 : most)
			for (const { column } of rooms) model.changeColBounds(column, 0, 0)
		}
		const everyRule = rules.map((_, at) => at)
		hold(new Set(everyRule))
		if (run()) {
			const value = model.getSolution().colValue
			const found = places.filter(({ column }) => (value[column] ?? 0) > 0.5)
			return { isPossible: true, places: found, conflicts: [], fix: [] }
		}
		const clash = isAskingWhy
			? quickXplain(everyRule, (kept) => {
					hold(new Set(kept))
					return run()
				}).flatMap((at) => rules[at] ?? [])
			: []
		for (const { column, most } of columns) model.changeColBounds(column, 0, most)
		for (const { column } of rooms) model.changeColBounds(column, 0, 1)
		run()
		const value = model.getSolution().colValue
		const much = (column: number) => Math.round(value[column] ?? 0)
		const fix = [
			...rules.flatMap((rule, at): Fix[] => {
				const amount = much(columns[at]?.column ?? 0)
				return amount > 0 ? [{ kind: 'rule', rule, much: amount }] : []
			}),
			...rooms.flatMap(({ column, group, feature }): Fix[] =>
				much(column) > 0 ? [{ kind: 'room', group, feature }] : [],
			),
		]
		const because = clash.map((rule) => ruleWords(instance, rule))
		const what = `These cannot all hold: ${because.join('; ')}.`
		const conflict: Conflict = { what, ...namesIn(clash), because, rules: clash, shortage: null }
		return { isPossible: false, places: [], conflicts: clash.length > 0 ? [conflict] : [], fix }
	})
}

/** Whether every rule can hold; if not, the smallest fix, and unless that is known already the fewest that cannot. */
export const explainRules = (highs: Highs, instance: Instance, isAskingWhy = true): Explained => {
	const found = roundSets(instance).map((rounds) => explainRounds(highs, instance, rounds, isAskingWhy))
	if (found.some((one) => one === null)) return { outcome: 'tooLarge' }
	if (found.some((one) => one?.isPossible === false)) {
		const conflicts = found.flatMap((one) => one?.conflicts ?? [])
		const fixes = found.flatMap((one) => one?.fix ?? [])
		return { outcome: 'impossible', conflicts, fixes, smallestFix: fixes.map(wordsOf) }
	}
	const base = new Map<string, Record<string, string | null>>(instance.people.map(({ id }) => [id, {}]))
	for (const { person, round, group } of found.flatMap((one) => one?.places ?? [])) {
		const own = base.get(person)
		if (own) own[round] = group
	}
	return { outcome: 'possible', base: Object.fromEntries(base) }
}

/** The best that choices could cost, as far as it was proven within the time given; null where nothing was. */
export const proveChoices = (
	highs: Highs,
	instance: Instance,
	seconds: number,
): { readonly lowerBound: number; readonly isFinished: boolean } | null => {
	const data = choiceModel(compile(instance), mostColumns)
	if (!data) return null
	if (data.numCols === 0) return { lowerBound: 0, isFinished: true }
	return highs.withModel(data, (model) => {
		model.options.set({ output_flag: false, random_seed: 1, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5 })
		model.run()
		const isFinished = model.getModelStatus() === highs.constants.modelStatus.optimal
		const bound = Number(model.info.get('mip_dual_bound'))
		return Number.isFinite(bound) ? { lowerBound: Math.ceil(bound - 1e-4), isFinished } : null
	})
}
