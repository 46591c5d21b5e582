import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { withEvent } from './session.ts'
import { type Answer, done, Misuse, refused } from './terminal.ts'

/** `foyer backup FILE --out PATH`: a whole copy under the same code, there completely or not at all. */
export const backupCommand = (file: string, out: string): Promise<Answer> => {
	if (out === '') throw new Misuse('Say where to put the copy with --out PATH.')
	const path = resolve(out)
	return withEvent(file, async (hub) => {
		if (existsSync(path))
			return refused('taken', 'There is already a file of that name.', 'Choose another name; nothing was changed.')
		const draft = `${path}.part`
		try {
			rmSync(draft, { force: true })
			hub.current()?.file.copyTo(draft)
			renameSync(draft, path)
		} catch {
			rmSync(draft, { force: true })
			return refused('cannotWrite', 'The copy could not be written there.', 'Choose another place with --out.')
		}
		return done({ out: path, bytes: statSync(path).size }, 'Made a copy. The same recovery code opens it.')
	})
}
