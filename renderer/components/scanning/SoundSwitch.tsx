import { SpeakerHighIcon, SpeakerSlashIcon } from '@phosphor-icons/react'
import { useText } from '../../text/text.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { useSignals } from './signal.ts'

/** Sound after a scan, on this computer: off until somebody wants it. */
export const SoundSwitch = () => {
	const say = useText()
	const { hasSound, turnSound } = useSignals()
	return (
		<Button icon={<Icon of={hasSound ? SpeakerHighIcon : SpeakerSlashIcon} />} onPress={() => turnSound(!hasSound)}>
			{say(hasSound ? 'kit.scanning.soundOn' : 'kit.scanning.soundOff')}
		</Button>
	)
}
