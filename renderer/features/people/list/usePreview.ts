/** What a change to many would do, counted before it is done; a newer question leaves an older one behind. */
import { useEffect, useState } from 'react'
import { useHub } from '../../../transport/hub.ts'
import { added, inPieces, type ManyChange, nothingYet, type Preview } from './manyChange.ts'

/** Null: not counted yet. */
export type Counted = { readonly preview: Preview | null; readonly hasFailed: boolean }

export const usePreview = (ids: readonly string[], change: ManyChange | null): Counted => {
	const { client } = useHub()
	const asked = change === null ? '' : JSON.stringify([change, ids])
	const [counted, setCounted] = useState<Counted & { readonly asked: string }>({
		asked: '',
		preview: null,
		hasFailed: false,
	})
	useEffect(() => {
		if (asked === '') return
		let isGone = false
		const [what, whom] = JSON.parse(asked) as [ManyChange, string[]]
		const count = async (): Promise<void> => {
			let preview = nothingYet
			for (const rows of inPieces(whom)) {
				preview = added(preview, await client.people.previewMany({ rows: [...rows], change: what }))
				if (isGone) return
			}
			setCounted({ asked, preview, hasFailed: false })
		}
		count().catch(() => {
			if (!isGone) setCounted({ asked, preview: null, hasFailed: true })
		})
		return () => {
			isGone = true
		}
	}, [client, asked])
	return counted.asked === asked ? counted : { preview: null, hasFailed: false }
}
