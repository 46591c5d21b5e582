/** What another computer sees at the hub's address before it is a desk: a code, a number to compare, and in. */
import { useEffect, useState } from 'react'
import { Announcer } from '../../../components/Announcer.tsx'
import { DoorMark } from '../../../components/DoorMark.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { forgetJoined, hasScannedCode, type Joined, keepJoined, takeScannedCode } from '../../../transport/joining.ts'
import './Join.css'
import { JoinForm } from './JoinForm.tsx'
import { JoinWait } from './JoinWait.tsx'
import { firstPageOf } from './joinRoute.ts'

export type JoinProps = {
	/** `removed`: it was a desk, and is none any more. */
	readonly why: 'join' | 'removed'
}

/** Begins anew as the desk that it is now: the hub is asked by what the browser shows from here on. */
const enter = (joined: Joined): void => {
	keepJoined(joined)
	window.history.replaceState(null, '', `${window.location.pathname}${firstPageOf(joined.role)}`)
	window.location.reload()
}

export const Join = ({ why }: JoinProps) => {
	const say = useText()
	const [waiting, setWaiting] = useState<{ readonly waitKey: string; readonly number: string } | null>(null)
	const [out, setOut] = useState<'refused' | 'gone' | null>(null)
	useEffect(() => {
		if (why === 'join') window.history.replaceState(null, '', `${window.location.pathname}#/join`)
		else forgetJoined()
	}, [why])
	useEffect(() => {
		// Scanned into this very tab: the address is another one, and the page the same.
		const look = (): void => {
			if (hasScannedCode()) window.location.reload()
		}
		window.addEventListener('hashchange', look)
		return () => window.removeEventListener('hashchange', look)
	}, [])
	return (
		<main className="join">
			<DoorMark />
			<PageHead title={say('joining.title')} lead={waiting === null ? say('joining.lead') : undefined} />
			{why === 'removed' && waiting === null ? (
				<Message tone="heed" title={say('joining.removed')} isLive>
					{say('joining.removedWords')}
				</Message>
			) : null}
			{waiting === null ? (
				<>
					{out === null ? null : (
						<Message tone="heed" title={say(`joining.${out}`)} isLive>
							{say(`joining.${out}Words`)}
						</Message>
					)}
					<JoinForm
						scanned={out === null ? takeScannedCode() : ''}
						onWaiting={(waitKey, number) => {
							setOut(null)
							setWaiting({ waitKey, number })
						}}
					/>
				</>
			) : (
				<JoinWait
					{...waiting}
					onIn={enter}
					onOut={(reason) => {
						setWaiting(null)
						setOut(reason === 'stopped' ? null : reason)
					}}
				/>
			)}
			<section className="stack-s rule-top" aria-labelledby="join-limits">
				<h2 id="join-limits" className="join-limits">
					{say('joining.limits')}
				</h2>
				<p className="soft">{say('joining.limitsWords')}</p>
			</section>
			<Announcer />
		</main>
	)
}
