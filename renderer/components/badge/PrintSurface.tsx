/**
 * What reaches the paper, and nothing else does: it stands beside the app, is drawn the moment something is printed
 * and is gone afterwards, so that hundreds of pages cost nothing while they are only thought of. However printing was
 * begun (a button, the menu, the browser's own keys), it is the same pages.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Size } from '../../../shared/domain/badges/paper.ts'
import './PrintSurface.css'

/**
 * The size of a page cannot be said in a style of an element, and pages do not heed sheets of styles that a script has
 * made: a rule is put among the app's own for as long as it is wanted.
 */
const usePageSize = (size: Size | null): void => {
	const [width, height] = [size?.width ?? 0, size?.height ?? 0]
	useEffect(() => {
		const sheet = [...document.styleSheets].find(({ href }) => href !== null)
		if (width === 0 || sheet === undefined) return
		const rule = sheet.cssRules[sheet.insertRule(`@page print-own { size: ${width}mm ${height}mm; margin: 0 }`)]
		return () => {
			const at = [...sheet.cssRules].findIndex((one) => one === rule)
			if (at !== -1) sheet.deleteRule(at)
		}
	}, [width, height])
}

/** Whether something is being printed just now. */
const useIsPrinting = (): boolean => {
	const [isPrinting, setPrinting] = useState(false)
	useEffect(() => {
		const media = matchMedia('print')
		const begin = (): void => flushSync(() => setPrinting(true))
		const end = (): void => setPrinting(false)
		const change = (): void => (media.matches ? begin() : end())
		addEventListener('beforeprint', begin)
		addEventListener('afterprint', end)
		media.addEventListener('change', change)
		return () => {
			removeEventListener('beforeprint', begin)
			removeEventListener('afterprint', end)
			media.removeEventListener('change', change)
		}
	}, [])
	return isPrinting
}

export type PrintSurfaceProps = {
	/** The size of a page without margins; null where the pages bring a page of their own. */
	readonly size: Size | null
	/** Makes the pages: each one element. */
	readonly pages: () => ReactNode
}

export const PrintSurface = ({ size, pages }: PrintSurfaceProps) => {
	usePageSize(size)
	const isPrinting = useIsPrinting()
	return createPortal(
		<div className={`print-surface${size === null ? '' : ' print-surface-own'}`} data-theme="contrast-light">
			{isPrinting ? pages() : null}
		</div>,
		document.body,
	)
}
