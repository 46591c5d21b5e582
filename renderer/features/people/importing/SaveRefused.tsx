import { SaveLeft } from '../../../components/mapping/SaveLeft.tsx'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Work } from './importState.ts'
import { type RefusedRow, refusedLines } from './refusedList.ts'
import { pageRows } from './useFateRows.ts'

/** The rows that are left out, to put right in the booking tool. */
export const SaveRefused = ({ work }: { readonly work: Work }) => {
	const { client } = useHub()
	const library = useQuery('library.recent', (hub) => hub.library.recent({}), [])
	const { uploadId, fileName } = work
	const everyRow = async (): Promise<readonly RefusedRow[]> => {
		const rows: RefusedRow[] = []
		for (;;) {
			const page = await client.imports.rows({ uploadId, result: 'refused', offset: rows.length, limit: pageRows })
			rows.push(...page.rows)
			if (page.rows.length === 0 || rows.length >= page.total) return rows
		}
	}
	return (
		<SaveLeft
			fileName={fileName}
			isWindow={library.data?.hasDialogs ?? false}
			lines={async () => refusedLines(await everyRow())}
		/>
	)
}
