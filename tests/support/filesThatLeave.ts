/** Every kind of file as it would leave an event, as plain tables: what is looked through for what must not be in it. */
import { exportFacts } from '../../electron/features/exports/readers.ts'
import type { ExportKind } from '../../shared/domain/exports/kinds.ts'
import { makeSheets } from '../../shared/domain/exports/makers.ts'
import type { Sheet } from '../../shared/domain/exports/sheet.ts'
import type { TestEvent } from './events.ts'

/** What a file holds, but for how it is packed; nothing where it would not be made. */
export const sheetsOf = async (event: TestEvent, what: ExportKind): Promise<readonly Sheet[]> => {
	const { file, bus } = event.open()
	const actor = { role: 'organiser', desk: 'Files', operator: '' } as const
	const facts = await exportFacts(
		{
			db: file.reader,
			ask: (name, input) => bus.ask(actor, name, input),
			numbers: async () => ({ outcome: 'failed' }),
			nowMs: event.clock.nowMs,
			madeBy: 'Files',
		},
		what,
	)
	if (typeof facts === 'string') return []
	return makeSheets(what, { ...facts, purpose: '', recipient: '', madeAtMs: event.clock.nowMs }).sheets
}
