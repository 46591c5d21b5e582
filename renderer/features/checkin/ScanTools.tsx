/** The ways of scanning: a hand scanner works by itself; the camera is there while somebody has it open. */
import { CameraIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { CameraScanner } from '../../components/scanning/CameraScanner.tsx'
import { SoundSwitch } from '../../components/scanning/SoundSwitch.tsx'
import { useText } from '../../text/text.ts'
import { tellWindow } from '../../transport/windowShell.ts'
import { useDeskActions } from './useDesk.ts'

const allow = (isOpen: boolean): boolean => tellWindow({ kind: 'scanner', isOpen })

export const ScanTools = () => {
	const say = useText()
	const act = useDeskActions()
	const [isOpen, setOpen] = useState(false)
	const close = (): void => {
		setOpen(false)
		focusSoon(() => document.querySelector<HTMLElement>('.desk [role="combobox"]'))
	}
	return (
		<section className="scan-tools" aria-label={say('deskDoor.scan')} data-region="">
			{isOpen ? (
				<CameraScanner onCode={(code) => void act.scan(code)} onClose={close} allow={allow} />
			) : (
				<Button icon={<Icon of={CameraIcon} />} onPress={() => setOpen(true)}>
					{say('deskDoor.openCamera')}
				</Button>
			)}
			<SoundSwitch />
			<p className="soft small">{say('deskDoor.scanHint')}</p>
		</section>
	)
}
