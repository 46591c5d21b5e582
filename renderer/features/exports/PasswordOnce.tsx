import { CopyIcon } from '@phosphor-icons/react'
import { useId, useState } from 'react'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { copyText } from '../../components/keepText.ts'
import { useText } from '../../text/text.ts'

/** The password of a file just made: shown here, and nowhere again. */
export const PasswordOnce = ({ password }: { readonly password: string }) => {
	const say = useText()
	const id = useId()
	const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
	const copy = (): void => {
		const isCopied = copyText(password)
		setCopied(isCopied ? 'yes' : 'failed')
		announce(say(isCopied ? 'exports.password.copied' : 'exports.password.notCopied'))
	}
	return (
		<section className="files-password" aria-labelledby={id}>
			<h3 id={id}>{say('exports.password.title')}</h3>
			<div className="row wrap">
				<input
					className="input code files-password-code"
					readOnly
					aria-label={say('exports.password.label')}
					aria-describedby={`${id}-words`}
					value={password}
					onFocus={(event) => event.target.select()}
				/>
				<Button icon={<Icon of={CopyIcon} />} onPress={copy}>
					{say('exports.password.copy')}
				</Button>
			</div>
			<p id={`${id}-words`}>
				<b>{say('exports.password.once')}</b> {say('exports.password.other')}
			</p>
			{copied === 'no' ? null : (
				<p className="soft">{say(copied === 'yes' ? 'exports.password.copied' : 'exports.password.notCopied')}</p>
			)}
		</section>
	)
}
