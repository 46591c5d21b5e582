/**
 * A minimal set of rules that cannot hold together, of those given: take any one away and the rest
 * can. QuickXplain (Junker, AAAI 2004), which asks about k log(n/k) questions for k rules out of n.
 *
 * @param canHold whether a set of rules can hold together; all of them together must not
 */
export const quickXplain = <R>(rules: readonly R[], canHold: (rules: readonly R[]) => boolean): R[] => {
	const explain = (background: readonly R[], hasGrown: boolean, open: readonly R[]): R[] => {
		if (hasGrown && !canHold(background)) return []
		if (open.length <= 1) return [...open]
		const half = Math.floor(open.length / 2)
		const first = open.slice(0, half)
		const second = open.slice(half)
		const inSecond = explain([...background, ...first], true, second)
		const inFirst = explain([...background, ...inSecond], inSecond.length > 0, first)
		return [...inFirst, ...inSecond]
	}
	return rules.length === 0 ? [] : explain([], false, rules)
}
