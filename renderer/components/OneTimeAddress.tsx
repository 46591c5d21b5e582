/** An address for another browser of this computer that opens once, and how long it may still be opened. */
import { CopyIcon } from '@phosphor-icons/react'
import { useEffect, useId, useState } from 'react'
import { useText } from '../text/text.ts'
import { announce } from './announcer.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './OneTimeAddress.css'

/** As long as the hub keeps the key in it. */
const keyLivesSeconds = 60

export type OneTimeAddressProps = {
	readonly url: string
	/** When it was made, by this page's own clock (`performance.now`). */
	readonly atMs: number
	/** Over the field: what opens there. */
	readonly label: string
	/** What opens there, in a word or two. */
	readonly about: string
}

export const OneTimeAddress = ({ url, atMs, label, about }: OneTimeAddressProps) => {
	const say = useText()
	const id = useId()
	const [left, setLeft] = useState(keyLivesSeconds)
	const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
	useEffect(() => {
		const timer = setInterval(
			() => setLeft(Math.max(0, keyLivesSeconds - Math.round((performance.now() - atMs) / 1000))),
			1000,
		)
		return () => clearInterval(timer)
	}, [atMs])
	const copy = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(url)
			setCopied('yes')
			announce(say('kit.address.copied'))
		} catch {
			setCopied('failed')
			announce(say('kit.address.notCopied'))
		}
	}
	const isOld = left === 0
	return (
		<div className="one-time" role="group" aria-label={about}>
			<label className="field-label" htmlFor={`${id}-url`}>
				{label}
			</label>
			<div className="one-time-url">
				<input
					id={`${id}-url`}
					className="input code"
					readOnly
					value={url}
					aria-describedby={`${id}-words`}
					onFocus={(event) => event.target.select()}
				/>
				<Button icon={<Icon of={CopyIcon} />} onPress={() => void copy()}>
					{say('kit.address.copy')}
				</Button>
			</div>
			<p id={`${id}-words`} className="soft">
				{isOld ? say('kit.address.old') : say('kit.address.words')}{' '}
				{isOld ? null : <span aria-hidden="true">{say('kit.address.secondsLeft', { count: left })}</span>}
			</p>
			{copied === 'no' ? null : <p>{say(copied === 'yes' ? 'kit.address.copied' : 'kit.address.notCopied')}</p>}
		</div>
	)
}
