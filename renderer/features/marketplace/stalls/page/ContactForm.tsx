import { useState } from 'react'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { stallName } from '../stallWords.ts'
import { useUnsaved } from '../unsaved.ts'
import { type Contact, contactFields, mostLetters } from './contactFields.ts'
import { focusFault, openerOf, type PageParts } from './pageParts.ts'

export type ContactFormProps = PageParts & {
	readonly contact: Contact
	/** Reads it afresh. */
	readonly again: () => Promise<void>
}

const isEmail = (text: string): boolean => text === '' || /^\S+@\S+$/.test(text)

export const ContactForm = ({ market, stall, contact, again, onClose, onSaved }: ContactFormProps) => {
	const say = useText()
	const { isWorking, problem, clear, send } = useMarketSend(async () => {
		await Promise.all([market.again(), again()])
	})
	const [draft, setDraft] = useState(contact)
	const [hasTried, setTried] = useState(false)
	/** The text that holds a name which is not to be shown. */
	const [named, setNamed] = useState('')
	const isEmailWrong = !isEmail(draft.contactEmail.trim())
	useUnsaved(contactFields.some((field) => draft[field] !== contact[field]))
	const save = async (): Promise<void> => {
		setTried(true)
		if (isEmailWrong) return
		const saved: Contact = {
			contactName: draft.contactName.trim(),
			contactEmail: draft.contactEmail.trim(),
			contactPhone: draft.contactPhone.trim(),
			unloading: draft.unloading.trim(),
			note: draft.note.trim(),
		}
		const { isDone, refusal } = await send(
			[['marketplace.setContact', { stallId: stall.id, contact: saved }]],
			say('marketStalls.contactSaved', { stall: stallName(stall) }),
		)
		if (isDone) onSaved(openerOf('contact'))
		if (refusal?.outcome !== 'realName' || !('field' in refusal)) return
		setNamed(refusal.field)
		focusFault()
	}
	return (
		<SidePanel
			title={say('marketStalls.contact')}
			level={2}
			isWide
			saveLabel={say('marketStalls.save')}
			isWorking={isWorking}
			problem={named === '' ? problem : undefined}
			onSave={() => void save()}
			onClose={() => onClose(openerOf('contact'))}
			openerId={openerOf('contact')}
		>
			{contactFields.map((field) => (
				<TextField
					key={field}
					label={say(`marketStalls.field.${field}`)}
					{...(field === 'unloading' ? { hint: say('marketStalls.hint.unloading') } : {})}
					{...(field === 'note' ? { hint: say('marketStalls.hint.note'), lines: 3 } : {})}
					isOptional
					value={draft[field]}
					maxLength={mostLetters[field]}
					onChange={(value) => {
						clear()
						setNamed('')
						setDraft({ ...draft, [field]: value })
					}}
					error={
						named === field
							? say('marketStalls.holdsName')
							: field === 'contactEmail' && hasTried && isEmailWrong
								? say('marketStalls.emailWrong')
								: undefined
					}
				/>
			))}
		</SidePanel>
	)
}
