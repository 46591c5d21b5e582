/** What has to be ready before doors: where each part is settled, and which of them are left. */
import type { OutputOf } from '../../../../shared/contract/index.ts'

export type ReadySection = OutputOf<'today.ready'>['sections'][number]
export type SectionName = ReadySection['section']

/** Where a person settles it. */
export const placeOf: Readonly<Record<SectionName, string>> = {
	crew: '#/registrations/list',
	needs: '#/registrations/needs',
	plans: '#/today/leaving',
	groups: '#/breakouts/board',
	stories: '#/stories',
	marketplace: '#/marketplace/places',
	papers: '#/marketplace/stalls',
	answers: '#/registrations/list',
}

/** Parts that nobody has to settle before doors: they come of themselves as people come. */
const comesByItself: ReadonlySet<SectionName> = new Set(['answers'])

export type ReadyRows = {
	/** Something is left to do. */
	readonly left: readonly ReadySection[]
	/** Done, or done by itself at the door, or nothing to do at all. */
	readonly settled: readonly ReadySection[]
	readonly state: 'ready' | 'nearly' | 'notYet'
}

/** So many parts with something left are still only nearly ready. */
const mostNearly = 3

export const readyRows = (sections: readonly ReadySection[]): ReadyRows => {
	const isLeft = ({ section, ready, of }: ReadySection): boolean => ready < of && !comesByItself.has(section)
	const left = sections.filter(isLeft)
	return {
		left,
		settled: sections.filter((one) => !isLeft(one)),
		state: left.length === 0 ? 'ready' : left.length <= mostNearly ? 'nearly' : 'notYet',
	}
}

/** How many of ten parts of a bar are full: none is full before all is ready, and none empty once something is. */
export const fullTenths = ({ ready, of }: Pick<ReadySection, 'ready' | 'of'>): number =>
	of === 0 || ready >= of ? 10 : ready === 0 ? 0 : Math.min(9, Math.max(1, Math.floor((ready / of) * 10)))
