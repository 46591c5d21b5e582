/** A test in the page's place: asks for the ports as any script of the page could, and keeps what it gets. */
import type { Page } from 'playwright-core'
import { portsAsked, portsGiven, type ToPage, type ToWindow } from '../../../shared/lib/windowWire.ts'
import type { Launched } from './launch.ts'

type Kept = { readonly shell: MessagePort; heard: ToPage[] }
type PageWithPorts = { kept?: Kept; keptBefore?: Kept }

/**
 * Waits until the page has heard whatever the window had to say to it by now, and answers it. What is said on a port
 * comes in order, so one more word that can be told from the others is the end of them.
 */
export const heardByNow = async ({ page, choose }: Launched): Promise<readonly ToPage[]> => {
	await choose('find')
	await page.waitForFunction(() => {
		const last = (window as PageWithPorts).kept?.heard.at(-1)
		return last?.kind === 'menu' && last.command === 'find'
	})
	return page.evaluate(() => {
		const { kept } = window as PageWithPorts
		return kept?.heard.splice(0).slice(0, -1) ?? []
	})
}

/** Asks for a pair of ports and waits until the window speaks on them. The pair given before is closed by it. */
export const takePorts = async (launched: Launched): Promise<void> => {
	const { page, choose } = launched
	await page.evaluate(
		([asked, given]) =>
			new Promise<void>((resolve) => {
				const here = window as PageWithPorts
				const onMessage = (event: MessageEvent): void => {
					const [hub, shell] = event.ports
					if (event.data !== given || !hub || !shell) return
					window.removeEventListener('message', onMessage)
					const kept: Kept = { shell, heard: [] }
					shell.addEventListener('message', ({ data }) => kept.heard.push(data as ToPage))
					shell.start()
					if (here.kept) here.keptBefore = here.kept
					here.kept = kept
					resolve()
				}
				window.addEventListener('message', onMessage)
				window.postMessage(asked, window.location.origin)
			}),
		[portsAsked, portsGiven] as const,
	)
	// The other ends travel to the main process by themselves; until they are there, it speaks on the old ones.
	do await choose('showKeys')
	while ((await heard(page)).length === 0)
	await heardByNow(launched)
}

/** Says something to the window in the page's name, words that there are or not; on the closed pair where asked. */
export const say = (page: Page, message: ToWindow | object, pair: 'kept' | 'keptBefore' = 'kept'): Promise<void> =>
	page.evaluate(([words, which]) => (window as PageWithPorts)[which]?.shell.postMessage(words), [
		message,
		pair,
	] as const)

export const heard = (page: Page): Promise<ToPage[]> => page.evaluate(() => (window as PageWithPorts).kept?.heard ?? [])

/** Has the window count what it would print from now on, in place of printing. Answers how to ask for the number. */
export const countPrints = async ({ app }: Launched): Promise<() => Promise<number>> => {
	await app.evaluate(({ BrowserWindow }) => {
		const record = globalThis as { printed?: number }
		record.printed = 0
		const contents = BrowserWindow.getAllWindows()[0]?.webContents
		if (contents) Object.assign(contents, { print: () => (record.printed = (record.printed ?? 0) + 1) })
	})
	return () => app.evaluate(() => (globalThis as { printed?: number }).printed ?? 0)
}
