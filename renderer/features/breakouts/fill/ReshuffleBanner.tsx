/**
 * From twenty minutes before a round until it begins: booked people who have not come, and tables that
 * have a problem because of it. Above every screen of an organiser but the desk; one press leads to the fix.
 */
import { ClockCountdownIcon, XIcon } from '@phosphor-icons/react'
import { useEffect } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { goView } from '../view.ts'
import { minutesUntil, roundToReview } from './clock.ts'
import { openFix, putBannerAway, useFix } from './fixStore.ts'
import './ReshuffleBanner.css'

type ComingRound = { readonly id: string; readonly number: number; readonly date: string; readonly startAt: string }

const Band = ({ round, minutes }: { readonly round: ComingRound; readonly minutes: number }) => {
	const say = useText()
	const putAway = useFix((state) => state.putAway)
	const board = useQuery(
		`breakouts.banner:${round.id}`,
		async (client) => {
			const answer = await client.breakouts.board({ roundId: round.id, pool: 'here' })
			// Before groups were found there is nothing to mend.
			const hasDraft = answer.outcome === 'known' && answer.groups.some(({ people }) => people.length > 0)
			return hasDraft ? { notHere: answer.notHere, troubled: answer.troubled } : null
		},
		['breakouts', 'attendance', 'people', 'event'],
	)
	const { notHere, troubled } = board.data ?? { notHere: 0, troubled: 0 }
	const state = `${round.id} ${notHere} ${troubled}`
	const isShown = notHere > 0 && troubled > 0 && putAway !== state
	const words = `${say('groupFill.banner.notHere', { count: notHere })} ${say('groupFill.banner.troubled', { count: troubled })}`
	useEffect(() => {
		if (isShown) announce(words)
	}, [isShown, words])
	if (!isShown) return null
	return (
		<section className="reshuffle" aria-label={say('groupFill.banner.label', { round: round.number })}>
			<Icon of={ClockCountdownIcon} weight="fill" />
			<p>
				<span>{say('groupFill.banner.begins', { round: round.number, count: minutes })} </span>
				<b>{words}</b>
			</p>
			<Button
				kind="main"
				onPress={() => {
					openFix(round.id)
					goView('board')
				}}
			>
				{say('groupFill.banner.review')}
			</Button>
			<Button
				kind="quiet"
				label={say('groupFill.banner.dismiss')}
				icon={<Icon of={XIcon} weight="bold" />}
				onPress={() => putBannerAway(state)}
			/>
		</section>
	)
}

export const ReshuffleBanner = () => {
	const nowMs = useHubClock()
	const rounds = useQuery(
		'breakouts.coming',
		async (client): Promise<readonly ComingRound[]> => (await client.breakouts.outline({})).rounds,
		['breakouts', 'event'],
	)
	if (nowMs === null || rounds.data === undefined) return null
	const round = roundToReview(rounds.data, nowMs)
	if (round === null) return null
	return <Band key={round.id} round={round} minutes={minutesUntil(round, nowMs) ?? 0} />
}
