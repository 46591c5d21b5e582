import { powerSaveBlocker } from 'electron'

/** Keeps the screen from going to sleep while a desk or a display is at work. Asking twice is asking once. */
export const createStayAwake = (): ((isOn: boolean) => void) => {
	let blocker: number | null = null
	return (isOn) => {
		if (isOn && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep')
		if (!isOn && blocker !== null) {
			powerSaveBlocker.stop(blocker)
			blocker = null
		}
	}
}
