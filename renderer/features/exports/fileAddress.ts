/** Which file is looked at: the part of the address after `#/afterwards/files/`; null: the list of all. */
import { useSyncExternalStore } from 'react'
import { type ExportKind, exportKinds } from '../../../shared/domain/exports/kinds.ts'

const list = '#/afterwards/files'

export const listHref = list
export const fileHref = (what: ExportKind): string => `${list}/${what}`

const current = (): ExportKind | null => exportKinds.find((what) => location.hash === fileHref(what)) ?? null

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useFileInAddress = (): ExportKind | null => useSyncExternalStore(subscribe, current)
