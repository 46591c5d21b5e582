import { CheckCircleIcon, XIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './ToastRegion.css'
import { dismissToast, type Toast, toastMs, useToasts } from './toasts.ts'

const OneToast = ({ toast }: { readonly toast: Toast }) => {
	const say = useText()
	const [isHeld, setIsHeld] = useState(false)
	useEffect(() => {
		if (isHeld) return
		const timer = setTimeout(() => dismissToast(toast.id), toastMs)
		return () => clearTimeout(timer)
	}, [isHeld, toast.id])
	const undo = toast.undo
	return (
		<div
			className="toast"
			onFocus={() => setIsHeld(true)}
			onBlur={() => setIsHeld(false)}
			onPointerEnter={() => setIsHeld(true)}
			onPointerLeave={() => setIsHeld(false)}
		>
			<Icon of={CheckCircleIcon} weight="fill" />
			<span className="toast-words">{toast.text}</span>
			{undo === undefined ? null : (
				<Button
					kind="quiet"
					onPress={() => {
						dismissToast(toast.id)
						undo()
					}}
				>
					{toast.undoLabel ?? say('kit.undo')}
				</Button>
			)}
			<Button kind="quiet" label={say('kit.close')} icon={<Icon of={XIcon} />} onPress={() => dismissToast(toast.id)} />
		</div>
	)
}

/** Where toasts stand: once, in the app. Reached with F6. */
export const ToastRegion = () => {
	const say = useText()
	const { toasts } = useToasts()
	return (
		<section
			className="toasts"
			aria-label={say('kit.messages')}
			data-react-aria-top-layer="true"
			{...(toasts.length === 0 ? {} : { 'data-region': '' })}
		>
			<div className="toast-list" role="log" aria-live="polite" aria-relevant="additions">
				{toasts.map((one) => (
					<OneToast key={one.id} toast={one} />
				))}
			</div>
		</section>
	)
}
