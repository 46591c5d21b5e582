/** Making a copy: a name for its desk, a folder, and its code, shown once. */
import { PrinterIcon } from '@phosphor-icons/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useAtHub } from '../../transport/atHub.ts'
import { useHub } from '../../transport/hub.ts'
import type { MadeCopy } from './copyTypes.ts'

export type MakeCopyProps = {
	/** Whether there is a system's dialog for choosing a folder. */
	readonly hasDialogs: boolean
	readonly made: MadeCopy | null
	readonly onMade: (made: MadeCopy | null) => void
}

type Problem = 'notAFolder' | 'nameTaken' | 'nameMissing' | 'cannotWrite' | 'full' | 'failed' | 'lost'
const ofName: ReadonlySet<Problem> = new Set(['nameTaken', 'nameMissing'])

const Made = ({ made, onDone }: { readonly made: MadeCopy; readonly onDone: () => void }) => {
	const say = useText()
	return (
		<Card title={say('copies.made.title', { name: made.name })}>
			<div className="stack-s">
				<p>{say('copies.made.file', { file: made.fileName })}</p>
				<p>
					<span className="soft">{say('copies.made.code')}</span>{' '}
					<b className="copies-code code">{made.recoveryCode}</b>
				</p>
				<Message tone="heed">{say('copies.made.once')}</Message>
				<div className="row wrap">
					<Button kind="main" icon={<Icon of={PrinterIcon} />} onPress={() => window.print()}>
						{say('copies.made.print')}
					</Button>
					<Button onPress={onDone}>{say('copies.made.done')}</Button>
				</div>
			</div>
		</Card>
	)
}

export const MakeCopy = ({ hasDialogs, made, onMade }: MakeCopyProps) => {
	const say = useText()
	const { client } = useHub()
	const isAtHub = useAtHub()
	const [name, setName] = useState('')
	const [folder, setFolder] = useState('')
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<Problem | null>(null)

	const choose = async (): Promise<void> => {
		const { path } = await client.backups.chooseFolder({})
		if (path !== null) setFolder(path)
	}
	const make = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (isWorking) return
		if (name.trim() === '') return setProblem('nameMissing')
		if (folder.trim() === '') return setProblem('notAFolder')
		setWorking(true)
		setProblem(null)
		try {
			const answer = await client.copies.make({ name: name.trim(), folder: folder.trim() })
			if (answer.outcome === 'made') {
				onMade({ ...answer, name: name.trim() })
				setName('')
			} else setProblem(answer.outcome)
		} catch {
			setProblem('lost')
		}
		setWorking(false)
	}
	const words = (one: Problem): string => (one === 'lost' ? say('copies.lost') : say(`copies.make.${one}`))
	if (made) return <Made made={made} onDone={() => onMade(null)} />
	return (
		<Card title={say('copies.make.title')}>
			<form className="copies-form" onSubmit={(event) => void make(event)} noValidate>
				<p className="soft">{say('copies.make.words')}</p>
				<TextField
					label={say('copies.make.name')}
					hint={say('copies.make.nameHint')}
					value={name}
					maxLength={60}
					onChange={(next) => {
						setName(next)
						setProblem(null)
					}}
					error={problem !== null && ofName.has(problem) ? words(problem) : undefined}
				/>
				<TextField
					label={say('copies.make.folder')}
					hint={say('copies.make.folderHint')}
					value={folder}
					maxLength={4096}
					onChange={(next) => {
						setFolder(next)
						setProblem(null)
					}}
					error={problem === 'notAFolder' ? words(problem) : undefined}
				/>
				{problem === null || problem === 'notAFolder' || ofName.has(problem) ? null : (
					<Message tone="heed" isLive>
						{words(problem)}
					</Message>
				)}
				{isWorking ? <p role="status">{say('copies.make.working')}</p> : null}
				<div className="row wrap">
					<Button kind="main" type="submit" isWorking={isWorking}>
						{say('copies.make.make')}
					</Button>
					{hasDialogs && isAtHub ? <Button onPress={() => void choose()}>{say('copies.make.choose')}</Button> : null}
				</div>
			</form>
		</Card>
	)
}
