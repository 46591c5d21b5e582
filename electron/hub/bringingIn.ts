/** Files that come in, of people and of stalls: read beside the door, added through it. */

import type { Actor } from '../bus/actor.ts'
import { mappingFor } from '../database/stores/importMappings.store.ts'
import { days, sectors } from '../database/stores/lookups.store.ts'
import { topicWords } from '../database/stores/topicWishes.store.ts'
import { stallsToCompare } from '../features/marketplace/stallsToCompare.ts'
import { knownPeople } from '../features/people/knownPeople.ts'
import { importById } from '../features/people/people.store.ts'
import { createImportsService } from '../workers/imports.service.ts'
import { createStallImports } from '../workers/stallImports.service.ts'
import type { CallContext } from './dispatch.ts'
import { newId } from './newId.ts'
import type { OpenEvent } from './openEvent.ts'

export type BringingInParts = {
	/** @throws Refusal where none is open */
	readonly event: () => OpenEvent
	readonly deskOf: (actor: Actor) => Actor
	readonly yieldToDesk: () => Promise<void>
}

export const createBringingIn = ({ event, deskOf, yieldToDesk }: BringingInParts) => {
	const imports = createImportsService<CallContext>({
		call: (name, input, { actor }) => event().bus.call(deskOf(actor), name, { id: newId(), input }),
		takeBack: (importId, { actor }) => {
			const closed = importById(event().file.reader, importId)
			if (!closed) return
			const input = { targetId: closed.commandId, reason: '' }
			const { outcome } = event().bus.call(deskOf(actor), 'history.undo', { id: newId(), input })
			if (outcome !== 'undone') throw new Error('the stopped import could not be taken back')
		},
		known: () => knownPeople(event().file.reader),
		event: () => {
			const { reader } = event().file
			return { days: [...days(reader)], sectors: sectors(reader), topics: topicWords(reader) }
		},
		rememberedMapping: (shape) => mappingFor(event().file.reader, shape),
		newId,
		revision: () => event().bus.revision(),
		yieldToDesk,
	})
	const stallImports = createStallImports<CallContext>({
		uploads: imports.uploads,
		event: () => stallsToCompare(event().file.reader),
		rememberedMapping: (shape) => mappingFor(event().file.reader, shape),
		revision: () => event().bus.revision(),
		add: (id, input, { actor }) => event().bus.call(deskOf(actor), 'marketplace.importStalls', { id, input }),
	})
	return {
		imports,
		services: {
			'imports.begin': imports.begin,
			'imports.append': imports.append,
			'imports.inspect': imports.inspect,
			'imports.preview': imports.preview,
			'imports.rows': imports.rows,
			'imports.cancel': imports.cancel,
			'imports.inspectStalls': stallImports.inspect,
			'imports.previewStalls': stallImports.preview,
			'imports.stallRows': stallImports.rows,
			'imports.stallCells': stallImports.cells,
			'imports.addStalls': stallImports.add,
		},
	}
}
