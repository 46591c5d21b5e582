import { resolve } from 'node:path'

/** The folder of the project, absolute. */
export const root = resolve(import.meta.dirname, '..')

/** True where `file` is what Node was started on. `import.meta.main` would say it, but not before Node 24.2. */
export const isStarted = (file: string): boolean => process.argv[1] !== undefined && resolve(process.argv[1]) === file
