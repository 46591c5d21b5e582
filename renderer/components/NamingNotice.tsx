/** A calm word beside a field that seems to hold somebody's name. It stops nobody. */
import { InfoIcon } from '@phosphor-icons/react'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './NamingNotice.css'

export const NamingNotice = ({ isShown, onKeep }: { readonly isShown: boolean; readonly onKeep: () => void }) => {
	const say = useText()
	return (
		<div role="status" className="naming">
			{isShown ? (
				<div className="naming-notice">
					<Icon of={InfoIcon} weight="fill" />
					<span>{say('kit.naming.ask')}</span>
					<Button kind="quiet" size="dense" onPress={onKeep}>
						{say('kit.naming.goOn')}
					</Button>
				</div>
			) : null}
		</div>
	)
}
