/** Views that every event has: the questions that are asked before doors. */
import { everybody, type PeopleFilter } from '../../../../shared/domain/people/filter.ts'

export const builtInViews = {
	everybody,
	waiting: { ...everybody, statuses: ['waiting'] },
	cancelled: { ...everybody, statuses: ['cancelled'] },
	noPhoto: { ...everybody, lacks: ['photoAnswer'] },
	noSector: { ...everybody, lacks: ['sector'] },
	needs: { ...everybody, lacks: ['needReady'] },
	leaving: { ...everybody, lacks: ['planAgreed'] },
	contact: { ...everybody, lacks: ['contact'] },
	walkIns: { ...everybody, sources: ['walkIn'] },
} as const satisfies Record<string, PeopleFilter>
export type BuiltIn = keyof typeof builtInViews
export const builtIns = Object.keys(builtInViews) as readonly BuiltIn[]
