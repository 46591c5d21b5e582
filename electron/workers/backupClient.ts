/** The hub's side of the thread that makes backups: one order, one answer, and it is gone. */
import { Worker } from 'node:worker_threads'
import type { BackupNews, BackupOrder } from './backupWorker.ts'
import { workerUrl } from './workerUrl.ts'

/** A slow stick of an event of the largest size; what takes longer is not coming back. */
const longestMs = 5 * 60_000

/**
 * @param order its key moves to the thread: the caller's is empty afterwards
 * @throws where the thread ended without an answer
 */
export const runBackup = async (order: BackupOrder): Promise<BackupNews> => {
	const worker = new Worker(workerUrl('backupWorker'), {
		name: 'backup',
		workerData: order,
		transferList: [order.key.buffer],
		execArgv: [],
	})
	const { promise, resolve, reject } = Promise.withResolvers<BackupNews>()
	const tooLong = setTimeout(() => reject(new Error('the backup took too long')), longestMs)
	worker.on('message', (news: BackupNews) => resolve(news))
	worker.on('error', reject)
	worker.on('exit', () => reject(new Error('the backup ended without an answer')))
	try {
		return await promise
	} finally {
		clearTimeout(tooLong)
		await worker.terminate()
	}
}
