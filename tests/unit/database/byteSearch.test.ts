import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../../../electron/database/connect.ts'
import { fits, searchEventFile, searchPlainFile, wantedOf } from '../../../electron/workers/byteSearch.ts'
import { keyOf, makeFolder, otherCode, recoveryCode } from '../../support/events.ts'

const key = keyOf(recoveryCode)

/** A small encrypted file of texts, open. */
const fileOf = (path: string, texts: readonly string[]) => {
	const db = connect(path, key)
	db.exec('CREATE TABLE said (text TEXT) STRICT')
	for (const text of texts) db.prepare('INSERT INTO said VALUES (?)').run(text)
	return db
}
const hitsIn = async (path: string, word: string) => (await searchEventFile(path, key, wantedOf([word]))).hits[0]

test('reads every page and finds words in whatever case and form they were written', async () => {
	using folder = makeFolder()
	const path = join(folder.path, 'event.foyer')
	fileOf(path, ['Zoë Quist', 'ADA ASH', 'Renée'.normalize('NFD')]).close()
	const found = await searchEventFile(path, key, wantedOf(['zoë quist']))
	expect(found).toMatchObject({ unread: 0, hits: [1] })
	expect(found.pages).toBeGreaterThan(1)
	expect(await hitsIn(path, 'ZOË QUIST')).toBe(1)
	expect(await hitsIn(path, 'Ada Ash')).toBe(1)
	expect(await hitsIn(path, 'Renée'.normalize('NFC'))).toBe(1)
	expect(await hitsIn(path, 'Bo Beck')).toBe(0)
})

test('finds what lies in the log of writes only', async () => {
	using folder = makeFolder()
	const path = join(folder.path, 'event.foyer')
	const db = fileOf(path, [])
	db.pragma('wal_checkpoint(TRUNCATE)')
	db.prepare('INSERT INTO said VALUES (?)').run('Ada Ash')
	expect(await hitsIn(path, 'Ada Ash')).toBe(1)
	db.close()
})

test('finds a word that begins on one page and ends on another, wherever it is cut', async () => {
	using folder = makeFolder()
	const path = join(folder.path, 'event.foyer')
	const word = 'Wilhelmina'
	// Long rows go on in other pages; moved by a letter each, some are cut in the middle of the word.
	const texts = Array.from({ length: 40 }, (_, n) => `${'x'.repeat(n)}${`${word}-`.repeat(1200)}`)
	fileOf(path, texts).close()
	expect(await hitsIn(path, word)).toBe(40 * 1200)
})

test('what was deleted is still found, until the file is written anew', async () => {
	using folder = makeFolder()
	const [path, copy] = [join(folder.path, 'event.foyer'), join(folder.path, 'copy.foyer')]
	const db = fileOf(
		path,
		Array.from({ length: 400 }, (_, n) => `Person ${n} Marchbanks`),
	)
	db.pragma('secure_delete = OFF')
	db.exec('DELETE FROM said')
	db.pragma('wal_checkpoint(TRUNCATE)')
	expect(await hitsIn(path, 'Marchbanks')).toBeGreaterThan(0)
	db.prepare('VACUUM INTO ?').run(copy)
	db.close()
	expect(await hitsIn(copy, 'Marchbanks')).toBe(0)
})

test('a page that was changed, or another key, is not read and not taken for clean', async () => {
	using folder = makeFolder()
	const path = join(folder.path, 'event.foyer')
	fileOf(path, ['Ada Ash']).close()
	const other = await searchEventFile(path, keyOf(otherCode), wantedOf(['Ada Ash']))
	expect(other).toMatchObject({ pages: 0, hits: [0] })
	expect(other.unread).toBeGreaterThan(0)
	expect([await fits(path, key), await fits(path, keyOf(otherCode))]).toEqual([true, false])
})

test('reads other files as they lie there, across the pieces that it reads them in', async () => {
	using folder = makeFolder()
	const path = join(folder.path, 'recent.json')
	writeFileSync(
		path,
		`${' '.repeat((1 << 20) - 3)}Ada Ash and ${Buffer.from('Ada Ash', 'utf16le').toString('latin1')}`,
		'latin1',
	)
	expect(await searchPlainFile(path, wantedOf(['ada ash']))).toEqual([2])
})
