/** Where backups are copied to as well: with the system's dialog where there is one, else by a typed path. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import type { BackupList } from './useBackups.ts'

export type SecondDriveProps = { readonly list: BackupList; readonly onChanged: () => Promise<void> }

export const SecondDrive = ({ list, onChanged }: SecondDriveProps) => {
	const say = useText()
	const { client } = useHub()
	const [path, setPath] = useState('')
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<'notAFolder' | 'secondCannotWrite' | 'lost' | null>(null)
	const { folder, state } = list.second
	const set = async (to: string): Promise<void> => {
		setWorking(true)
		setProblem(null)
		try {
			const { outcome } = await client.backups.setFolder({ path: to })
			if (outcome === 'set') {
				toast(say(to === '' ? 'safe.stoppedSecond' : 'safe.secondSet'))
				setPath('')
			} else setProblem(outcome === 'notAFolder' ? 'notAFolder' : 'secondCannotWrite')
			await onChanged()
		} catch {
			setProblem('lost')
		}
		setWorking(false)
	}
	const choose = async (): Promise<void> => {
		const chosen = await client.backups.chooseFolder({})
		if (chosen.path !== null) await set(chosen.path)
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (path.trim() === '') setProblem('notAFolder')
		else void set(path.trim())
	}
	const isCalm = state === 'upToDate' || state === 'away' || state === 'unknown'
	return (
		<Card title={say('safe.second')}>
			<div className="stack-s">
				<p className="soft">{say('safe.secondWords')}</p>
				{folder === '' ? (
					<p>{say('safe.secondNone')}</p>
				) : (
					<>
						{isCalm ? (
							<p>
								<b>{say(`safe.secondState.${state}`)}</b>
							</p>
						) : (
							<Message tone="heed">{say(`safe.secondState.${state}`)}</Message>
						)}
						<p className="safe-path soft">{say('safe.secondFolder', { folder })}</p>
					</>
				)}
				{problem === null || (problem === 'notAFolder' && !list.hasDialogs) ? null : (
					<Message tone="heed" isLive>
						{say(`safe.${problem}`)}
					</Message>
				)}
				{list.hasDialogs ? (
					<div className="row wrap">
						<Button isWorking={isWorking} onPress={() => void choose()}>
							{say(folder === '' ? 'safe.choose' : 'safe.chooseOther')}
						</Button>
					</div>
				) : (
					<form className="safe-form" onSubmit={submit} noValidate>
						<TextField
							label={say('safe.path')}
							hint={say('safe.pathHint')}
							value={path}
							maxLength={4096}
							onChange={setPath}
							error={problem === 'notAFolder' ? say('safe.notAFolder') : undefined}
						/>
						<Button type="submit" isWorking={isWorking}>
							{say('safe.usePath')}
						</Button>
					</form>
				)}
				{folder === '' ? null : (
					<div>
						<Button kind="quiet" onPress={() => void set('')}>
							{say('safe.stopSecond')}
						</Button>
					</div>
				)}
			</div>
		</Card>
	)
}
