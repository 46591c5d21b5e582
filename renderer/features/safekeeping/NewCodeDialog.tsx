/** The code in large letters, two of its groups typed back, and the file written anew under it. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useNewCode } from '../../transport/useNewCode.ts'

export const NewCodeDialog = ({ onClose }: { readonly onClose: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const [groups, setGroups] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const [isWorking, setWorking] = useState(false)
	const code = useNewCode(() => setProblem(say('safe.code.lost')))

	const change = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (isWorking || code === '') return
		setWorking(true)
		setProblem(undefined)
		try {
			const { outcome } = await client.keeping.changeCode({ groups })
			if (outcome === 'changed') {
				toast(say('safe.code.done'))
				onClose()
				return
			}
			setProblem(say(outcome === 'wrongGroups' ? 'safe.code.wrong' : 'safe.code.notChanged'))
		} catch {
			setProblem(say('safe.code.lost'))
		}
		setWorking(false)
	}
	return (
		<Dialog
			isOpen
			title={say('safe.code.title')}
			onClose={() => {
				if (!isWorking) onClose()
			}}
		>
			<form className="stack-s" onSubmit={(event) => void change(event)} noValidate>
				<p>{say('safe.code.write')}</p>
				<p>
					<span className="soft">{say('safe.code.label')}</span> <b className="safe-code code">{code}</b>
				</p>
				<p className="soft">{say('safe.code.backups')}</p>
				<TextField
					label={say('safe.code.groups')}
					hint={say('safe.code.groupsHint')}
					value={groups}
					maxLength={20}
					onChange={(next) => {
						setGroups(next)
						setProblem(undefined)
					}}
					error={problem}
				/>
				{isWorking ? <p role="status">{say('safe.code.working')}</p> : null}
				<div>
					<Button kind="main" type="submit" isWorking={isWorking}>
						{say('safe.code.change')}
					</Button>
				</div>
			</form>
		</Dialog>
	)
}
