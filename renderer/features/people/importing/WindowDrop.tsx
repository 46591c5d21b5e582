/** A file dropped anywhere on the window of an open event: says so while it hovers, and leads to the registrations. */
import { FileArrowDownIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { droppedFileTaker } from '../../../components/droppedFiles.ts'
import { Icon } from '../../../components/Icon.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { bringFile } from './importActions.ts'
import { workOf } from './importState.ts'
import { current, tell } from './importStore.ts'
import './WindowDrop.css'

export type WindowDropProps = {
	readonly eventId: string
	/** Shows the registrations. */
	readonly onFile: () => void
}

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
const hasDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

export const WindowDrop = ({ eventId, onFile }: WindowDropProps) => {
	const say = useText()
	const { client } = useHub()
	const [isOver, setOver] = useState(false)
	const [next, setNext] = useState<File | null>(null)
	const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)

	const bring = (file: File): void => {
		tell({ type: 'event', eventId })
		onFile()
		void bringFile(client, file)
	}
	const dropped = (file: File): void => {
		const take = droppedFileTaker()
		if (take !== null) {
			take(file)
			return
		}
		tell({ type: 'event', eventId })
		const state = current()
		if (state.stage.at === 'adding') toast(say('importing.drop.busy'))
		else if (workOf(state) === null) bring(file)
		else setNext(file)
	}
	const latest = useRef(dropped)
	latest.current = dropped

	useEffect(() => {
		/** `dragover` comes several times a second for as long as something hovers; a gap means it left. */
		const over = (event: DragEvent): void => {
			if (!hasFile(event) || hasDialog()) return
			if (!event.defaultPrevented) event.preventDefault()
			setOver(true)
			clearTimeout(leaving.current)
			leaving.current = setTimeout(() => setOver(false), 250)
		}
		const drop = (event: DragEvent): void => {
			clearTimeout(leaving.current)
			setOver(false)
			if (event.defaultPrevented || !hasFile(event)) return
			event.preventDefault()
			if (hasDialog()) return
			const files = event.dataTransfer?.files
			const file = files?.[0]
			if (file === undefined) return
			if ((files?.length ?? 0) > 1) toast(say('importing.drop.several'))
			else latest.current(file)
		}
		addEventListener('dragover', over)
		addEventListener('drop', drop)
		return () => {
			clearTimeout(leaving.current)
			removeEventListener('dragover', over)
			removeEventListener('drop', drop)
		}
	}, [say])

	const name = workOf(current())?.fileName ?? ''
	return (
		<>
			{isOver ? (
				<div className="window-drop">
					<p className="window-drop-words">
						<Icon of={FileArrowDownIcon} />
						<b>{say('importing.drop.title')}</b>
						<span>{say('importing.drop.words')}</span>
					</p>
				</div>
			) : null}
			{next === null ? null : (
				<Dialog
					title={say('importing.drop.replaceTitle', { next: next.name })}
					isOpen
					onClose={() => setNext(null)}
					backLabel={say('importing.drop.keep', { current: name })}
					main={
						<Button
							kind="main"
							onPress={() => {
								setNext(null)
								bring(next)
							}}
						>
							{say('importing.drop.replace', { next: next.name })}
						</Button>
					}
				>
					<p>{say('importing.drop.replaceWords', { current: name })}</p>
				</Dialog>
			)}
		</>
	)
}
