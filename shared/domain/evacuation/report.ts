/** The one line for the fire service, as facts: zones first, then refuges, then whoever is not settled. The screen has the words. */

export type Reported = {
	readonly zones: readonly { readonly code: string; readonly sweptAtMs: number | null }[]
	readonly planned: readonly {
		readonly outcome: string
		readonly refuge: string
		readonly buddy: { readonly isHere: boolean } | null
	}[]
	readonly onSite: number
	readonly settled: number
	readonly atRefuge: number
}

export type Refuge = {
	/** Empty where no plan names one. */
	readonly refuge: string
	readonly count: number
	/** How many of them have somebody with them who is here. */
	readonly withBuddy: number
}

export type Report = {
	readonly zones: number
	/** Codes, in the order of the zones. */
	readonly notSwept: readonly string[]
	/** By name; those whom no plan sends to one come last. */
	readonly refuges: readonly Refuge[]
	readonly unsettled: number
	readonly onSite: number
	readonly settled: number
}

export const reportOf = ({ zones, planned, onSite, settled, atRefuge }: Reported): Report => {
	const waiting = planned.filter(({ outcome }) => outcome === 'atRefuge')
	const named = Array.from(
		Map.groupBy(
			waiting.filter(({ refuge }) => refuge !== ''),
			({ refuge }) => refuge,
		),
		([refuge, people]): Refuge => ({
			refuge,
			count: people.length,
			withBuddy: people.filter(({ buddy }) => buddy?.isHere === true).length,
		}),
	).toSorted((one, other) => one.refuge.localeCompare(other.refuge))
	const elsewhere = waiting.filter(({ refuge }) => refuge === '')
	const unnamed = atRefuge - waiting.length + elsewhere.length
	return {
		zones: zones.length,
		notSwept: zones.filter(({ sweptAtMs }) => sweptAtMs === null).map(({ code }) => code),
		refuges:
			unnamed > 0
				? [
						...named,
						{
							refuge: '',
							count: unnamed,
							withBuddy: elsewhere.filter(({ buddy }) => buddy?.isHere === true).length,
						},
					]
				: named,
		unsettled: onSite - settled,
		onSite,
		settled,
	}
}
