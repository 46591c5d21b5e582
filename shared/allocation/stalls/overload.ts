/** Which stalls ask more of which circuits than these give, as few of them as still make it impossible. */
import { counted, listed } from '../phrases.ts'
import { planCircuits } from './circuits.ts'
import type { StallsCompiled } from './compile.ts'
import type { StallConflict } from './conflict.ts'
import { circuitsAt } from './shortage.ts'

const inWatts = (watts: number): string => `${watts.toLocaleString('en-GB')} W`

/** The conflict behind an impossible plan: stalls are let go one by one as long as the rest cannot hold. */
export const circuitConflict = (c: StallsCompiled, hungry: readonly number[]): StallConflict => {
	let kept = hungry
	for (const stall of hungry.toReversed()) {
		const fewer = kept.filter((one) => one !== stall)
		if (planCircuits(c, fewer, null).outcome === 'impossible') kept = fewer
	}
	const { stalls, positions, circuits } = c.instance
	const places = positions.flatMap((_, place) =>
		kept.some((stall) => c.ok[stall * c.positions + place]) ? [place] : [],
	)
	const named = circuitsAt(c, places)
	const asked = kept.reduce((sum, stall) => sum + (c.watts[stall] as number), 0)
	const own = circuits.filter(({ id }) => named.includes(id))
	const given = own.reduce((sum, { watts }) => sum + watts, 0)
	const names = kept.map((stall) => stalls[stall]?.id ?? '')
	const hungryWords = listed(kept.map((stall, at) => `${names[at]} ${inWatts(c.watts[stall] as number)}`))
	const circuitWords = `${own.length === 1 ? 'circuit' : 'circuits'} ${listed(own.map(({ id, watts }) => `${id} (${inWatts(watts)})`))}`
	const hasOther = places.some((place) => (c.circuitOf[place] as number) < 0)
	const end = hasOther
		? 'and there are too few positions for them off these circuits'
		: asked > given
			? `which is ${inWatts(asked - given)} too much`
			: 'and however they are shared out, one goes over its watts or somebody has no position'
	return {
		what: `${counted(kept.length, 'stall')} (${hungryWords}) ${kept.length === 1 ? 'asks' : 'ask'} for ${inWatts(asked)} of ${circuitWords}, ${end}.`,
		stalls: names,
		positions: places.map((place) => positions[place]?.id ?? ''),
		circuits: named,
		shortage: null,
		power: { asked, given },
	}
}
