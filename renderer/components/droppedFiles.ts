/** Where a file goes that is dropped anywhere on the window: to the screen that takes files, if one is on. */
type Taker = (file: File) => void

let taker: Taker | null = null

/** Takes dropped files from now on; answers how to stop. */
export const takeDroppedFiles = (take: Taker): (() => void) => {
	taker = take
	return () => {
		if (taker === take) taker = null
	}
}

/** Null: no screen takes them, so they are booking files. */
export const droppedFileTaker = (): Taker | null => taker
