/** The attendance register as a file: for whom, what for, which kind; then made, counted and saved. */
import { FileCsvIcon, FileXlsIcon } from '@phosphor-icons/react'
import { type FormEvent, useEffect, useState } from 'react'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './Exports.css'
import { RegisterOutcome } from './RegisterOutcome.tsx'
import { useRegister } from './useRegister.ts'
import { WhatIsInside } from './WhatIsInside.tsx'

export const Exports = ({ practice }: { readonly practice: 'no' | 'sample' | 'rehearsal' }) => {
	const say = useText()
	const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
	const [recipient, setRecipient] = useState('')
	const [purpose, setPurpose] = useState('')
	const library = useQuery('library.recent', (client) => client.library.recent({}), [])
	const register = useRegister(library.data?.hasDialogs ?? false)
	const { now } = register
	const isBusy = now.state === 'working' || (now.state === 'made' && now.kept === 'saving')

	useEffect(() => {
		if (now.state === 'working' && now.of === 0) announce(say('exports.working'))
	}, [now, say])

	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (!isBusy)
			void register.make({
				what: 'attendance',
				format,
				recipient: recipient.trim(),
				purpose: purpose.trim(),
				isLocked: false,
			})
	}

	return (
		<>
			<PageHead title={say('exports.title')} lead={say('exports.lead')} />
			{practice === 'rehearsal' ? (
				<Message tone="stop" title={say('exports.rehearsalTitle')}>
					{say('exports.rehearsalWords')}
				</Message>
			) : (
				<div className="cols exports">
					<Card title={say('exports.make')}>
						<form className="exports-form" onSubmit={submit} noValidate>
							{practice === 'sample' ? <Message>{say('exports.practice')}</Message> : null}
							<RadioChoices
								label={say('exports.format')}
								value={format}
								onChange={setFormat}
								isStacked
								choices={[
									{
										value: 'xlsx',
										label: say('exports.xlsx'),
										hint: say('exports.xlsxHint'),
										icon: <Icon of={FileXlsIcon} />,
									},
									{
										value: 'csv',
										label: say('exports.csv'),
										hint: say('exports.csvHint'),
										icon: <Icon of={FileCsvIcon} />,
									},
								]}
							/>
							<div className="exports-for">
								<TextField
									label={say('exports.recipient')}
									isOptional
									value={recipient}
									maxLength={300}
									onChange={setRecipient}
								/>
								<TextField
									label={say('exports.purpose')}
									isOptional
									value={purpose}
									maxLength={300}
									onChange={setPurpose}
								/>
								<p className="small soft">{say('exports.recorded')}</p>
							</div>
							<div className="row wrap">
								<Button kind="main" size="desk" type="submit" isWorking={isBusy}>
									{now.state === 'working'
										? say('exports.working')
										: isBusy
											? say('exports.saving')
											: say(format === 'xlsx' ? 'exports.saveXlsx' : 'exports.saveCsv')}
								</Button>
							</div>
							{now.state === 'working' ? (
								<ProgressBar
									label={say('exports.written')}
									done={now.done}
									of={now.of}
									onStop={register.stop}
									stopLabel={say('exports.stop')}
								/>
							) : null}
							<RegisterOutcome now={now} onKeep={(file) => void register.keep(file)} />
						</form>
					</Card>
					<WhatIsInside />
				</div>
			)}
		</>
	)
}
