import { useState } from 'react'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { wholeNumber } from './tablePlan.ts'
import { useChange } from './useChange.ts'

type Access = 'stepFree' | 'lift' | 'stairs'

/** A room that was not known yet, with what groups need to know of it. */
export const RoomForm = ({ openerId, onClose }: { readonly openerId: string; readonly onClose: () => void }) => {
	const say = useText()
	const change = useChange()
	const [name, setName] = useState('')
	const [code, setCode] = useState('')
	const [seats, setSeats] = useState('')
	const [fire, setFire] = useState('')
	const [access, setAccess] = useState<Access>('stepFree')
	const [hasLoop, setLoop] = useState(false)
	const [isLowNoise, setLowNoise] = useState(false)
	const [hasTried, setTried] = useState(false)
	const counts = [seats, fire].map((typed) => (typed.trim() === '' ? 0 : wholeNumber(typed)))
	const isWrong = (index: number): boolean => counts[index] === undefined || !(counts[index] <= 100_000)

	const save = async (): Promise<void> => {
		setTried(true)
		const [cabaretSeats = 0, fireCapacity = 0] = counts
		if (name.trim() === '' || isWrong(0) || isWrong(1)) return
		const room = {
			id: newId(),
			code: code.trim(),
			name: name.trim(),
			fireCapacity,
			theatreSeats: 0,
			cabaretSeats,
			access,
			loop: hasLoop ? ('fixed' as const) : ('none' as const),
			isLowNoise,
			notes: '',
		}
		if (!(await change.make([['events.addRoom', { room }]], say('groupSetup.rooms.added', { name: room.name })))) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	const wrong = (index: number) => (hasTried && isWrong(index) ? say('groupSetup.rooms.numberMissing') : undefined)
	return (
		<SidePanel
			title={say('groupSetup.rooms.newTitle')}
			saveLabel={say('groupSetup.rooms.addIt')}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<TextField
				label={say('groupSetup.rooms.name')}
				value={name}
				maxLength={200}
				onChange={setName}
				error={hasTried && name.trim() === '' ? say('groupSetup.rooms.nameMissing') : undefined}
			/>
			<TextField
				className="narrow-field"
				label={say('groupSetup.rooms.code')}
				isOptional
				value={code}
				maxLength={12}
				onChange={setCode}
			/>
			<div className="times">
				<TextField
					label={say('groupSetup.rooms.seats')}
					isOptional
					value={seats}
					maxLength={6}
					onChange={setSeats}
					error={wrong(0)}
				/>
				<TextField
					label={say('groupSetup.rooms.fire')}
					isOptional
					value={fire}
					maxLength={6}
					onChange={setFire}
					error={wrong(1)}
				/>
			</div>
			<RadioChoices
				label={say('groupSetup.rooms.access')}
				value={access}
				onChange={setAccess}
				choices={[
					{ value: 'stepFree', label: say('groupSetup.rooms.accessStepFree') },
					{ value: 'lift', label: say('groupSetup.rooms.accessLift') },
					{ value: 'stairs', label: say('groupSetup.rooms.accessStairs') },
				]}
			/>
			<div className="ticks">
				<Check label={say('groupSetup.rooms.hasLoop')} isOn={hasLoop} onChange={setLoop} />
				<Check label={say('groupSetup.rooms.isLowNoise')} isOn={isLowNoise} onChange={setLowNoise} />
			</div>
		</SidePanel>
	)
}
