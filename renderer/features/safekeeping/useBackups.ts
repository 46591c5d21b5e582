/** The list of backups as it stands, and the reasons in words. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type Query, useQuery } from '../../transport/useQuery.ts'

export type BackupList = OutputOf<'backups.list'>
export type Backup = BackupList['backups'][number]

export const useBackups = (): Query<BackupList> =>
	useQuery('backups.list', (client) => client.backups.list({}), ['backups', 'event'])
