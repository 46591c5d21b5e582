/** To the stall before and the one after, in the order in which the list showed them. */
import { ArrowLeftIcon, ArrowRightIcon } from '@phosphor-icons/react'
import { useEffect } from 'react'
import { announce } from '../../../../components/announcer.ts'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { useText } from '../../../../text/text.ts'
import type { Stall, StallsRead } from '../../marketTypes.ts'
import { viewHref } from '../../view.ts'
import { shownStalls, useListView, wholeList } from '../listView.ts'
import { stallName } from '../stallWords.ts'
import { useUnsavedState } from '../unsaved.ts'

type Way = 'previous' | 'next'
const ways = ['previous', 'next'] as const
const idOf = (way: Way): string => `stalls-${way}`

/** Which way somebody just went; the page that they came to takes it. */
let stepped: Way | null = null
export const hasJustStepped = (): boolean => stepped !== null

export const StallSteps = ({ stall, read }: { readonly stall: Stall; readonly read: StallsRead }) => {
	const say = useText()
	const view = useListView()
	const inList = shownStalls(read.stalls, view, read.aims.leastCover)
	// Changed so that the list would not show it any more, or come to from elsewhere: then in order of all.
	const order = inList.some(({ id }) => id === stall.id)
		? inList
		: shownStalls(read.stalls, { ...wholeList, order: view.order }, read.aims.leastCover)
	const at = order.findIndex(({ id }) => id === stall.id)
	const found = { previous: order[at - 1], next: order[at + 1] }
	useEffect(() => {
		const way = stepped
		if (way === null) return
		stepped = null
		announce(stallName(stall))
		focusSoon(
			() => document.getElementById(idOf(way)) ?? document.getElementById(idOf(way === 'next' ? 'previous' : 'next')),
		)
	}, [stall])
	if (order.length < 2) return null
	return (
		<nav className="stalls-ways" aria-label={say('marketStalls.steps')}>
			<span className="small soft">{say('marketStalls.stepOf', { step: at + 1, of: order.length })}</span>
			{ways.map((way) => {
				const to = found[way]
				return to === undefined ? null : (
					<a
						key={way}
						id={idOf(way)}
						className="button button-second"
						href={viewHref('stalls', to.id)}
						aria-label={say(`marketStalls.${way}Named`, { stall: stallName(to) })}
						onClick={() => {
							// Whoever is asked first begins at the top of the next one.
							if (!useUnsavedState.getState().isChanged) stepped = way
						}}
					>
						{way === 'previous' ? <Icon of={ArrowLeftIcon} /> : null}
						{say(`marketStalls.${way}`)}
						{way === 'next' ? <Icon of={ArrowRightIcon} /> : null}
					</a>
				)
			})}
		</nav>
	)
}
