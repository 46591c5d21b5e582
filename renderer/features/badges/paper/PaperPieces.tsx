/** What can be printed for the door, and the way to type in what comes back. */
import {
	ClipboardTextIcon,
	type Icon as Drawing,
	KeyboardIcon,
	SignatureIcon,
	UserPlusIcon,
} from '@phosphor-icons/react'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { DayField } from './DayField.tsx'
import { usePaperRows } from './enter/rowsStore.ts'
import type { PaperOf } from './paperTypes.ts'
import { paperHref, type SheetKind, sheetKinds } from './paperView.ts'

const icons: Readonly<Record<SheetKind, Drawing>> = {
	list: ClipboardTextIcon,
	signIn: SignatureIcon,
	walkIn: UserPlusIcon,
}

export const PaperPieces = ({ of }: { readonly of: PaperOf }) => {
	const say = useText()
	const { rows } = usePaperRows(of.day.id)
	return (
		<>
			<PageHead title={say('doorPaper.title')} lead={say('doorPaper.lead')} end={<DayField of={of} />} />
			<Card title={say('doorPaper.pieces')}>
				<ul className="doorpaper-pieces">
					{sheetKinds.map((kind) => (
						<li key={kind} className="doorpaper-piece">
							<Icon of={icons[kind]} />
							<div className="doorpaper-piece-words">
								<h3>{say(`doorPaper.sheet.${kind}`)}</h3>
								<p className="soft">{say(`doorPaper.words.${kind}`)}</p>
							</div>
							<a
								className="button button-second"
								href={paperHref(kind)}
								aria-label={say('doorPaper.showWhat', { what: say(`doorPaper.sheet.${kind}`) })}
							>
								{say('doorPaper.show')}
							</a>
						</li>
					))}
				</ul>
			</Card>
			<Card title={say('doorPaper.entry')}>
				<div className="doorpaper-piece">
					<Icon of={KeyboardIcon} />
					<div className="doorpaper-piece-words">
						<p>{say('doorPaper.entryWords')}</p>
						{rows.length === 0 ? null : (
							<p>
								<b>{say('doorPaper.entryWaits', { count: rows.length })}</b>
							</p>
						)}
					</div>
					<a className="button button-main" href={paperHref('enter')}>
						{say('doorPaper.entryGo')}
					</a>
				</div>
			</Card>
		</>
	)
}
