/** A list of stalls as part of a day played over a wire: from its bytes to the stalls, and the command by itself. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { stallInput } from './market.ts'

const lines = [
	'No,Organisation,Tables,Who will be there,Wall,Insured until',
	'41,“Ünïcode” Café 💙,2,ada@mail.example,yes,1/5/2028',
	',Bright Hands,many,Nobody Known,,',
	'42,,1,,,',
]

export const playStallImport = async ({ ask, command }: Session): Promise<void> => {
	const file = Buffer.from(lines.join('\n'))
	const { uploadId }: { uploadId: string } = await ask('imports.begin', { fileName: 's.csv', bytes: file.length })
	await ask('imports.append', { uploadId, offset: 0, base64: file.toString('base64') })
	const { mapping }: { mapping: object } = await ask('imports.inspectStalls', { uploadId, sheet: null })
	await ask('imports.previewStalls', { uploadId, mapping })
	for (const result of ['new', 'refused']) await ask('imports.stallRows', { uploadId, result, offset: 0, limit: 20 })
	await ask('imports.stallCells', { uploadId, offset: 0, limit: 20 })
	const commandId = idOf(7801)
	await ask('imports.addStalls', { uploadId, commandId })
	await ask('imports.addStalls', { uploadId, commandId })
	await ask('marketplace.stalls')
	await command('history.undo', { targetId: commandId, reason: 'A slip' })
	await ask('imports.cancel', { uploadId })
	await ask('imports.previewStalls', { uploadId, mapping })
	const nothing = { contacts: [], documents: [], rows: [], mapping: { ...mapping, shape: 'x' } }
	await command('marketplace.importStalls', { stalls: [], ...nothing })
	await command('marketplace.importStalls', { stalls: [stallInput(idOf(7802), 41, { watts: 9 })], ...nothing })
}
