/** What narrows the list, each to be taken off by itself, and all of it at once. */
import { XIcon } from '@phosphor-icons/react'
import { everybody, narrowings, type PeopleFilter } from '../../../../shared/domain/people/filter.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { narrowingWords } from './filterWords.ts'
import { narrow } from './listView.ts'
import type { PeopleEvent } from './peopleEvent.ts'

export const findId = 'people-find'

/** Everybody again; the focus goes to where somebody would begin anew. */
export const showEverybody = (): void => {
	narrow(everybody)
	focusSoon(() => document.getElementById(findId))
}

export const Chips = ({ event, filter }: { readonly event: PeopleEvent; readonly filter: PeopleFilter }) => {
	const say = useText()
	const on = narrowings(filter)
	if (on.length === 0) return null
	return (
		<div className="people-chips" role="group" aria-label={say('people.list.on')}>
			{on.map((one, at) => {
				const words = narrowingWords(event, one)
				return (
					<button
						key={`${one.part} ${one.choices.join()}`}
						type="button"
						className="people-chip"
						aria-label={say('people.list.takeOff', { what: words })}
						onClick={() => {
							narrow(one.without)
							focusSoon(
								() =>
									document.querySelectorAll<HTMLElement>('.people-chip')[Math.min(at, on.length - 2)] ??
									document.getElementById(findId),
							)
						}}
					>
						{words}
						<Icon of={XIcon} />
					</button>
				)
			})}
			<Button
				kind="quiet"
				onPress={() => {
					showEverybody()
					announce(say('people.list.cleared'))
				}}
			>
				{say('people.list.clear')}
			</Button>
		</div>
	)
}
