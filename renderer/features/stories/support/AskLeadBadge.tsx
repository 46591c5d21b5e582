/** "Which stories are yours?" One field; nothing to browse before it. */
import { type FormEvent, useRef, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Leading } from './leading.ts'

type Says = 'nothing' | 'empty' | 'notFound' | 'leadsNothing' | 'tooOften' | 'failed'

export const AskLeadBadge = ({ onKnown }: { readonly onKnown: (leading: Leading) => void }) => {
	const say = useText()
	const hub = useHub()
	const [code, setCode] = useState('')
	const [says, setSays] = useState<Says>('nothing')
	const [isAsking, setAsking] = useState(false)
	const field = useRef<HTMLInputElement>(null)
	const words = (of: Says): string | undefined => {
		if (of === 'nothing') return undefined
		return of === 'empty' ? say('storiesDay.askEmpty') : say(`storiesDay.askSays.${of}`)
	}
	const tell = (of: Says): void => {
		setSays(of)
		announce(words(of) ?? '', 'assertive')
		field.current?.focus()
	}
	const ask = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		const leadBadge = code.trim()
		if (isAsking) return
		if (leadBadge === '') return tell('empty')
		setAsking(true)
		try {
			const answer = await hub.client.stories.mine({ leadBadge })
			if (answer.outcome === 'known') return onKnown({ ...answer, leadBadge })
			tell(answer.outcome)
		} catch {
			tell('failed')
		}
		setAsking(false)
	}
	return (
		<div className="support-ask">
			<PageHead title={say('storiesDay.askTitle')} lead={say('storiesDay.askWords')} />
			<form className="support-ask-form" onSubmit={(event) => void ask(event)} noValidate>
				<TextField
					label={say('storiesDay.askLabel')}
					value={code}
					maxLength={20}
					autoFocus
					inputRef={field}
					className="support-code"
					inputClassName="code"
					onChange={(next) => {
						setCode(next)
						setSays('nothing')
					}}
					error={words(says)}
				/>
				<Button kind="main" size="desk" type="submit" isWorking={isAsking}>
					{say('storiesDay.askGo')}
				</Button>
			</form>
			<p className="soft small">{say('storiesDay.askBefore')}</p>
		</div>
	)
}
