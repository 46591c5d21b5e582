/** Writes `resources/demo` from the sample forum: `node tools/makeDemoFiles.ts`. The same bytes every time. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { readSheet } from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { demoFiles, plainSheet, plainSheetName } from '../tests/support/bookingFiles.ts'

const folder = new URL('../resources/demo/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const { name, bytes } of demoFiles()) await writeFile(new URL(name, folder), bytes)

/** A spreadsheet carries the time it was packed, so one that already says the same stays as it is. */
const made = await writeExcelFile(plainSheet()).toBuffer()
const target = new URL(plainSheetName, folder)
const there = await readFile(target).catch(() => undefined)
if (there === undefined || !isDeepStrictEqual(await readSheet(there), await readSheet(made)))
	await writeFile(target, made)
