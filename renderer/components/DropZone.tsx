/** A file in: drop it, paste it, or choose it with the button. The keyboard path is the button. */
import { type ReactNode, useRef } from 'react'
import { DropZone as AriaDropZone } from 'react-aria-components/DropZone'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import './DropZone.css'

export type DropZoneProps = {
	/** Names the zone: "Booking file". */
	readonly label: string
	/** What may be dropped, in words, under the button. */
	readonly hint?: ReactNode
	readonly buttonLabel?: string
	readonly icon?: ReactNode
	/** As in a file input: `.csv,.xlsx`. A dropped file is passed on whatever it is; the hub judges it. */
	readonly accept?: string
	readonly onFile: (file: File) => void
}

export const DropZone = ({ label, hint, buttonLabel, icon, accept, onFile }: DropZoneProps) => {
	const say = useText()
	const input = useRef<HTMLInputElement>(null)
	return (
		<AriaDropZone
			className="drop-zone"
			aria-label={label}
			onDrop={(event) => {
				const first = event.items.find((item) => item.kind === 'file')
				if (first?.kind === 'file') void first.getFile().then(onFile)
			}}
		>
			{icon}
			<div className="drop-zone-way">
				<Button kind="main" size="desk" onPress={() => input.current?.click()}>
					{buttonLabel ?? say('kit.chooseFile')}
				</Button>
				<span>{say('kit.orDropIt')}</span>
			</div>
			{hint === undefined ? null : <div className="drop-zone-hint">{hint}</div>}
			<input
				ref={input}
				type="file"
				hidden
				tabIndex={-1}
				aria-label={label}
				{...(accept === undefined ? {} : { accept })}
				onChange={(event) => {
					const file = event.target.files?.[0]
					event.target.value = ''
					if (file !== undefined) onFile(file)
				}}
			/>
		</AriaDropZone>
	)
}
