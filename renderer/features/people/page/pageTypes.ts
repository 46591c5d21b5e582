import type { OutputOf } from '../../../../shared/contract/index.ts'

/** What a part of another feature on a person's page is told. */
export type PersonPart = {
	readonly registrationId: string
	readonly name: string
	/** To be told what it did, so that the page's Ctrl Z takes it back too. */
	readonly onDone: (ids: readonly string[]) => void
}

export type KnownPerson = Extract<OutputOf<'people.page'>, { outcome: 'known' }>
