/** Opening an event file: find it, then its code where this computer does not hold the key. */
import { FolderOpenIcon } from '@phosphor-icons/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { fileNameOf } from './fileName.ts'
import { NearbyFiles } from './NearbyFiles.tsx'
import './OpenEvent.css'
import { OpeningMessage } from './OpeningMessage.tsx'
import { useOpening } from './useOpening.ts'

export type OpenEventProps = {
	/** A file that is known to need its code; empty: the person looks for a file. */
	readonly startPath: string
	readonly currentPath: string | null
	readonly onBack: () => void
	readonly onOpened: () => void
}

export const OpenEvent = ({ startPath, currentPath, onBack, onOpened }: OpenEventProps) => {
	const say = useText()
	const { client } = useHub()
	const opening = useOpening(currentPath !== null, onOpened)
	/** The file whose code is asked for. */
	const [locked, setLocked] = useState(startPath)
	const [path, setPath] = useState('')
	const [code, setCode] = useState('')
	const [hasTried, setTried] = useState(false)
	const codeInput = useRef<HTMLInputElement>(null)
	const recent = useQuery('library.recent', (hub) => hub.library.recent({}), [])
	const hasDialogs = recent.data?.hasDialogs ?? false
	const nearby = useQuery(
		`library.nearby:${recent.data !== undefined && !hasDialogs}`,
		async (hub) => (recent.data === undefined || hasDialogs ? { files: [] } : await hub.library.nearby({})),
		[],
	)

	useEffect(() => {
		if (locked !== '') codeInput.current?.focus()
	}, [locked])

	const open = async (file: string): Promise<void> => {
		const problem = await opening.open(file)
		if (problem === 'needsCode' || problem === 'wrongCode') {
			setCode('')
			setTried(false)
			setLocked(file)
			opening.settle()
		}
	}
	const choose = async (): Promise<void> => {
		const chosen = await client.library.choose({})
		if (chosen.path !== null) await open(chosen.path)
	}
	const submitPath = (event: FormEvent): void => {
		event.preventDefault()
		setTried(true)
		if (path.trim() !== '') void open(path.trim())
	}
	const submitCode = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		setTried(true)
		const problem = code.trim() === '' ? 'needsCode' : await opening.open(locked, code.trim())
		if (problem !== null) codeInput.current?.select()
	}

	if (locked !== '') {
		return (
			<form className="open-event stack" onSubmit={(event) => void submitCode(event)} noValidate>
				<PageHead title={say('home.codeFor', { file: fileNameOf(locked) })} lead={say('home.codeForLead')} />
				<OpeningMessage problem={opening.problem} backup={opening.backup} />
				<TextField
					label={say('home.code')}
					value={code}
					maxLength={60}
					inputRef={codeInput}
					inputClassName="code-input"
					onChange={setCode}
					error={hasTried && code.trim() === '' ? say('home.codeMissing') : undefined}
				/>
				<div className="row wrap">
					<Button kind="main" size="desk" type="submit" isWorking={opening.busy !== null}>
						{say('home.openWithCode')}
					</Button>
					<Button
						size="desk"
						onPress={() => {
							opening.settle()
							setTried(false)
							setLocked('')
						}}
					>
						{say('home.otherFile')}
					</Button>
				</div>
			</form>
		)
	}
	return (
		<div className="open-event stack">
			<PageHead
				title={say('home.openTitle')}
				lead={say('home.openLead')}
				end={<Button onPress={onBack}>{say('kit.goBack')}</Button>}
			/>
			<OpeningMessage problem={opening.problem} backup={opening.backup} />
			{recent.data === undefined ? null : hasDialogs ? (
				<div>
					<Button
						kind="main"
						size="desk"
						icon={<Icon of={FolderOpenIcon} />}
						isWorking={opening.busy !== null}
						onPress={() => void choose()}
					>
						{say('home.choose')}
					</Button>
				</div>
			) : (
				<>
					{nearby.data === undefined ? null : (
						<NearbyFiles
							files={nearby.data.files}
							busy={opening.busy}
							onPick={(file) => void open(file)}
							onLookAgain={() => void nearby.again()}
						/>
					)}
					<form className="open-path" onSubmit={submitPath} noValidate>
						<TextField
							label={say('home.path')}
							hint={say('home.pathHint')}
							value={path}
							maxLength={4096}
							onChange={setPath}
							error={hasTried && path.trim() === '' ? say('home.pathMissing') : undefined}
						/>
						<Button kind="main" type="submit" isWorking={opening.busy !== null && opening.busy === path.trim()}>
							{say('home.openIt')}
						</Button>
					</form>
				</>
			)}
		</div>
	)
}
