import type { CommandHandlers } from '../../bus/handlers.ts'

/** That a file left is a fact for the log alone: no table needs it. */
export const exportsCommands: CommandHandlers<'exports.record' | 'openCopy.record'> = {
	'openCopy.record': () => ({ outcome: 'recorded' }),
	'exports.record': () => ({ outcome: 'recorded' }),
}
