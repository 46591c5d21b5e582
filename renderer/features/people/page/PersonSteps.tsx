/** To the person before and the one after, in the list as it was left. */
import { ArrowLeftIcon, ArrowRightIcon } from '@phosphor-icons/react'
import { useEffect } from 'react'
import { announce } from '../../../components/announcer.ts'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { pageSize, turnTo, useListView } from '../list/listView.ts'
import { personHref } from '../view.ts'

type Way = 'before' | 'next'
const idOf = (way: Way): string => `people-${way}`

/** Which way somebody just went; the page that they came to takes it. */
let stepped: Way | null = null
export const hasJustStepped = (): boolean => stepped !== null

export const PersonSteps = ({ registrationId, name }: { readonly registrationId: string; readonly name: string }) => {
	const say = useText()
	const { filter, sort } = useListView()
	const input = { registrationId, filter, ...sort }
	const read = useQuery(`people.neighbours ${JSON.stringify(input)}`, (client) => client.people.neighbours(input), [
		'people',
		'attendance',
	])
	const near = read.data
	useEffect(() => {
		if (near === undefined || near.at === 0) return
		// The list opens where this person stands.
		useListView.setState({ personId: registrationId })
		turnTo(Math.floor((near.at - 1) / pageSize) * pageSize)
		const way = stepped
		if (way === null) return
		stepped = null
		announce(name)
		focusSoon(
			() => document.getElementById(idOf(way)) ?? document.getElementById(idOf(way === 'next' ? 'before' : 'next')),
		)
	}, [near, registrationId, name])
	if (near === undefined || near.at === 0 || near.total < 2) return null
	const ways = [
		['before', near.beforeId],
		['next', near.nextId],
	] as const
	return (
		<nav className="people-steps" aria-label={say('people.page.steps')}>
			<span className="small soft">{say('people.page.stepOf', { at: near.at, count: near.total })}</span>
			{ways.map(([way, id]) =>
				id === null ? null : (
					<a
						key={way}
						id={idOf(way)}
						className="button button-second"
						href={personHref(id)}
						aria-label={say(way === 'before' ? 'people.page.beforeLong' : 'people.page.nextLong')}
						onClick={() => {
							stepped = way
						}}
					>
						{way === 'before' ? <Icon of={ArrowLeftIcon} /> : null}
						{say(`people.page.${way}`)}
						{way === 'next' ? <Icon of={ArrowRightIcon} /> : null}
					</a>
				),
			)}
		</nav>
	)
}
