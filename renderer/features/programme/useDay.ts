/** What the hub knows about a day, its stage, and who is on duty; kept true while it is on the screen. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type Query, useQuery } from '../../transport/useQuery.ts'
import type { Duties, RunSheet } from './programmeTypes.ts'

export const useRunSheet = (dayId: string): Query<RunSheet> =>
	useQuery(`programme.runSheet:${dayId}`, (client) => client.programme.runSheet({ dayId }), [
		'programme',
		'stories',
		'breakouts',
	])

export const useStage = (dayId: string): Query<OutputOf<'programme.stage'>> =>
	useQuery(`programme.stage:${dayId}`, (client) => client.programme.stage({ dayId }), [
		'programme',
		'stories',
		'people',
	])

export const useDuties = (): Query<Duties> =>
	useQuery('programme.duties', (client) => client.programme.duties({}), [
		'programme',
		'breakouts',
		'people',
		'attendance',
	])
