/**
 * Reads codes in pictures, on this computer: nothing leaves it and nothing is fetched from elsewhere. Large, so it
 * is loaded when a camera is opened and not before.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url'

/** The first code in a picture, or null. */
export type Decode = (picture: ImageData) => Promise<string | null>

/** What badges and tickets are printed with. */
const formats = ['QRCode', 'Aztec', 'DataMatrix', 'PDF417', 'Code128', 'Code39'] as const

/** @throws where the decoder could not be loaded. */
export const createDecoder = async (): Promise<Decode> => {
	await prepareZXingModule({ overrides: { locateFile: () => wasmAddress }, fireImmediately: true })
	return async (picture) => {
		const [first] = await readBarcodes(picture, { formats: [...formats], maxNumberOfSymbols: 1, tryDownscale: true })
		return first?.isValid === true && first.text !== '' ? first.text : null
	}
}
