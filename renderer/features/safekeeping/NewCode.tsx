/** A new recovery code: shown once, typed back from the paper, and then the only one that opens the file. */
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../text/text.ts'
import { NewCodeDialog } from './NewCodeDialog.tsx'

export const NewCode = ({ onChanged }: { readonly onChanged: () => Promise<void> }) => {
	const say = useText()
	const [isOpen, setOpen] = useState(false)
	return (
		<Card title={say('safe.code.title')}>
			<div className="stack-s">
				<p>{say('safe.code.words')}</p>
				<div>
					<Button onPress={() => setOpen(true)}>{say('safe.code.begin')}</Button>
				</div>
			</div>
			{isOpen ? (
				<NewCodeDialog
					onClose={() => {
						setOpen(false)
						void onChanged()
					}}
				/>
			) : null}
		</Card>
	)
}
