/** The programme as a calendar file, put where a person says so; for windows, which take no downloads. */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { writeFileSafely } from '../workers/sheets/writeFileSafely.ts'

const suggestedName = 'programme.ics'

export type SaveCalendarParts = {
	readonly text: (dayIds: readonly string[]) => string
	/** The system's own "Save as" dialog; answers null where the person thought better of it. */
	readonly saveDialog: null | ((suggestedName: string) => Promise<string | null>)
}

/** Throws what the file system says where the file cannot be written; then there is none. */
export const createSaveCalendar =
	({ text, saveDialog }: SaveCalendarParts) =>
	async ({ dayIds }: InputOf<'programme.saveCalendar'>): Promise<OutputOf<'programme.saveCalendar'>> => {
		if (!saveDialog) return { outcome: 'noDialog' }
		const path = await saveDialog(suggestedName)
		if (path === null) return { outcome: 'notSaved' }
		await writeFileSafely(path, Buffer.from(text(dayIds), 'utf8'))
		return { outcome: 'saved' }
	}
