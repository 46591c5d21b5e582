/** How wide words are in the letters that badges are written in, by the browser that draws and prints them. */
import type { Voice, Widths } from '../../../shared/domain/badges/layout.ts'

/** Measured large and taken as a part of it: small letters are rounded. */
const size = 100

/** The same families and weights as in BadgeFace.css. */
const fonts: Readonly<Record<Voice, string>> = {
	name: `700 ${size}px "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible", Verdana, sans-serif`,
	strong: `650 ${size}px "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible", Verdana, sans-serif`,
	text: `450 ${size}px "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible", Verdana, sans-serif`,
	code: `600 ${size}px "Atkinson Hyperlegible Mono Variable", ui-monospace, monospace`,
}

/** Letters that are not loaded are measured as others: ask for them first. Resolves also where one cannot be had. */
export const loadLetters = async (words: string): Promise<void> => {
	await Promise.allSettled(Object.values(fonts).map((font) => document.fonts.load(font, words)))
}

/** A hair more than measured: a printer's letters are not quite the screen's. */
const spare = 1.02

/** A surface for each face: another font costs more to set than all its words to measure. */
const widthsBy = (font: string) => {
	const context = document.createElement('canvas').getContext('2d')
	if (context === null) throw new Error('This browser cannot measure letters')
	context.font = font
	const known = new Map<string, number>()
	return (text: string): number => {
		const held = known.get(text)
		if (held !== undefined) return held
		const width = (context.measureText(text).width / size) * spare
		known.set(text, width)
		return width
	}
}

/** Made anew where other letters were loaded since: what was measured before them is wrong. */
export const createWidths = (): Widths => ({
	name: widthsBy(fonts.name),
	strong: widthsBy(fonts.strong),
	text: widthsBy(fonts.text),
	code: widthsBy(fonts.code),
})
