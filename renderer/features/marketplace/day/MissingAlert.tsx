/**
 * From a quarter of an hour before the marketplace opens: a line above every screen of an organiser that a stall is
 * not there; one press leads to what can be done. Put away, it comes again when another stall is missing.
 */
import { StorefrontIcon, XIcon } from '@phosphor-icons/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { dateOf } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { EventDay } from '../marketTypes.ts'
import { viewHref } from '../view.ts'
import './MissingBanner.css'
import { useOpening } from './openingWords.ts'
import { useDayFacts } from './useDayFacts.ts'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}
/** The marketplace's own screens say it themselves, with more to do about it. */
const isShownThere = (): boolean => location.hash.startsWith('#/marketplace')

const nothing = { hall: { hall: null, circuits: [], zones: [], positions: [] }, stalls: [], dayStalls: [] } as const

const Line = ({
	words,
	opensMin,
	nowMin,
	onAway,
}: {
	readonly words: string
	readonly opensMin: number
	readonly nowMin: number
	readonly onAway: () => void
}) => {
	const say = useText()
	const opening = useOpening(opensMin, nowMin)
	useEffect(() => announce(words), [words])
	return (
		<section className="missing-alert" aria-label={say('marketDay.alertLabel')}>
			<Icon of={StorefrontIcon} weight="fill" />
			<p>
				<b>{words}.</b> <span>{opening}</span>
			</p>
			<a className="button button-main" href={viewHref('day')}>
				{say('marketDay.alertGo')}
			</a>
			<Button
				kind="quiet"
				label={say('marketDay.alertAway')}
				icon={<Icon of={XIcon} weight="bold" />}
				onPress={onAway}
			/>
		</section>
	)
}

const OfDay = ({ day, nowMs }: { readonly day: EventDay; readonly nowMs: number }) => {
	const say = useText()
	const [putAway, setPutAway] = useState('')
	// Not read again whenever somebody comes in: who is here makes no stall come.
	const { data } = useQuery(
		`marketplace.missing:${day.id}`,
		async (client) => {
			const [hall, { stalls }, read] = await Promise.all([
				client.marketplace.hall({}),
				client.marketplace.stalls({}),
				client.marketplace.day({ dayId: day.id }),
			])
			return { hall, stalls, dayStalls: read.stalls }
		},
		['marketplace'],
	)
	const { hall, stalls, dayStalls } = data ?? nothing
	const { missing, opensMin, nowMin } = useDayFacts(day, nowMs, hall, stalls, dayStalls)
	const [first] = missing
	const state = missing.map(({ stallId }) => stallId).join()
	if (first === undefined || opensMin === null || nowMin === null || state === putAway) return null
	const words =
		missing.length === 1
			? say('marketDay.missing', { number: first.number })
			: say('marketDay.missingMany', { count: missing.length })
	return <Line words={words} opensMin={opensMin} nowMin={nowMin} onAway={() => setPutAway(state)} />
}

export const MissingAlert = () => {
	const nowMs = useHubClock()
	const isThere = useSyncExternalStore(subscribe, isShownThere)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const today = nowMs === null ? undefined : overview.data?.days.find(({ date }) => date === dateOf(nowMs))
	if (isThere || nowMs === null || today === undefined) return null
	return <OfDay key={today.id} day={today} nowMs={nowMs} />
}
