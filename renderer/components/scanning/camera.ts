/** The camera of this computer, for as long as somebody has it open. */

/** `none`: there is no camera. `refused`: the browser or the system does not allow it. `busy`: something else has it. */
export type CameraProblem = 'none' | 'refused' | 'busy'

export type Camera = {
	readonly stream: MediaStream
	/** Puts the light on or off; null where there is none. */
	readonly torch: ((isOn: boolean) => Promise<void>) | null
	readonly close: () => void
}

const problemOf = (error: unknown): CameraProblem => {
	const name = error instanceof DOMException ? error.name : ''
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
	return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}

const wanted: MediaStreamConstraints = {
	audio: false,
	video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
}

/** The window allows the camera once it has heard that a scanner is open, which it may hear a moment later. */
const triesOfWindow = 8
const betweenTriesMs = 120

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, betweenTriesMs))

/**
 * Asks for the camera: only ever after somebody pressed for it.
 * @param isInWindow Foyer's own window decides, not a browser
 */
export const openCamera = async (isInWindow: boolean): Promise<Camera | CameraProblem> => {
	if (!('mediaDevices' in navigator)) return 'none'
	for (let tries = 1; ; tries++) {
		try {
			const stream = await navigator.mediaDevices.getUserMedia(wanted)
			const [track] = stream.getVideoTracks()
			// The light is not in the language's list of abilities yet.
			const abilities: MediaTrackCapabilities & { readonly torch?: boolean } = track?.getCapabilities() ?? {}
			const light = async (isOn: boolean): Promise<void> => {
				const constraint: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: isOn }
				await track?.applyConstraints({ advanced: [constraint] })
			}
			return {
				stream,
				torch: abilities.torch === true ? light : null,
				close: () => {
					for (const one of stream.getTracks()) one.stop()
				},
			}
		} catch (error) {
			const problem = problemOf(error)
			if (problem !== 'refused' || !isInWindow || tries >= triesOfWindow) return problem
			await pause()
		}
	}
}
