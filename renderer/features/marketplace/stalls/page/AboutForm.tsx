import { useState } from 'react'
import { SidePanel } from '../../../../components/SidePanel.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { countWithin, mostNumber, mostWords, savedStall, wordCount } from '../stallFacts.ts'
import { stallName } from '../stallWords.ts'
import { useUnsaved } from '../unsaved.ts'
import { focusFault, openerOf, type PageParts } from './pageParts.ts'

export const AboutForm = ({ market, stall, onClose, onSaved }: PageParts) => {
	const say = useText()
	const { isWorking, problem, clear, send } = useMarketSend(market.again)
	const [draft, setDraft] = useState({
		number: String(stall.number),
		organisation: stall.organisation,
		title: stall.title,
		blurb: stall.blurb,
	})
	const [hasTried, setTried] = useState(false)
	/** The text that holds a name which is not to be shown. */
	const [named, setNamed] = useState('')
	const number = countWithin(draft.number, 1, mostNumber)
	const words = wordCount(draft.blurb)
	// What came in longer stays as it is until somebody writes it anew.
	const isTooLong = words > mostWords && draft.blurb !== stall.blurb
	const isNameMissing = draft.organisation.trim() === ''
	useUnsaved(
		draft.number !== String(stall.number) ||
			draft.organisation !== stall.organisation ||
			draft.title !== stall.title ||
			draft.blurb !== stall.blurb,
	)
	const set = (part: Partial<typeof draft>): void => {
		clear()
		setNamed('')
		setDraft({ ...draft, ...part })
	}
	const nameError = (field: string): string | undefined => (named === field ? say('marketStalls.holdsName') : undefined)
	const save = async (): Promise<void> => {
		setTried(true)
		if (number === null || isNameMissing || isTooLong) return
		const saved = savedStall(stall, {
			number,
			organisation: draft.organisation.trim(),
			title: draft.title.trim(),
			blurb: draft.blurb.trim().replaceAll(/\s+/gu, ' '),
		})
		const { isDone, refusal } = await send(
			[['marketplace.saveStalls', { stalls: [saved] }]],
			say('marketStalls.saved', { stall: stallName(saved) }),
		)
		if (isDone) onSaved(openerOf('about'))
		if (refusal?.outcome !== 'realName' || !('field' in refusal)) return
		setNamed(refusal.field)
		focusFault()
	}
	return (
		<SidePanel
			title={say('marketStalls.about')}
			level={2}
			isWide
			saveLabel={say('marketStalls.save')}
			isWorking={isWorking}
			problem={named === '' ? problem : undefined}
			onSave={() => void save()}
			onClose={() => onClose(openerOf('about'))}
			openerId={openerOf('about')}
		>
			<TextField
				label={say('marketStalls.field.organisation')}
				value={draft.organisation}
				maxLength={120}
				onChange={(organisation) => set({ organisation })}
				error={hasTried && isNameMissing ? say('marketStalls.organisationMissing') : nameError('organisation')}
			/>
			<TextField
				label={say('marketStalls.field.title')}
				hint={say('marketStalls.hint.title')}
				isOptional
				value={draft.title}
				maxLength={120}
				onChange={(title) => set({ title })}
				error={nameError('title')}
			/>
			<div className="stack-s">
				<TextField
					label={say('marketStalls.field.blurb')}
					hint={say('marketStalls.hint.blurb')}
					isOptional
					value={draft.blurb}
					lines={3}
					maxLength={300}
					onChange={(blurb) => set({ blurb })}
					error={
						hasTried && isTooLong
							? say('marketStalls.blurbLong', { count: words - mostWords, most: mostWords })
							: nameError('blurb')
					}
				/>
				<p className={words > mostWords ? 'small stalls-words-over' : 'small soft'}>
					{say('marketStalls.words', { count: words, most: mostWords })}
				</p>
			</div>
			<TextField
				className="stalls-narrow"
				label={say('marketStalls.field.number')}
				value={draft.number}
				maxLength={3}
				onChange={(value) => set({ number: value })}
				error={hasTried && number === null ? say('marketStalls.numberWrong') : undefined}
			/>
		</SidePanel>
	)
}
