/**
 * The camera as a scanner, while somebody has it open: what it sees, the light where there is one, and how the last
 * scan went. Where there is no camera it says so, and how else to go on.
 */
import { CameraIcon, LightbulbIcon, XIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../text/text.ts'
import { announce } from '../announcer.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { Message } from '../Message.tsx'
import { type Camera, type CameraProblem, openCamera } from './camera.ts'
import type { Decode } from './decoder.ts'
import { ScanSign } from './ScanSign.tsx'
import './Scanning.css'
import { nothingSeen, see } from './sightings.ts'

export type CameraScannerProps = {
	/** A code was held before the camera; once for each time. */
	readonly onCode: (code: string) => void
	readonly onClose: () => void
	/** Tells whoever guards the camera that it is wanted, or not any more. Answers whether somebody guards it. */
	readonly allow: (isOpen: boolean) => boolean
}

/** Between two pictures: a badge is held for longer, and the screen stays quick. */
const everyMs = 120
/** Wide enough for a badge at arm's length, and quick to look through. */
const widest = 960

type State =
	| { readonly is: 'opening' }
	| { readonly is: 'open'; readonly camera: Camera }
	| { readonly is: 'problem'; readonly why: CameraProblem | 'decoder' }

/** Looks at the picture again and again until it is told to stop. */
const watch = (video: HTMLVideoElement, decode: Decode, onCode: (code: string) => void): (() => void) => {
	const canvas = document.createElement('canvas')
	const paper = canvas.getContext('2d', { willReadFrequently: true })
	let seen = nothingSeen
	let timer: ReturnType<typeof setTimeout> | undefined
	let isOver = false
	const look = async (): Promise<void> => {
		if (paper !== null && video.videoWidth > 0) {
			const scale = Math.min(1, widest / video.videoWidth)
			canvas.width = Math.round(video.videoWidth * scale)
			canvas.height = Math.round(video.videoHeight * scale)
			paper.drawImage(video, 0, 0, canvas.width, canvas.height)
			const code = await decode(paper.getImageData(0, 0, canvas.width, canvas.height)).catch(() => null)
			if (isOver) return
			const [next, shown] = see(seen, code, performance.now())
			seen = next
			if (shown !== null) onCode(shown)
		}
		if (!isOver) timer = setTimeout(() => void look(), everyMs)
	}
	void look()
	return () => {
		isOver = true
		clearTimeout(timer)
	}
}

export const CameraScanner = ({ onCode, onClose, allow }: CameraScannerProps) => {
	const say = useText()
	const [state, setState] = useState<State>({ is: 'opening' })
	const [hasLight, setLight] = useState(false)
	const video = useRef<HTMLVideoElement>(null)
	const latest = useRef({ onCode, allow })
	latest.current = { onCode, allow }

	useEffect(() => {
		let isGone = false
		let close = (): void => {}
		const open = async (): Promise<void> => {
			const camera = await openCamera(latest.current.allow(true))
			if (typeof camera === 'string') {
				if (!isGone) setState({ is: 'problem', why: camera })
				return
			}
			if (isGone) return camera.close()
			close = camera.close
			setState({ is: 'open', camera })
			try {
				const { createDecoder } = await import('./decoder.ts')
				const decode = await createDecoder()
				const view = video.current
				if (isGone || view === null) return
				view.srcObject = camera.stream
				await view.play()
				if (isGone) return
				announce(say('kit.scanning.ready'))
				const stop = watch(view, decode, (code) => latest.current.onCode(code))
				close = () => {
					stop()
					camera.close()
				}
			} catch {
				camera.close()
				if (!isGone) setState({ is: 'problem', why: 'decoder' })
			}
		}
		void open()
		return () => {
			isGone = true
			close()
			latest.current.allow(false)
		}
	}, [say])

	const torch = state.is === 'open' ? state.camera.torch : null
	return (
		<section className="camera" aria-label={say('kit.scanning.camera')} data-region="">
			{state.is === 'problem' ? (
				<Message tone="heed" title={say(`kit.scanning.problem.${state.why}`)} isLive>
					{say('kit.scanning.otherwise')}
				</Message>
			) : (
				<div className="camera-view">
					{/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a picture of what is before the camera; there is no sound */}
					<video ref={video} className="camera-picture" muted playsInline aria-label={say('kit.scanning.picture')} />
					{state.is === 'opening' ? (
						<p className="camera-opening">
							<Icon of={CameraIcon} /> {say('kit.scanning.opening')}
						</p>
					) : null}
				</div>
			)}
			<ScanSign />
			<div className="row wrap">
				{torch === null ? null : (
					<Button
						icon={<Icon of={LightbulbIcon} />}
						onPress={() => {
							setLight(!hasLight)
							void torch(!hasLight).catch(() => setLight(hasLight))
						}}
					>
						{say(hasLight ? 'kit.scanning.lightOff' : 'kit.scanning.lightOn')}
					</Button>
				)}
				<Button icon={<Icon of={XIcon} />} onPress={onClose}>
					{say('kit.scanning.close')}
				</Button>
			</div>
		</section>
	)
}
