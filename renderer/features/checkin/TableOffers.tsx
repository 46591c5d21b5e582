/** A table for somebody who did not book, once the groups are out: one line each, to take or to leave. The field above stays ready. */
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'

type Round = OutputOf<'breakouts.offers'>['rounds'][number]
type Offer = Round['groups'][number]
type Says = 'nothing' | 'full' | 'cannotPlace' | 'hasPlace' | 'failed'

type RoundOffersProps = {
	readonly round: Round
	readonly registrationId: string
	readonly preferredName: string
	readonly onTaken: (offer: Offer) => void
	/** Somebody else was quicker: reads the tables again. */
	readonly onStale: () => void
}

const useOfferName = () => {
	const say = useText()
	return ({ number, roomName: room }: Offer): string =>
		room === '' ? say('desk.offerNoRoom', { number }) : say('desk.offer', { number, room })
}

const RoundOffers = ({ round, registrationId, preferredName: name, onTaken, onStale }: RoundOffersProps) => {
	const say = useText()
	const hub = useHub()
	const nameOf = useOfferName()
	const [says, setSays] = useState<Says>('nothing')
	const [isJoining, setJoining] = useState(false)
	const tell = (answer: Exclude<Says, 'nothing'>): void => {
		setSays(answer)
		announce(say(`desk.offerSays.${answer}`, { name }), 'assertive')
		if (answer !== 'failed') onStale()
	}
	const join = async (offer: Offer): Promise<void> => {
		if (isJoining) return
		setJoining(true)
		try {
			const input = { registrationId, roundId: round.roundId, groupId: offer.groupId }
			const { outcome } = await hub.call('breakouts.joinGroup', input)
			if (outcome === 'joined') {
				announce(say('desk.offerTaken', { name, number: offer.number }), 'assertive')
				onTaken(offer)
			} else tell(outcome === 'notFound' ? 'failed' : outcome)
		} catch {
			tell('failed')
		}
		setJoining(false)
		focusSoon(() => document.querySelector<HTMLElement>('.desk [role="combobox"]'))
	}
	return (
		<div className="offers-round" role="group" aria-label={say('desk.offersTitle', { name, start: round.startAt })}>
			<p>
				<b>{say('desk.offersTitle', { name, start: round.startAt })}</b>
			</p>
			{says === 'nothing' ? null : <p className="offers-says">{say(`desk.offerSays.${says}`, { name })}</p>}
			<ul className="offers-list">
				{round.groups.map((offer) => (
					<li key={offer.groupId}>
						<Button className="offer" onPress={() => void join(offer)}>
							<b>{nameOf(offer)}</b>
							<span className="offer-topic">{offer.topicTitle}</span>
							<span className="soft small">{say(`desk.offerWhy.${offer.why}`)}</span>
						</Button>
					</li>
				))}
			</ul>
		</div>
	)
}

export type TableOffersProps = {
	readonly registrationId: string
	readonly preferredName: string
	readonly dayId: string
}

export const TableOffers = ({ registrationId, preferredName, dayId }: TableOffersProps) => {
	const say = useText()
	const nameOf = useOfferName()
	const [taken, setTaken] = useState<ReadonlyMap<string, Offer>>(new Map())
	const offers = useQuery(
		`breakouts.offers:${registrationId}:${dayId}`,
		(client) => client.breakouts.offers({ registrationId, dayId }),
		[],
	)
	const open = (offers.data?.rounds ?? []).filter(({ roundId, groups }) => !taken.has(roundId) && groups.length > 0)
	if (open.length === 0 && taken.size === 0) return null
	return (
		<div className="offers">
			{[...taken].map(([roundId, offer]) => (
				<p key={roundId}>
					<b>{say('desk.offerTaken', { name: preferredName, number: offer.number })}</b> {nameOf(offer)}.
				</p>
			))}
			{open.map((round) => (
				<RoundOffers
					key={round.roundId}
					round={round}
					registrationId={registrationId}
					preferredName={preferredName}
					onTaken={(offer) => setTaken((before) => new Map(before).set(round.roundId, offer))}
					onStale={() => void offers.again()}
				/>
			))}
			{open.length === 0 ? null : <p className="soft small">{say('desk.offerSkip')}</p>}
		</div>
	)
}
