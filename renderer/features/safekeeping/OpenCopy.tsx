/** Everything in open formats: for whom and what for, a warning, then one file that needs no Foyer. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { TextField } from '../../components/TextField.tsx'
import { formatBytes, formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { type OpenCopyState, useOpenCopy } from './useOpenCopy.ts'

const Outcome = ({ now, onKeep }: { readonly now: OpenCopyState; readonly onKeep: () => void }) => {
	const say = useText()
	if (now.state === 'stopped') return <Message isLive>{say('safe.open.stopped')}</Message>
	if (now.state === 'failed') {
		return (
			<Message tone="heed" isLive>
				{say(`safe.open.failed.${now.why}`)}
			</Message>
		)
	}
	if (now.state !== 'made' || now.kept === 'saving') return null
	const { file, kept } = now
	const about = { tables: file.tables, rows: formatCount(file.rows), size: formatBytes(file.bytes) }
	return (
		<Message
			tone={kept === 'no' ? 'heed' : 'welcome'}
			isLive
			title={say(kept === 'no' ? 'safe.open.notSaved' : `safe.open.${kept}`, { file: file.fileName })}
			{...(kept === 'no' ? { action: <Button onPress={onKeep}>{say('safe.open.saveAgain')}</Button> } : {})}
		>
			{say('safe.open.about', about)}
		</Message>
	)
}

export const OpenCopy = () => {
	const say = useText()
	const { now, make, keep, stop } = useOpenCopy()
	const [recipient, setRecipient] = useState('')
	const [purpose, setPurpose] = useState('')
	const [hasTried, setTried] = useState(false)
	const isBusy = now.state === 'working' || (now.state === 'made' && now.kept === 'saving')
	const missing = (text: string): string | undefined =>
		hasTried && text.trim() === '' ? say('safe.open.missing') : undefined
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		setTried(true)
		if (!isBusy && recipient.trim() !== '' && purpose.trim() !== '')
			void make({ recipient: recipient.trim(), purpose: purpose.trim() })
	}
	return (
		<Card title={say('safe.open.title')}>
			<form className="safe-form" onSubmit={submit} noValidate>
				<p className="soft">{say('safe.open.words')}</p>
				<Message tone="heed" title={say('safe.open.warning')}>
					{say('safe.open.warningWords')}
				</Message>
				<TextField
					label={say('safe.open.recipient')}
					value={recipient}
					maxLength={300}
					onChange={setRecipient}
					error={missing(recipient)}
				/>
				<TextField
					label={say('safe.open.purpose')}
					value={purpose}
					maxLength={300}
					onChange={setPurpose}
					error={missing(purpose)}
				/>
				<Button type="submit" isWorking={isBusy}>
					{say(isBusy ? 'safe.open.working' : 'safe.open.make')}
				</Button>
				{now.state === 'working' ? (
					<ProgressBar label={say('safe.open.tables')} done={now.done} of={now.of} onStop={stop} />
				) : null}
				<Outcome now={now} onKeep={() => now.state === 'made' && void keep(now.file)} />
			</form>
		</Card>
	)
}
