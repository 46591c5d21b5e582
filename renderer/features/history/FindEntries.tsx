/** By whom, at which desk, what kind, which day, whose badge; and a file of what was found. */
import { DownloadSimpleIcon, MagnifyingGlassIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { download } from '../../components/download.ts'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { dateOf, formatCount, formatDate } from '../../text/format.ts'
import { sayIfKnown, useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import type { HistoryEntry } from './sentences.ts'
import { allEntries, anything, choicesIn, entriesCsv, isAnything, kindOf, type Wanted } from './wanted.ts'

export type FindEntriesProps = {
	readonly wanted: Wanted
	/** All that was done; undefined until something is looked for. */
	readonly all: readonly HistoryEntry[] | undefined
	readonly found: readonly HistoryEntry[] | undefined
	readonly onWanted: (wanted: Wanted) => void
	/** Somebody begins to choose: what there is to choose from is read. */
	readonly onBegin: () => void
}

/** Chosen again to look for any. */
const any = '*'

export const FindEntries = ({ wanted, all, found, onWanted, onBegin }: FindEntriesProps) => {
	const say = useText()
	const hub = useHub()
	const [isSaving, setSaving] = useState(false)
	const [hasFailed, setFailed] = useState(false)
	const choice = (name: keyof Wanted, values: readonly string[], words: (value: string) => string) => (
		<Select
			label={say(`history.find.${name}`)}
			value={wanted[name] === '' ? any : wanted[name]}
			onChange={(value) => onWanted({ ...wanted, [name]: value === any ? '' : value })}
			options={[
				{ value: any, label: say('history.find.any') },
				...values.map((value) => ({ value, label: words(value) })),
			]}
		/>
	)
	const save = async (): Promise<void> => {
		setSaving(true)
		setFailed(false)
		try {
			const entries = isAnything(wanted) ? await allEntries(hub.client) : (found ?? [])
			await hub.call('history.recordExport', { sentences: entries.length })
			download(new Blob([entriesCsv(entries)], { type: 'text/csv' }), 'foyer-history.csv')
		} catch {
			setFailed(true)
		}
		setSaving(false)
	}
	const entries = all ?? []
	const plain = (value: string): string => value
	return (
		<section className="history-find no-print" aria-label={say('history.find.title')}>
			{all === undefined ? null : (
				<div className="history-find-fields">
					{choice('day', choicesIn(entries, ({ atMs }) => dateOf(atMs)).toReversed(), formatDate)}
					{choice(
						'desk',
						choicesIn(entries, ({ desk }) => desk),
						plain,
					)}
					{choice(
						'operator',
						choicesIn(entries, ({ operator }) => operator),
						plain,
					)}
					{choice('kind', choicesIn(entries, kindOf), (kind) => sayIfKnown(`history.find.kinds.${kind}`) ?? kind)}
					<TextField
						label={say('history.find.badge')}
						value={wanted.badge}
						maxLength={12}
						onChange={(badge) => onWanted({ ...wanted, badge })}
					/>
				</div>
			)}
			<div className="row wrap">
				{all === undefined ? (
					<Button icon={<Icon of={MagnifyingGlassIcon} />} onPress={onBegin}>
						{say('history.find.title')}
					</Button>
				) : null}
				<Button icon={<Icon of={DownloadSimpleIcon} />} isWorking={isSaving} onPress={() => void save()}>
					{say(isAnything(wanted) ? 'history.find.saveAll' : 'history.find.save')}
				</Button>
				{isAnything(wanted) ? null : (
					<Button kind="quiet" onPress={() => onWanted(anything)}>
						{say('history.find.clear')}
					</Button>
				)}
				<p role="status" className="soft">
					{found === undefined || isAnything(wanted)
						? ''
						: say('history.find.count', { count: found.length, shown: formatCount(found.length) })}
				</p>
			</div>
			{hasFailed ? (
				<Message tone="heed" isLive>
					{say('history.find.failed')}
				</Message>
			) : null}
		</section>
	)
}
