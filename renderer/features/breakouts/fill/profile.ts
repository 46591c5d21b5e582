/** How many people got which of their choices, as rows to show. */
import type { OutputOf } from '../../../../shared/contract/index.ts'

export type RunResult = Extract<OutputOf<'breakouts.allocate'>, { state: 'done' }>['result']
export type Profile = RunResult['profile']['overall']

export const choiceKinds = ['first', 'second', 'third', 'later', 'unranked', 'noChoice'] as const
/** `later`: fourth and fifth; `unranked`: a topic they did not choose; `noChoice`: they asked for nothing. */
export type ChoiceKind = (typeof choiceKinds)[number]

export type Share = {
	readonly kind: ChoiceKind
	readonly people: number
	/** Of everybody, 0 to 100, whole numbers. */
	readonly percent: number
}

const countOf = (profile: Profile, kind: ChoiceKind): number =>
	kind === 'later' ? profile.fourth + profile.fifth : profile[kind]

export const peopleIn = (profile: Profile): number => choiceKinds.reduce((sum, kind) => sum + countOf(profile, kind), 0)

/** People who asked for something. */
export const choosersIn = (profile: Profile): number => peopleIn(profile) - profile.noChoice

/** One share for each kind, also those nobody is in. */
export const sharesOf = (profile: Profile): readonly Share[] => {
	const all = peopleIn(profile)
	return choiceKinds.map((kind) => {
		const people = countOf(profile, kind)
		return { kind, people, percent: all === 0 ? 0 : Math.round((people / all) * 100) }
	})
}

/** The kinds that somebody is in, in any of these: columns with nothing in them are left out. */
export const kindsIn = (profiles: readonly Profile[]): readonly ChoiceKind[] =>
	choiceKinds.filter((kind) => profiles.some((profile) => countOf(profile, kind) > 0))
