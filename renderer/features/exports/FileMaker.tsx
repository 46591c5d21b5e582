/** One file: what will be in it, which kind, for whom and what for; then made, counted and saved. */
import { ArrowLeftIcon, FileCsvIcon, FilePdfIcon, FileXlsIcon } from '@phosphor-icons/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import {
	type ExportFormat,
	type ExportKind,
	exportList,
	formatsOf,
	lockableFormats,
} from '../../../shared/domain/exports/kinds.ts'
import { namesPeople } from '../../../shared/domain/exports/leaving.ts'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Check } from '../../components/Check.tsx'
import { download } from '../../components/download.ts'
import { Icon } from '../../components/Icon.tsx'
import { MadeFileState } from '../../components/MadeFileState.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { useText } from '../../text/text.ts'
import { useDialogs } from '../../transport/useDialogs.ts'
import { useMadeFile } from '../../transport/useMadeFile.ts'
import { CareTag } from './CareTag.tsx'
import { FilePreview } from './FilePreview.tsx'
import { listHref } from './fileAddress.ts'
import { PasswordOnce } from './PasswordOnce.tsx'
import { RememberedField } from './RememberedField.tsx'
import type { LeftFile } from './useLeft.ts'
import { usePreview } from './usePreview.ts'

const saveWords = { xlsx: 'exports.saveXlsx', csv: 'exports.saveCsv', pdf: 'exports.savePdf' } as const

export type FileMakerProps = {
	readonly what: ExportKind
	readonly practice: 'no' | 'sample'
	/** The newest first: what was said of them can be said again. */
	readonly left: readonly LeftFile[]
}

export const FileMaker = ({ what, practice, left }: FileMakerProps) => {
	const say = useText()
	const { care } = exportList[what]
	const isSpecial = care === 'special'
	const isNamed = namesPeople(what)
	const formats = formatsOf(what).filter((one) => !isSpecial || lockableFormats.includes(one))
	const [format, setFormat] = useState<ExportFormat>(formats[0] ?? 'xlsx')
	const [isLockWanted, setLockWanted] = useState(false)
	const [recipient, setRecipient] = useState('')
	const [purpose, setPurpose] = useState('')
	const [wasTried, setTried] = useState(false)
	const recipientField = useRef<HTMLInputElement>(null)
	const purposeField = useRef<HTMLInputElement>(null)
	const hasDialogs = useDialogs()
	const preview = usePreview(what)
	const file = useMadeFile({ hasDialogs, download })
	const { now, isBusy } = file
	const password = now.state === 'made' && !isBusy ? now.file.password : null
	const canLock = lockableFormats.includes(format)
	const isLocked = isSpecial || (isLockWanted && canLock)
	const isNotFrozen = preview.data?.outcome === 'notFrozen'

	useEffect(() => {
		if (now.state === 'working' && now.of === 0) announce(say('exports.working'))
	}, [now, say])

	const lacks = (text: string): boolean => isNamed && text.trim() === ''
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (isBusy) return
		setTried(true)
		if (lacks(recipient)) recipientField.current?.focus()
		else if (lacks(purpose)) purposeField.current?.focus()
		else void file.make({ what, format, recipient: recipient.trim(), purpose: purpose.trim(), isLocked })
	}

	return (
		<>
			<a className="files-back" href={listHref}>
				<Icon of={ArrowLeftIcon} />
				{say('exports.back')}
			</a>
			<PageHead title={say(`exports.kind.${what}.title`)} lead={say(`exports.careMeans.${care}`)} />
			<div className="cols files-one">
				<Card title={say('exports.make')} end={<CareTag care={care} />}>
					<form className="exports-form" onSubmit={submit} noValidate>
						{practice === 'sample' ? <Message>{say('exports.practice')}</Message> : null}
						{isNotFrozen ? (
							<Message tone="heed" title={say('exports.notFrozenTitle')}>
								<p>{say('exports.notFrozenWords')}</p>
								<a href="#/afterwards/numbers">{say('exports.toNumbers')}</a>
							</Message>
						) : null}
						{isSpecial ? <p>{say('exports.onlyLocked')}</p> : null}
						<RadioChoices
							label={say('exports.format')}
							value={format}
							onChange={setFormat}
							isStacked
							choices={[
								{
									value: 'xlsx' as const,
									label: say('exports.xlsx'),
									hint: say('exports.xlsxHint'),
									icon: <Icon of={FileXlsIcon} />,
								},
								{
									value: 'csv' as const,
									label: say('exports.csv'),
									hint: say('exports.csvHint'),
									icon: <Icon of={FileCsvIcon} />,
								},
								{
									value: 'pdf' as const,
									label: say('exports.pdf'),
									hint: say('exports.pdfHint'),
									icon: <Icon of={FilePdfIcon} />,
								},
							].filter(({ value }) => formats.includes(value))}
						/>
						{care === 'personal' && canLock ? (
							<Check
								label={say('exports.lock')}
								hint={say('exports.lockHint')}
								isOn={isLockWanted}
								onChange={setLockWanted}
							/>
						) : null}
						<div className="exports-for">
							<RememberedField
								label={say('exports.recipient')}
								isOptional={!isNamed}
								value={recipient}
								onChange={setRecipient}
								error={wasTried && lacks(recipient) ? say('exports.needsRecipient') : undefined}
								inputRef={recipientField}
								before={left.map((one) => one.recipient)}
							/>
							<RememberedField
								label={say('exports.purpose')}
								isOptional={!isNamed}
								value={purpose}
								onChange={setPurpose}
								error={wasTried && lacks(purpose) ? say('exports.needsPurpose') : undefined}
								inputRef={purposeField}
								before={left.map((one) => one.purpose)}
							/>
							<p className="small soft">{say('exports.recorded')}</p>
						</div>
						<div className="row wrap">
							<Button kind="main" size="desk" type="submit" isWorking={isBusy}>
								{now.state === 'working'
									? say('exports.working')
									: isBusy
										? say('exports.saving')
										: say(saveWords[format])}
							</Button>
						</div>
						<MadeFileState now={now} onStop={file.stop} onKeep={(made) => void file.keep(made)} />
						{password === null ? null : <PasswordOnce password={password} />}
					</form>
				</Card>
				<FilePreview what={what} preview={preview} />
			</div>
		</>
	)
}
