/**
 * A hub in a thread of its own, as the window has it in a process of its own: what a client here
 * measures then holds the way there and back, and waiting while the hub is busy.
 */
import { once } from 'node:events'
import { isMainThread, type MessagePort as NodePort, parentPort, Worker, workerData } from 'node:worker_threads'
import { startHub } from '../../electron/hub/hub.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import { clientOverPort } from '../../renderer/transport/clients.ts'
import type { Client } from '../../shared/contract/index.ts'
import { scratchCode } from './scratch.ts'

export type HubThread = {
	/** A further client, with a port of its own. */
	readonly client: () => Client
	/** Opens an event file that was made with the code for measuring. */
	readonly open: (path: string) => Promise<void>
	readonly close: () => Promise<void>
}

type Places = { readonly deviceDir: string; readonly libraryDir: string }

export const startHubThread = async (places: Places): Promise<HubThread> => {
	const worker = new Worker(new URL(import.meta.url), { workerData: places, execArgv: [] })
	await once(worker, 'message')
	const client = (): Client => {
		const { port1, port2 } = new MessageChannel()
		worker.postMessage({ port: port2 }, [port2 as unknown as NodePort])
		return clientOverPort(port1)
	}
	return {
		client,
		open: async (path) => {
			const { outcome } = await client().library.open({ path, code: scratchCode })
			if (outcome !== 'opened') throw new Error('the scratch event did not open')
		},
		close: async () => {
			worker.postMessage('close')
			await once(worker, 'exit')
		},
	}
}

const serve = async ({ deviceDir, libraryDir }: Places) => {
	const keyStore = createKeyFileStore(deviceDir)
	const hub = await startHub({ deviceDir, libraryDir, pagesDir: '', keyStore, dialogs: null, backups: 'byHand' })
	parentPort?.on('message', (message: { readonly port: NodePort } | 'close') => {
		if (message !== 'close') return hub.attachPort(message.port)
		return void hub.close().then(() => process.exit(0))
	})
	parentPort?.postMessage('ready')
}

if (!isMainThread) await serve(workerData as Places)
