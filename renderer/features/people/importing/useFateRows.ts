/** A page of planned rows of one fate. The last page stays on the screen while the next one is fetched. */
import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useHub } from '../../../transport/hub.ts'
import { type Fate, isPlanned, type Work } from './importState.ts'
import { tell } from './importStore.ts'

export type FateRow = OutputOf<'imports.rows'>['rows'][number] & { readonly fate: Fate }

export const pageRows = 100

type Page = {
	readonly key: string
	readonly fate: Fate
	readonly offset: number
	readonly rows: readonly FateRow[]
	readonly total: number
	readonly hasFailed: boolean
}

export type FateRows = {
	/** Undefined until the first page of this fate is there. */
	readonly rows: readonly FateRow[] | undefined
	readonly total: number
	readonly isLoading: boolean
	readonly hasFailed: boolean
	readonly again: () => void
}

export const useFateRows = (work: Work, fate: Fate, offset: number): FateRows => {
	const { client } = useHub()
	const [page, setPage] = useState<Page | null>(null)
	const [tries, setTries] = useState(0)
	const isReady = isPlanned(work)
	const expected = work.plan?.tally[fate] ?? 0
	const { uploadId } = work
	const key = `${work.uploadId}:${work.version}:${fate}:${offset}:${tries}`

	useEffect(() => {
		if (!isReady || expected === 0) return
		let isGone = false
		const got = (rows: OutputOf<'imports.rows'>['rows'], total: number, hasFailed: boolean): void => {
			if (!isGone) setPage({ key, fate, offset, rows: rows.map((row) => ({ ...row, fate })), total, hasFailed })
		}
		void client.imports.rows({ uploadId, result: fate, offset, limit: pageRows }).then(
			({ rows, total }) => {
				// Planned rows that are not there any more: the hub has let go of the file.
				if (total === 0 && !isGone) tell({ type: 'trouble', trouble: 'forgotten' })
				got(rows, total, false)
			},
			() => got([], 0, true),
		)
		return () => {
			isGone = true
		}
	}, [client, key, isReady, expected, fate, offset, uploadId])

	const again = useCallback(() => setTries((count) => count + 1), [])
	const isOfThis = page !== null && page.fate === fate && page.offset === offset && !page.hasFailed
	return {
		rows: expected === 0 ? undefined : isOfThis ? page.rows : undefined,
		total: isOfThis ? page.total : expected,
		isLoading: expected > 0 && page?.key !== key,
		hasFailed: page?.key === key && page.hasFailed,
		again,
	}
}
