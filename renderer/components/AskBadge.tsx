/** Asks somebody who they are by the code on their badge. One field; nothing to browse. */
import { type FormEvent, useRef, useState } from 'react'
import './AskBadge.css'
import { announce } from './announcer.ts'
import { Button } from './Button.tsx'
import { PageHead } from './PageHead.tsx'
import { TextField } from './TextField.tsx'

export type AskBadgeProps = {
	/** Sentences of the page; `empty` and `failed`: nothing was typed, the hub did not answer. */
	readonly words: Readonly<Record<'title' | 'lead' | 'label' | 'go' | 'foot' | 'empty' | 'failed', string>>
	/** Asks for a code as it was typed. Answers what is wrong with it, in a sentence; null: the page goes on. */
	readonly onAsk: (badgeCode: string) => Promise<string | null>
}

export const AskBadge = ({ words, onAsk }: AskBadgeProps) => {
	const [code, setCode] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const [isAsking, setAsking] = useState(false)
	const field = useRef<HTMLInputElement>(null)
	const tell = (says: string): void => {
		setProblem(says)
		announce(says, 'assertive')
		field.current?.focus()
	}
	const ask = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		const badgeCode = code.trim()
		if (isAsking) return
		if (badgeCode === '') return tell(words.empty)
		setAsking(true)
		try {
			const says = await onAsk(badgeCode)
			if (says === null) return
			tell(says)
		} catch {
			tell(words.failed)
		}
		setAsking(false)
	}
	return (
		<div className="ask-badge">
			<PageHead title={words.title} lead={words.lead} />
			<form className="ask-badge-form" onSubmit={(event) => void ask(event)} noValidate>
				<TextField
					label={words.label}
					value={code}
					maxLength={20}
					autoFocus
					inputRef={field}
					className="ask-badge-code"
					inputClassName="code"
					onChange={(next) => {
						setCode(next)
						setProblem(undefined)
					}}
					error={problem}
				/>
				<Button kind="main" size="desk" type="submit" isWorking={isAsking}>
					{words.go}
				</Button>
			</form>
			<p className="soft small">{words.foot}</p>
		</div>
	)
}
