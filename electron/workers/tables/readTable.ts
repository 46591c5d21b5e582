/**
 * The one way in for a file of rows. What it is is told by its bytes, never by its name: a
 * spreadsheet called `.csv` is read as a spreadsheet, a picture called `.xlsx` is refused.
 */
import { readCsv } from './csv.ts'
import { limits, problem, type Table, type TableProblem } from './table.ts'
import { readXlsx } from './xlsx.ts'

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)

/**
 * Reads a file to rows of clean text, or says why it cannot be read and where. Never throws for what is in the file.
 * @param sheet which of a workbook's sheets, as `Table.sheets` names them; null: the first that holds anything
 */
export const readTable = async (bytes: Uint8Array, sheet: number | null = null): Promise<Table | TableProblem> => {
	if (bytes.length > limits.fileBytes) return problem('tooLarge')
	if (bytes.length === 0) return problem('noRows')
	if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return readXlsx(bytes, sheet)
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
		const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		return problem(file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'passwordProtected' : 'oldExcel')
	}
	const start = String.fromCharCode(...bytes.subarray(0, 512))
		.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
		.replaceAll('\0', '')
		.trimStart()
	if (/^(<!doctype|<html|<\?xml|<table|\{\\rtf|%PDF-)/i.test(start)) return problem('notReadable')
	return readCsv(bytes)
}
