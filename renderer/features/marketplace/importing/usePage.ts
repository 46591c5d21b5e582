/** A page of what is looked over. What is on the screen stays there while the next page is fetched. */
import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useHub } from '../../../transport/hub.ts'
import { isPlanned, type ListWork, type LookedAt } from './importingState.ts'
import { tell } from './importingStore.ts'

export type StallRow = OutputOf<'imports.stallRows'>['rows'][number]
export type StallCell = OutputOf<'imports.stallCells'>['cells'][number]

export const pageSize = 100

type Page = {
	readonly key: string
	readonly list: LookedAt
	readonly rows: readonly StallRow[]
	readonly cells: readonly StallCell[]
	readonly hasFailed: boolean
}

export type PageOf = {
	/** Null until the first page of this list is there. */
	readonly page: Page | null
	readonly hasFailed: boolean
	readonly again: () => void
}

/** @param total how many the plan has of this; nothing is asked for where there are none */
export const usePage = (work: ListWork, list: LookedAt, offset: number, total: number): PageOf => {
	const { client } = useHub()
	const [page, setPage] = useState<Page | null>(null)
	const [tries, setTries] = useState(0)
	const { uploadId, version } = work
	const isReady = isPlanned(work)
	const key = `${uploadId}:${version}:${list}:${offset}:${tries}`
	useEffect(() => {
		if (!isReady || total === 0) return
		let isGone = false
		const got = (rows: readonly StallRow[], cells: readonly StallCell[], hasFailed = false): void => {
			if (!isGone) setPage({ key, list, rows, cells, hasFailed })
		}
		const asked =
			list === 'cells'
				? client.imports.stallCells({ uploadId, offset, limit: pageSize }).then(({ cells }) => got([], cells))
				: client.imports
						.stallRows({ uploadId, result: list, offset, limit: pageSize })
						.then(({ rows }) => got(rows, []))
		asked.catch(() => got([], [], true))
		return () => {
			isGone = true
		}
	}, [client, key, isReady, total, list, offset, uploadId])
	const isForgotten = page?.key === key && !page.hasFailed && total > 0 && page.rows.length + page.cells.length === 0
	useEffect(() => {
		// Planned rows that are not there any more: the hub has let go of the file.
		if (isForgotten) tell({ type: 'trouble', trouble: 'forgotten' })
	}, [isForgotten])
	const again = useCallback(() => setTries((count) => count + 1), [])
	return {
		page: page?.list === list && total > 0 && !page.hasFailed ? page : null,
		hasFailed: page?.key === key && page.hasFailed,
		again,
	}
}
