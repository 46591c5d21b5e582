/** Saving what was issued: all certificates in one file, or their register. */
import { useState } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { download } from '../../components/download.ts'
import { MadeFileState } from '../../components/MadeFileState.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useDialogs } from '../../transport/useDialogs.ts'
import { useMadeFile } from '../../transport/useMadeFile.ts'

const choices = {
	certificates: { what: 'certificates', format: 'pdf' },
	registerXlsx: { what: 'certificateRegister', format: 'xlsx' },
	registerCsv: { what: 'certificateRegister', format: 'csv' },
	registerPdf: { what: 'certificateRegister', format: 'pdf' },
} as const satisfies Record<string, Pick<InputOf<'exports.make'>, 'what' | 'format'>>
type Choice = keyof typeof choices
const choiceList = Object.keys(choices) as Choice[]

export const FilesCard = ({ count }: { readonly count: number }) => {
	const say = useText()
	const hasDialogs = useDialogs()
	const file = useMadeFile({ hasDialogs, download })
	const [choice, setChoice] = useState<Choice>('certificates')
	const [recipient, setRecipient] = useState('')
	return (
		<Card title={say('certificates.files.title')}>
			<div className="stack">
				<p>{count === 0 ? say('certificates.files.none') : say('certificates.files.count', { count })}</p>
				<Select
					label={say('certificates.files.what')}
					value={choice}
					options={choiceList.map((one) => ({ value: one, label: say(`certificates.files.${one}`) }))}
					onChange={setChoice}
				/>
				<TextField
					label={say('certificates.files.recipient')}
					value={recipient}
					maxLength={300}
					onChange={setRecipient}
				/>
				<div className="row wrap">
					<Button
						kind="main"
						isWorking={file.isBusy}
						whyNot={
							count === 0
								? say('certificates.files.none')
								: recipient.trim() === ''
									? say('certificates.files.recipientMissing')
									: undefined
						}
						onPress={() =>
							void file.make({
								...choices[choice],
								recipient: recipient.trim(),
								isLocked: false,
								purpose: say('certificates.files.purpose'),
							})
						}
					>
						{say('certificates.files.save')}
					</Button>
				</div>
				<MadeFileState now={file.now} onStop={file.stop} onKeep={(one) => void file.keep(one)} />
			</div>
		</Card>
	)
}
