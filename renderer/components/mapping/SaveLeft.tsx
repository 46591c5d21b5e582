import { ClipboardTextIcon, DownloadSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useText } from '../../text/text.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { copyText, saveText } from '../keepText.ts'
import { toast } from '../toasts.ts'
import { asCsv, asTabs, leftFileName } from './leftList.ts'

export type SaveLeftProps = {
	/** Of which this was left out. */
	readonly fileName: string
	/** A window lets no page download anything: there the list is copied, ready to be pasted into a spreadsheet. */
	readonly isWindow: boolean
	/** Row, column, why and what to do, of everything that was left out. */
	readonly lines: () => Promise<readonly (readonly string[])[]>
}

/** Keeps the list of what is left out, to put right where the file comes from. */
export const SaveLeft = ({ fileName, isWindow, lines }: SaveLeftProps) => {
	const say = useText()
	const [isWorking, setWorking] = useState(false)
	const keep = async (): Promise<void> => {
		setWorking(true)
		try {
			const headings = [
				say('importing.lookOver.csvRow'),
				say('importing.lookOver.csvColumn'),
				say('importing.lookOver.csvReason'),
				say('importing.lookOver.csvRemedy'),
			]
			const all = [headings, ...(await lines())]
			if (isWindow) toast(say(copyText(asTabs(all)) ? 'importing.lookOver.copied' : 'importing.lookOver.notCopied'))
			else {
				saveText(asCsv(all), leftFileName(fileName))
				toast(say('importing.lookOver.saved'))
			}
		} catch {
			toast(say('importing.lookOver.unreadable'))
		}
		setWorking(false)
	}
	return (
		<Button
			isWorking={isWorking}
			icon={<Icon of={isWindow ? ClipboardTextIcon : DownloadSimpleIcon} />}
			onPress={() => void keep()}
		>
			{say(isWorking ? 'importing.lookOver.saving' : isWindow ? 'importing.lookOver.copy' : 'importing.lookOver.save')}
		</Button>
	)
}
