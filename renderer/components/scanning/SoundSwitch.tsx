import { useText } from '../../text/text.ts'
import { Check } from '../Check.tsx'
import { useSignals } from './signal.ts'

/** Sound after a scan, on this computer: off until somebody wants it. */
export const SoundSwitch = () => {
	const say = useText()
	const { hasSound, turnSound } = useSignals()
	return <Check isSwitch label={say('kit.scanning.sound')} isOn={hasSound} onChange={turnSound} />
}
