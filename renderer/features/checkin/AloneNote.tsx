/** Above the desk: that it goes on by itself, what works meanwhile, and what became of it once the hub is back. */
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { useText } from '../../text/text.ts'
import { useLink } from '../../transport/hub.ts'

const useClockWords = (): string | null => {
	const say = useText()
	const minutes = useLink().alone?.clockOffMinutes ?? 0
	if (minutes === 0) return null
	return minutes > 0 ? say('alone.clockAhead', { count: minutes }) : say('alone.clockBehind', { count: -minutes })
}

/** Why it goes on by itself. */
const aloneWords = {
	older: { title: 'alone.olderHubTitle', words: 'alone.olderHubWords' },
	full: { title: 'alone.hubFullTitle', words: 'alone.hubFullWords' },
	away: { title: 'alone.title', words: 'alone.works' },
} as const

export const AloneNote = () => {
	const say = useText()
	const { link, alone } = useLink()
	const clock = useClockWords()
	/** What was read and closed. */
	const [closed, setClosed] = useState<object | null>(null)
	const isAlone = link === 'alone'
	const canGoOn = alone?.canGoOn === true
	const handedIn = isAlone || alone?.isHandingIn === true ? null : (alone?.handedIn ?? null)
	const setAside = alone?.setAside ?? 0
	const why = alone?.isOlderHub === true ? 'older' : alone?.isHubFull === true ? 'full' : 'away'
	return (
		<div role="status" className="desk-alone">
			{alone?.isFull === true ? (
				<Message tone="heed" title={say('alone.fullTitle')}>
					{say('alone.fullWords')}
				</Message>
			) : null}
			{isAlone && canGoOn ? (
				<Message tone={why === 'away' ? 'note' : 'heed'} title={say(aloneWords[why].title)}>
					{say(aloneWords[why].words)} {say('alone.waits')}
					{alone.mustStayOpen ? <b className="alone-stay">{say('alone.stayOpen')}</b> : null}
				</Message>
			) : null}
			{isAlone && !canGoOn ? (
				<Message tone="heed" title={say('desk.aloneTitle')}>
					{say('desk.aloneWords')}
				</Message>
			) : null}
			{handedIn === null || handedIn === closed || handedIn.count === 0 ? null : (
				<Message
					tone={handedIn.decisions > 0 ? 'heed' : 'welcome'}
					title={say('alone.doneTitle', { count: handedIn.count })}
					action={<Button onPress={() => setClosed(handedIn)}>{say('alone.doneClose')}</Button>}
				>
					{handedIn.decisions > 0 ? say('alone.decisions', { count: handedIn.decisions }) : say('alone.doneWords')}
				</Message>
			)}
			{clock === null ? null : <Message>{clock}</Message>}
			{setAside === 0 ? null : <Message tone="heed">{say('alone.setAside', { count: setAside })}</Message>}
		</div>
	)
}
