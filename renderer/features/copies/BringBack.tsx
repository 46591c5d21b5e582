/** The file and its code, what would come in, and bringing it in. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Table } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import { doneSentence } from '../../text/doneSentence.ts'
import { formatCount, formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import type { Looked } from './copyTypes.ts'
import { TotalWords } from './Total.tsx'
import { useBringBack } from './useBringBack.ts'

const fates = ['tray', 'forgotten', 'applied', 'known'] as const

const Found = ({ found }: { readonly found: Looked }) => {
	const say = useText()
	const { kinds, total } = found
	const isEmpty = kinds.length === 0
	const isNew = total.applied + total.tray + total.forgotten > 0
	const when = { time: formatTime(found.sinceMs), day: formatDay(found.sinceMs) }
	return (
		<div className="stack-s">
			<p>
				<b>{found.name === '' ? say('copies.back.ofHub') : say('copies.back.of', { name: found.name })}</b>{' '}
				{say('copies.back.since', when)}
			</p>
			{found.aheadMs === 0 ? null : (
				<Message tone="heed">{say('copies.back.ahead', { minutes: Math.round(found.aheadMs / 60_000) })}</Message>
			)}
			{isEmpty ? <p>{say('copies.back.nothing')}</p> : null}
			{!isEmpty && !isNew ? <p>{say('copies.back.nothingNew')}</p> : null}
			{isEmpty ? null : (
				<Table caption={say('copies.back.table')}>
					<thead>
						<tr>
							<th scope="col">{say('copies.back.what')}</th>
							<th scope="col">{say('copies.back.where')}</th>
							<th scope="col">{say('copies.back.fate')}</th>
							<th scope="col">{say('copies.back.count')}</th>
						</tr>
					</thead>
					<tbody>
						{fates.flatMap((fate) =>
							kinds
								.filter((kind) => kind.fate === fate)
								.map((kind) => (
									<tr key={`${fate} ${kind.command} ${kind.outcome} ${kind.desk}`}>
										<th scope="row">{doneSentence(kind, say('history.somebody'), kind.count)}</th>
										<td>{kind.desk}</td>
										<td>{say(`copies.back.fates.${fate}`)}</td>
										<td>{formatCount(kind.count)}</td>
									</tr>
								)),
						)}
					</tbody>
				</Table>
			)}
		</div>
	)
}

export const BringBack = ({ hasDialogs }: { readonly hasDialogs: boolean }) => {
	const say = useText()
	const { client } = useHub()
	const [path, setPath] = useState('')
	const [code, setCode] = useState('')
	const [isMissing, setMissing] = useState(false)
	const { now, look, bring, stop, again } = useBringBack()

	const choose = async (): Promise<void> => {
		const chosen = await client.library.choose({})
		if (chosen.path !== null) setPath(chosen.path)
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		setMissing(path.trim() === '')
		if (path.trim() !== '' && now.state !== 'looking') void look({ path: path.trim(), code: code.trim() })
	}
	const isForm = now.state === 'idle' || now.state === 'looking' || now.state === 'refused'
	return (
		<Card title={say('copies.back.title')}>
			<div className="stack-s">
				{isForm ? (
					<form className="copies-form" onSubmit={submit} noValidate>
						<p className="soft">{say('copies.back.words')}</p>
						<TextField
							label={say('copies.back.path')}
							hint={say('copies.back.pathHint')}
							value={path}
							maxLength={4096}
							onChange={(next) => {
								setPath(next)
								setMissing(false)
							}}
							error={isMissing ? say('copies.back.pathMissing') : undefined}
						/>
						<TextField
							label={say('copies.back.code')}
							hint={say('copies.back.codeHint')}
							value={code}
							maxLength={60}
							inputClassName="code"
							onChange={setCode}
						/>
						{now.state === 'refused' ? (
							<Message tone="heed" isLive>
								{now.why === 'lost' ? say('copies.lost') : say(`copies.why.${now.why}`)}
							</Message>
						) : null}
						{now.state === 'looking' ? <p role="status">{say('copies.back.looking')}</p> : null}
						<div className="row wrap">
							<Button kind="main" type="submit" isWorking={now.state === 'looking'}>
								{say('copies.back.look')}
							</Button>
							{hasDialogs ? <Button onPress={() => void choose()}>{say('copies.back.choose')}</Button> : null}
						</div>
					</form>
				) : null}
				{now.state === 'looked' ? (
					<>
						<Found found={now.found} />
						<div className="row wrap">
							{now.found.kinds.length === 0 ? null : (
								<Button kind="main" autoFocus onPress={() => void bring(now.file)}>
									{say('copies.back.bring')}
								</Button>
							)}
							<Button onPress={again}>{say('copies.back.other')}</Button>
						</div>
					</>
				) : null}
				{now.state === 'bringing' ? (
					<ProgressBar
						label={say('copies.back.working')}
						done={now.done}
						of={now.of}
						onStop={stop}
						stopLabel={say('copies.back.stop')}
					/>
				) : null}
				{now.state === 'done' ? (
					<>
						<Message tone={now.isWhole ? 'welcome' : 'note'} isLive>
							<p>
								<b>{say(now.isWhole ? 'copies.back.done' : 'copies.back.stopped')}</b>{' '}
								{now.total ? <TotalWords total={now.total} /> : null}
							</p>
						</Message>
						<div className="row wrap">
							<Button onPress={again}>{say('copies.back.other')}</Button>
							{now.total && now.total.tray > 0 ? <a href="#/desks/decisions">{say('copies.back.decide')}</a> : null}
						</div>
					</>
				) : null}
			</div>
		</Card>
	)
}
