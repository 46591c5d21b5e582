import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { KeyCap } from '../components/KeyCap.tsx'
import { LookChoice } from '../components/LookChoice.tsx'
import { Segmented } from '../components/Segmented.tsx'
import { Table } from '../components/Table.tsx'
import { useText } from '../text/text.ts'
import { useSheetKey } from './keys.ts'

const rows = [
	{ keys: ['Ctrl 1 – 4'], does: 'app.keyParts' },
	{ keys: ['Enter'], does: 'app.keyEnter' },
	{ keys: ['Esc'], does: 'app.keyEsc' },
	{ keys: ['F2'], does: 'app.keyWalkIn' },
	{ keys: ['F3'], does: 'app.keyHelp' },
	{ keys: ['F4'], does: 'app.keyPhoto' },
	{ keys: ['F7'], does: 'app.keyAlso' },
	{ keys: ['F8'], does: 'app.keyCompanion' },
	{ keys: ['Ctrl Z'], does: 'app.keyUndo' },
	{ keys: ['F6'], does: 'app.keyRegion' },
	{ keys: ['F9'], does: 'app.keyAlarm' },
	{ keys: ['Ctrl L'], does: 'app.keyLock' },
	{ keys: ['?'], does: 'app.keySheet' },
] as const

/** How the screens look on this computer, and the keys there are. */
export const KeySheet = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
	const say = useText()
	const { isOn, turn } = useSheetKey()
	return (
		<Dialog title={say('app.lookAndKeys')} isOpen={isOpen} onClose={onClose} backLabel={say('app.done')}>
			<LookChoice />
			<Table caption={say('app.keys')} isCaptionHidden={false}>
				<thead>
					<tr>
						<th scope="col">{say('app.key')}</th>
						<th scope="col">{say('app.does')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.does}>
							<th scope="row" className="nowrap">
								<span className="row">
									{row.keys.map((keys) => (
										<KeyCap key={keys} keys={keys} isRead />
									))}
								</span>
							</th>
							<td>{say(row.does)}</td>
						</tr>
					))}
				</tbody>
			</Table>
			<div>
				<Segmented
					label={say('app.sheetKey')}
					value={isOn ? 'on' : 'off'}
					onChange={(value) => turn(value === 'on')}
					segments={[
						{ value: 'on', label: say('app.keySheetOn') },
						{ value: 'off', label: say('app.keySheetOff') },
					]}
				/>
			</div>
		</Dialog>
	)
}

/** The button that opens the sheet, for the end of a bar. */
export const KeySheetButton = ({ onPress, icon }: { readonly onPress: () => void; readonly icon: React.ReactNode }) => {
	const say = useText()
	return <Button kind="second" label={say('app.lookAndKeys')} icon={icon} onPress={onPress} />
}
