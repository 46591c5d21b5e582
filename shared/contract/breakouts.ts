/** Breakout groups, from the first topic to the last note. */
import { breakoutPlaces } from './breakoutPlaces.ts'
import { breakoutRuns } from './breakoutRuns.ts'
import { breakoutSetup } from './breakoutSetup.ts'
import { breakoutTables } from './breakoutTables.ts'

export const breakouts = { ...breakoutSetup, ...breakoutPlaces, ...breakoutRuns, ...breakoutTables }
