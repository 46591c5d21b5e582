/** A desk that an organiser locked: nothing of the event is on it, and it goes on by itself once it may. */
import { useEffect } from 'react'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { askWhoIAm } from '../../../transport/joining.ts'

const askAgainMs = 2000

export const LockedDesk = () => {
	const say = useText()
	useEffect(() => {
		let isGone = false
		let timer: ReturnType<typeof setTimeout> | undefined
		const ask = async (): Promise<void> => {
			const status = await askWhoIAm()
			if (isGone) return
			// Unlocked or removed: either is found out by beginning anew.
			if (status === 200 || status === 401) return window.location.reload()
			timer = setTimeout(() => void ask(), askAgainMs)
		}
		timer = setTimeout(() => void ask(), askAgainMs)
		return () => {
			isGone = true
			clearTimeout(timer)
		}
	}, [])
	return (
		<main className="measure">
			<Message tone="heed" title={say('joining.lockedTitle')} isLive>
				{say('joining.lockedWords')}
			</Message>
		</main>
	)
}
