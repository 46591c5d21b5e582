/** Who sits elsewhere than they were told, while the board shows it. */
import { create } from 'zustand'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { say } from '../../../text/text.ts'

export type Change = Extract<OutputOf<'breakouts.changes'>, { outcome: 'known' }>['changes'][number]

/** On a card: what the eye reads, and what is read out. */
type Shown = { readonly short: string; readonly words: string }

type Changes = { readonly shown: ReadonlyMap<string, Shown> }

const useChanges = create<Changes>()(() => ({ shown: new Map() }))

export const useChangeOf = (registrationId: string): Shown | undefined =>
	useChanges(({ shown }) => shown.get(registrationId))

/** Marks the cards; an empty list takes the marks away. */
export const showChanges = (changes: readonly Change[], numberOf: (groupId: string) => number | undefined): void => {
	const { shown: before } = useChanges.getState()
	if (before.size === 0 && changes.length === 0) return
	const shown = new Map(
		changes.map(({ registrationId, fromGroupId }): [string, Shown] => {
			const number = fromGroupId === null ? undefined : numberOf(fromGroupId)
			const made =
				number === undefined
					? { short: say('groupBoard.mark.fromNoneShort'), words: say('groupBoard.mark.fromNone') }
					: { short: say('groupBoard.mark.fromShort', { number }), words: say('groupBoard.mark.from', { number }) }
			const earlier = before.get(registrationId)
			return [registrationId, earlier?.short === made.short ? earlier : made]
		}),
	)
	useChanges.setState({ shown })
}
