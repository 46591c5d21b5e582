/** The last step: a new code on paper, a word typed, then it goes for good. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useAtHub } from '../../transport/atHub.ts'
import { useHub } from '../../transport/hub.ts'
import { useNewCode } from '../../transport/useNewCode.ts'
import type { ToErase } from './keepingTypes.ts'

export type EraseDialogProps = {
	readonly what: ToErase
	/** `isDone`: something was erased, whole or not. */
	readonly onClose: (isDone: boolean) => void
}

type EraseFormProps = EraseDialogProps & { readonly onWorking: (isWorking: boolean) => void }

const EraseForm = ({ what, onClose, onWorking }: EraseFormProps) => {
	const say = useText()
	const { client } = useHub()
	const [groups, setGroups] = useState('')
	const [word, setWord] = useState('')
	const [problem, setProblem] = useState<string | null>(null)
	const [isWorking, setWorking] = useState(false)
	const working = (is: boolean): void => {
		setWorking(is)
		onWorking(is)
	}
	const code = useNewCode(() => setProblem(say('keeping.erase.lost')))

	const erase = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (isWorking) return
		if (word.trim().toUpperCase() !== 'ERASE') {
			setProblem(say('keeping.erase.wrongWord'))
			return
		}
		working(true)
		setProblem(null)
		try {
			const answer = await client.keeping.eraseNow({ ...what, data: [...what.data], groups })
			if (answer.outcome === 'refused') setProblem(say(`keeping.erase.refused.${answer.why}`))
			else onClose(true)
		} catch {
			setProblem(say('keeping.erase.lost'))
		}
		working(false)
	}
	return (
		<form className="stack-s" onSubmit={(event) => void erase(event)}>
			<p>{say('keeping.erase.lead')}</p>
			<p>{say('keeping.erase.code')}</p>
			<p>
				<span className="soft">{say('keeping.erase.codeLabel')}</span> <b className="keeping-code code">{code}</b>
			</p>
			<TextField
				label={say('keeping.erase.groups')}
				hint={say('keeping.erase.groupsHint')}
				value={groups}
				onChange={setGroups}
				maxLength={20}
			/>
			<TextField label={say('keeping.erase.word')} value={word} onChange={setWord} maxLength={20} />
			{isWorking ? <p role="status">{say('keeping.erase.working')}</p> : null}
			{problem === null ? null : (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			)}
			<Button kind="main" type="submit" isWorking={isWorking}>
				{say('keeping.erase.button')}
			</Button>
		</form>
	)
}

export const EraseDialog = ({ what, onClose }: EraseDialogProps) => {
	const say = useText()
	const isAtHub = useAtHub()
	const [isWorking, setWorking] = useState(false)
	return (
		<Dialog
			title={say('keeping.erase.title')}
			isOpen
			onClose={() => {
				if (!isWorking) onClose(false)
			}}
		>
			{isAtHub ? (
				<EraseForm what={what} onClose={onClose} onWorking={setWorking} />
			) : (
				<p>{say('keeping.erase.elsewhere')}</p>
			)}
		</Dialog>
	)
}
