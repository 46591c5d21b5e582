/**
 * How a scan went, for eyes and ears that are on the next person: a shape with a word, and a sound where somebody
 * has turned it on. Two soft notes for "in", one low note for "look at the screen".
 */
import { create } from 'zustand'

export type Sign = 'in' | 'look'

const storageKey = 'foyer.scanSound'

const isRememberedOn = (): boolean => {
	try {
		return localStorage.getItem(storageKey) === 'on'
	} catch {
		return false
	}
}

type Signals = {
	/** How the last scan went; null before the first. `count` goes up with each. */
	readonly last: { readonly is: Sign; readonly count: number } | null
	/** Sound is off until somebody turns it on; kept on this computer. */
	readonly hasSound: boolean
	readonly turnSound: (isOn: boolean) => void
}

let sounds: AudioContext | null = null

/** Hertz, and when it begins and ends, in seconds. */
type Note = readonly [pitch: number, from: number, until: number]
const melodies: Record<Sign, readonly Note[]> = {
	in: [
		[660, 0, 0.12],
		[880, 0.12, 0.3],
	],
	look: [[196, 0, 0.35]],
}

const play = (is: Sign): void => {
	sounds ??= new AudioContext()
	void sounds.resume()
	const now = sounds.currentTime
	for (const [pitch, from, until] of melodies[is]) {
		const tone = sounds.createOscillator()
		const loudness = sounds.createGain()
		tone.type = 'sine'
		tone.frequency.value = pitch
		// Soft at both ends: a click is not part of the note.
		loudness.gain.setValueAtTime(0, now + from)
		loudness.gain.linearRampToValueAtTime(0.2, now + from + 0.02)
		loudness.gain.linearRampToValueAtTime(0, now + until)
		tone.connect(loudness).connect(sounds.destination)
		tone.start(now + from)
		tone.stop(now + until)
	}
}

export const useSignals = create<Signals>()((set) => ({
	last: null,
	hasSound: isRememberedOn(),
	turnSound: (isOn) => {
		try {
			localStorage.setItem(storageKey, isOn ? 'on' : 'off')
		} catch {
			// Kept until the page is closed.
		}
		set({ hasSound: isOn })
		if (isOn) play('in')
	},
}))

/** Says how a scan went. */
export const signal = (is: Sign): void => {
	const { last, hasSound } = useSignals.getState()
	useSignals.setState({ last: { is, count: (last?.count ?? 0) + 1 } })
	if (hasSound) play(is)
}
