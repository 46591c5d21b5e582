import { ClipboardTextIcon, DownloadSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { toast } from '../../components/toasts.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import type { Work } from './importState.ts'
import { copyText, saveText } from './keepList.ts'
import { type RefusedRow, refusedAsCsv, refusedAsTabs, refusedFileName } from './refusedList.ts'
import { pageRows } from './useFateRows.ts'

/**
 * The rows that are left out, to put right in the booking tool. In a browser a file; a window lets
 * no page download anything, so there the list is copied, ready to be pasted into a spreadsheet.
 */
export const SaveRefused = ({ work }: { readonly work: Work }) => {
	const say = useText()
	const { client } = useHub()
	const library = useQuery('library.recent', (hub) => hub.library.recent({}), [])
	const [isWorking, setWorking] = useState(false)
	const isWindow = library.data?.hasDialogs ?? false

	const everyRow = async (): Promise<readonly RefusedRow[]> => {
		const rows: RefusedRow[] = []
		for (;;) {
			const page = await client.imports.rows({
				uploadId: work.uploadId,
				result: 'refused',
				offset: rows.length,
				limit: pageRows,
			})
			rows.push(...page.rows)
			if (page.rows.length === 0 || rows.length >= page.total) return rows
		}
	}
	const keep = async (): Promise<void> => {
		setWorking(true)
		try {
			const rows = await everyRow()
			const headings = [
				say('importing.lookOver.csvRow'),
				say('importing.lookOver.csvColumn'),
				say('importing.lookOver.csvReason'),
				say('importing.lookOver.csvRemedy'),
			]
			if (isWindow)
				toast(
					say(copyText(refusedAsTabs(rows, headings)) ? 'importing.lookOver.copied' : 'importing.lookOver.notCopied'),
				)
			else {
				saveText(refusedAsCsv(rows, headings), refusedFileName(work.fileName))
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
