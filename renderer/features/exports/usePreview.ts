import type { OutputOf } from '../../../shared/contract/index.ts'
import type { ExportKind } from '../../../shared/domain/exports/kinds.ts'
import { type Query, useQuery } from '../../transport/useQuery.ts'

export type Preview = Query<OutputOf<'exports.preview'>>

/** Read once: what is shown stays while people come and go, and the file says how things stand when it is made. */
export const usePreview = (what: ExportKind): Preview =>
	useQuery(`exports.preview ${what}`, (client) => client.exports.preview({ what }), [])
