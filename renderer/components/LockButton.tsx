import { LockIcon } from '@phosphor-icons/react'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { askLock, useLock } from './lockStore.ts'

/** At the end of a bar, where somebody signed in at this computer. */
export const LockButton = () => {
	const say = useText()
	const isOn = useLock((lock) => lock.isOn)
	if (!isOn) return null
	return <Button label={say('lock.lockNow')} icon={<Icon of={LockIcon} />} onPress={askLock} />
}
