/** What reaches the printer from a page that keeps its sheets aside until something is printed. */
import type { Page } from 'playwright-core'

export type Printed = {
	/** Each page with its width and height in millimetres. */
	readonly pages: readonly string[]
	/** Whether anything but sheets is on them. */
	readonly isAlone: boolean
	/** Everything that stands on the paper. */
	readonly words: string
	/** Drawn words that reach over the edge of their label, and pages with more on them than they hold. */
	readonly overEdge: readonly string[]
}

const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4)

export const printed = async (page: Page): Promise<Printed> => {
	await page.emulateMedia({ media: 'print' })
	await page.locator('.print-surface > *').first().waitFor()
	const seen = await page.evaluate(() => {
		const surface = document.querySelector<HTMLElement>('.print-surface')
		const over = [...(surface?.querySelectorAll<SVGTextElement>('.badge-face text') ?? [])].flatMap((text) => {
			const { x, width } = text.getBBox()
			// The letters themselves: the box of a face has room above and below that nothing is drawn in.
			const [line, size] = [text.y.baseVal[0]?.value ?? 0, Number(text.getAttribute('font-size'))]
			const face = text.closest('svg')?.viewBox.baseVal
			const isInside =
				face !== undefined &&
				x >= 0 &&
				x + width <= face.width &&
				line - size * 0.75 >= 0 &&
				line + size * 0.25 <= face.height
			return isInside ? [] : [text.textContent]
		})
		const full = [...(surface?.querySelectorAll<HTMLElement>('.badge-sheet, .doorpaper-page') ?? [])].flatMap((one) =>
			one.scrollHeight > one.clientHeight + 1 ? [one.getAttribute('aria-label') ?? ''] : [],
		)
		const lines = [...(surface?.querySelectorAll('text') ?? [])].map((text) => text.textContent)
		return {
			isAlone: document.querySelector('#root')?.getClientRects().length === 0,
			words: [surface?.innerText ?? '', ...lines].join('\n'),
			overEdge: [...over, ...full],
		}
	})
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
	await page.emulateMedia({ media: null })
	const pages = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
		([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`,
	)
	return { ...seen, pages }
}

/** From now on printing is only counted: the browser's dialog would wait for somebody. */
export const countPrints = (page: Page): Promise<void> =>
	page.evaluate(() => {
		Object.assign(window, {
			asked: 0,
			print: () => Object.assign(window, { asked: Number(Reflect.get(window, 'asked')) + 1 }),
		})
	})

export const prints = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'asked')))
