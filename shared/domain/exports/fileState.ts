/** A file that leaves the event as a screen follows it, from asking for it to "saved". */

import type { LeavingRefusal } from './leaving.ts'

/** A file that the hub holds for a while. */
export type HeldFile = {
	readonly exportId: string
	readonly fileName: string
	readonly bytes: number
	readonly rows: number
	/** Shown once; null: it is not closed. */
	readonly password: string | null
}

export type FileState =
	| { readonly state: 'idle' }
	| { readonly state: 'stopped' }
	| { readonly state: 'working'; readonly done: number; readonly of: number }
	| {
			readonly state: 'failed'
			readonly why: LeavingRefusal | 'rehearsal' | 'pastDay' | 'notFrozen' | 'failed' | 'gone'
	  }
	| { readonly state: 'made'; readonly file: HeldFile; readonly kept: 'no' | 'saving' | 'saved' | 'downloaded' }
