/** A film for Chromium's pretended camera: a printed square with a code, held still. Uncompressed, so that nothing is needed to make it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

const width = 640
const height = 480
const white = 235
const black = 16
const grey = 128

/** Writes a film of one picture in the form that Chromium reads. */
export const filmOfCode = async (code: string, path: string): Promise<void> => {
	const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')))
	prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
	const { symbol, error } = await writeBarcode(code, { format: 'QRCode' })
	if (error !== '') throw new Error(error)
	const scale = Math.floor(360 / symbol.width)
	const left = Math.floor((width - symbol.width * scale) / 2)
	const top = Math.floor((height - symbol.height * scale) / 2)
	const light = Buffer.alloc(width * height, white)
	for (let y = 0; y < symbol.height * scale; y++) {
		for (let x = 0; x < symbol.width * scale; x++) {
			const isDark = (symbol.data[Math.floor(y / scale) * symbol.width + Math.floor(x / scale)] ?? 255) < 128
			if (isDark) light[(top + y) * width + left + x] = black
		}
	}
	const colour = Buffer.alloc((width * height) / 2, grey)
	const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
	const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
	writeFileSync(path, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
}
