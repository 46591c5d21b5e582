import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'

export type NameDialogProps = {
	readonly title: string
	readonly first: string
	/** Why the last name was not taken. */
	readonly problem: string | undefined
	readonly isWorking: boolean
	readonly onName: (name: string) => void
	readonly onClose: () => void
}

/** Asks what a design is called. */
export const NameDialog = ({ title, first, problem, isWorking, onName, onClose }: NameDialogProps) => {
	const say = useText()
	const [name, setName] = useState(first)
	const [hasTried, setTried] = useState(false)
	const save = (event?: FormEvent): void => {
		event?.preventDefault()
		setTried(true)
		if (name.trim() !== '') onName(name.trim())
	}
	return (
		<Dialog
			title={title}
			isOpen
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isWorking} onPress={save}>
					{say('badges.look.save')}
				</Button>
			}
		>
			<form onSubmit={save} noValidate>
				<TextField
					label={say('badges.look.name')}
					hint={say('badges.look.nameHint')}
					value={name}
					maxLength={60}
					autoFocus
					onChange={setName}
					error={problem ?? (hasTried && name.trim() === '' ? say('badges.look.nameMissing') : undefined)}
				/>
			</form>
		</Dialog>
	)
}
