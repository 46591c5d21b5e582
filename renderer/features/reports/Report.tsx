/** The report to whoever paid for the event: the organiser's words, and the file. */
import { type FormEvent, useState } from 'react'
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { download } from '../../components/download.ts'
import { MadeFileState } from '../../components/MadeFileState.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { say as sayPlain, useText } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'
import { useHub } from '../../transport/hub.ts'
import { useDialogs } from '../../transport/useDialogs.ts'
import { useMadeFile } from '../../transport/useMadeFile.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './Report.css'

type Words = OutputOf<'reports.words'>
type Command = Extract<CommandName, `reports.${string}`>

const { useChange: useReportSend, undoLast } = createChanging<Command>({
	done: new Set(['saved', 'unchanged']),
	refusalOf: () => sayPlain('report.refused'),
	toast,
	announce,
})

const about = ['purpose', 'plannedWith', 'whatNext', 'lessons'] as const
const standards = ['principles', 'aims', 'presence', 'process', 'impact'] as const

const WordsCard = ({
	words,
	again,
	onDirty,
}: {
	readonly words: Words
	readonly again: () => Promise<void>
	readonly onDirty: (isDirty: boolean) => void
}) => {
	const say = useText()
	const { isWorking, problem, send } = useReportSend(again)
	const [draft, setDraft] = useState<Words>(words)
	const field = (key: keyof Words) => (
		<TextField
			key={key}
			label={say(`report.${key}`)}
			lines={3}
			value={draft[key]}
			maxLength={1500}
			onChange={(text) => {
				setDraft({ ...draft, [key]: text })
				onDirty(true)
			}}
		/>
	)
	const save = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (isWorking) return
		const { isDone } = await send([['reports.saveWords', draft]], say('report.saved'))
		if (isDone) onDirty(false)
	}
	return (
		<Card title={say('report.words')}>
			<form className="stack" onSubmit={(event) => void save(event)} noValidate>
				<p className="soft">{say('report.wordsHint')}</p>
				{about.map(field)}
				<h3>{say('report.check')}</h3>
				<p className="soft">{say('report.checkHint')}</p>
				{standards.map(field)}
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="row wrap">
					<Button kind="main" type="submit" isWorking={isWorking}>
						{say('report.save')}
					</Button>
				</div>
			</form>
		</Card>
	)
}

const FileCard = ({ isFrozen, isDirty }: { readonly isFrozen: boolean; readonly isDirty: boolean }) => {
	const say = useText()
	const hasDialogs = useDialogs()
	const file = useMadeFile({ hasDialogs, download })
	const [recipient, setRecipient] = useState('')
	const whyNot = !isFrozen ? say('report.notFrozen') : isDirty ? say('report.unsaved') : undefined
	return (
		<Card title={say('report.file')}>
			<div className="stack">
				{isFrozen ? null : (
					<Message title={say('report.notFrozen')}>
						<p>{say('report.notFrozenWords')}</p>
					</Message>
				)}
				<TextField
					label={say('report.recipient')}
					isOptional
					value={recipient}
					maxLength={300}
					onChange={setRecipient}
				/>
				<div className="row wrap">
					<Button
						kind="main"
						isWorking={file.isBusy}
						whyNot={whyNot}
						onPress={() =>
							void file.make({
								what: 'commissionerReport',
								format: 'pdf',
								recipient: recipient.trim(),
								isLocked: false,
								purpose: say('report.purposeOfFile'),
							})
						}
					>
						{say('report.make')}
					</Button>
				</div>
				<MadeFileState now={file.now} onStop={file.stop} onKeep={(one) => void file.keep(one)} />
			</div>
		</Card>
	)
}

export const Report = () => {
	const say = useText()
	const hub = useHub()
	const words = useQuery('reports.words', (client) => client.reports.words({}), ['event'])
	const state = useQuery('statistics.state', (client) => client.statistics.state({}), ['event'])
	const [isDirty, setDirty] = useState(false)
	useUndoKey(() => void undoLast(hub).then(words.again))
	return (
		<>
			<PageHead title={say('report.title')} lead={say('report.lead')} />
			{words.data === undefined || state.data === undefined ? (
				words.hasFailed || state.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void words.again()}>{say('app.again')}</Button>}>
						{say('report.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('report.loading')}
					</p>
				)
			) : (
				<div className="cols report-cols">
					<WordsCard words={words.data} again={words.again} onDirty={setDirty} />
					<FileCard isFrozen={state.data.frozen !== null} isDirty={isDirty} />
				</div>
			)}
		</>
	)
}
