/** The four questions for somebody who did not book, on paper: the same as at a desk, and nothing filled in. */
import { useState } from 'react'
import { Segmented } from '../../../../components/Segmented.tsx'
import { useText } from '../../../../text/text.ts'
import { DayField } from '../DayField.tsx'
import type { PaperOf } from '../paperTypes.ts'
import { SheetView } from '../SheetView.tsx'
import { CopiesField, copiesOf } from './CopiesField.tsx'
import { DoorPage } from './DoorPage.tsx'
import { PhotoShape, TickBox } from './marks.tsx'

type FormSize = 'usual' | 'large'

/** With more answers to choose from, a form needs a page of its own. */
const mostOnHalf = 13

const formsOnPage = (size: FormSize, answers: number): number => (size === 'usual' && answers <= mostOnHalf ? 2 : 1)

const Form = ({ of }: { readonly of: PaperOf }) => {
	const say = useText()
	const choice = (words: string, photo?: 'yes' | 'ask' | 'no') => (
		<li key={words}>
			<TickBox />
			{photo === undefined ? null : <PhotoShape photo={photo} />}
			<span>{words}</span>
		</li>
	)
	return (
		<article className="doorpaper-form">
			<p className="doorpaper-lead">{say('doorPaper.formWords')}</p>
			<div className="doorpaper-two">
				<div>
					<h3>{say('doorPaper.formName')}</h3>
					<p className="doorpaper-line" />
				</div>
				<div>
					<p>{say('doorPaper.formFamily')}</p>
					<p className="doorpaper-line" />
				</div>
			</div>
			<div>
				<h3>{say('doorPaper.formPart')}</h3>
				<ul className="doorpaper-choices">{of.overview.sectors.map(({ label }) => choice(label))}</ul>
			</div>
			<div>
				<p>{say('doorPaper.formOrganisation')}</p>
				<p className="doorpaper-line" />
			</div>
			<div>
				<h3>{say('doorPaper.formPhoto')}</h3>
				<ul className="doorpaper-choices">
					{choice(say('doorPaper.formYes'), 'yes')}
					{choice(say('doorPaper.formAsk'), 'ask')}
					{choice(say('doorPaper.formNo'), 'no')}
				</ul>
			</div>
			<div>
				<h3>{say('doorPaper.formLeave')}</h3>
				<ul className="doorpaper-choices">
					{choice(say('doorPaper.formYes'))}
					{choice(say('doorPaper.formNo'))}
				</ul>
			</div>
			<p className="doorpaper-desk">
				<span>{say('doorPaper.formDesk')}</span>
				<span className="doorpaper-line" />
				<span>{say('doorPaper.formCode')}</span>
				<span className="doorpaper-line" />
			</p>
		</article>
	)
}

export const WalkInView = ({ of }: { readonly of: PaperOf }) => {
	const say = useText()
	const [typed, setTyped] = useState('5')
	const [size, setSize] = useState<FormSize>('usual')
	const pages = copiesOf(typed)
	return (
		<SheetView
			kind="walkIn"
			pages={pages}
			whyNone={say('doorPaper.copiesWrong')}
			options={
				<>
					<DayField of={of} />
					<Segmented
						label={say('doorPaper.size')}
						value={size}
						onChange={setSize}
						segments={[
							{ value: 'usual', label: say('doorPaper.sizes.usual') },
							{ value: 'large', label: say('doorPaper.sizes.large') },
						]}
					/>
					<CopiesField value={typed} onChange={setTyped} />
				</>
			}
			page={(page) => (
				<DoorPage
					of={of}
					title={say('doorPaper.formTitle')}
					page={page}
					pages={pages}
					hasPeople
					hasVersion={false}
					className={`doorpaper-forms doorpaper-forms-${size}`}
				>
					{Array.from({ length: formsOnPage(size, of.overview.sectors.length) }, (_, index) => (
						<Form key={index} of={of} />
					))}
				</DoorPage>
			)}
		/>
	)
}
