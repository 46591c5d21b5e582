/** "Which table is yours?" One field; nothing to browse. */
import { type FormEvent, useRef, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Hosting } from './hostTypes.ts'

type Says = 'nothing' | 'empty' | 'notFound' | 'hostsNothing' | 'tooOften' | 'failed'

export const AskBadge = ({ onKnown }: { readonly onKnown: (hosting: Hosting) => void }) => {
	const say = useText()
	const hub = useHub()
	const [code, setCode] = useState('')
	const [says, setSays] = useState<Says>('nothing')
	const [isAsking, setAsking] = useState(false)
	const field = useRef<HTMLInputElement>(null)
	const words = (of: Says): string | undefined => {
		if (of === 'nothing') return undefined
		return of === 'empty' ? say('groupTables.askEmpty') : say(`groupTables.askSays.${of}`)
	}
	const tell = (of: Says): void => {
		setSays(of)
		announce(words(of) ?? '', 'assertive')
		field.current?.focus()
	}
	const ask = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		const badgeCode = code.trim()
		if (isAsking) return
		if (badgeCode === '') return tell('empty')
		setAsking(true)
		try {
			const answer = await hub.client.breakouts.mine({ badgeCode })
			if (answer.outcome === 'known') return onKnown({ ...answer, badgeCode })
			tell(answer.outcome)
		} catch {
			tell('failed')
		}
		setAsking(false)
	}
	return (
		<div className="host-ask">
			<PageHead title={say('groupTables.askTitle')} lead={say('groupTables.askWords')} />
			<form className="host-ask-form" onSubmit={(event) => void ask(event)} noValidate>
				<TextField
					label={say('groupTables.askLabel')}
					value={code}
					maxLength={20}
					autoFocus
					inputRef={field}
					className="host-code"
					inputClassName="code"
					onChange={(next) => {
						setCode(next)
						setSays('nothing')
					}}
					error={words(says)}
				/>
				<Button kind="main" size="desk" type="submit" isWorking={isAsking}>
					{say('groupTables.askGo')}
				</Button>
			</form>
			<p className="soft small">{say('groupTables.askBefore')}</p>
		</div>
	)
}
