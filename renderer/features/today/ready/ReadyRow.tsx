import { ArrowRightIcon, CheckCircleIcon, MinusCircleIcon, WarningIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { fullTenths, placeOf, type ReadySection } from './readyRows.ts'

export type ReadyRowProps = { readonly section: ReadySection }

/** A picture of the share; the words beside it say it in numbers. */
const Bar = ({ section }: ReadyRowProps) => {
	const full = fullTenths(section)
	return (
		<span className="ready-bar" aria-hidden="true">
			{Array.from({ length: 10 }, (_, at) => (
				// oxlint-disable-next-line react/no-array-index-key -- ten parts of one bar, which never change places
				<span key={at} className={at < full ? 'ready-full' : ''} />
			))}
		</span>
	)
}

const Words = ({ section: { section, ready, of } }: ReadyRowProps) => {
	const say = useText()
	const values = { ready: formatCount(ready), of: formatCount(of) }
	return (
		<>
			{say('today.ready.of', values)} <span className="soft">{say(`today.ready.section.${section}.is`)}</span>
		</>
	)
}

/** Something is left: what, in words, and where it is settled. */
export const LeftRow = ({ section: one }: ReadyRowProps) => {
	const say = useText()
	const { section, ready, of } = one
	const title = say(`today.ready.section.${section}.title`)
	const go = say(`today.ready.section.${section}.go`)
	return (
		<li className="ready-row ready-row-left">
			<Icon of={WarningIcon} weight="fill" />
			<div className="ready-words">
				<h3>{title}</h3>
				<p>{say(`today.ready.section.${section}.left`, { count: of - ready })}</p>
				<p className="small ready-share">
					<Bar section={one} />
					<span>
						<Words section={one} />
					</span>
				</p>
			</div>
			<a className="button button-second no-print" href={placeOf[section]} aria-label={`${go}: ${title}`}>
				{go}
				<Icon of={ArrowRightIcon} />
			</a>
		</li>
	)
}

/** Done, done by itself at the door, or nothing to do. */
export const SettledRow = ({ section: one }: ReadyRowProps) => {
	const say = useText()
	const { section, ready, of } = one
	const isNothing = of === 0
	return (
		<li className="ready-row ready-row-settled">
			<Icon of={isNothing ? MinusCircleIcon : CheckCircleIcon} weight={isNothing ? 'regular' : 'fill'} />
			<div className="ready-words">
				<h3>
					<a href={placeOf[section]}>{say(`today.ready.section.${section}.title`)}</a>
				</h3>
				{isNothing ? (
					<p>{say(`today.ready.section.${section}.none`)}</p>
				) : (
					<p>
						<Words section={one} />
						{ready < of ? <> · {say(`today.ready.section.${section}.left`, { count: of - ready })}</> : null}
					</p>
				)}
			</div>
		</li>
	)
}
