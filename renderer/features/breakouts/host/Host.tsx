/**
 * The page of whoever hosts a table: a code first, then their own tables and nothing else. An
 * organiser may open any table by its address.
 */
import { useEffect, useState } from 'react'
import { AskTableBadge } from './AskTableBadge.tsx'
import './Host.css'
import { useTableInAddress } from './hostRoute.ts'
import type { Hosting } from './hostTypes.ts'
import { MyTables } from './MyTables.tsx'
import { hasLooseWords } from './noteHold.ts'
import { TablePage } from './TablePage.tsx'

/** Asks before the page is closed while words on it are not kept yet. */
const useHoldingOn = (): void => {
	useEffect(() => {
		const listen = (event: BeforeUnloadEvent): void => {
			if (hasLooseWords()) event.preventDefault()
		}
		addEventListener('beforeunload', listen)
		return () => removeEventListener('beforeunload', listen)
	}, [])
}

export const Host = ({ isOrganiser }: { readonly isOrganiser: boolean }) => {
	const inAddress = useTableInAddress()
	const [hosting, setHosting] = useState<Hosting | null>(null)
	useHoldingOn()
	if (isOrganiser && inAddress !== '')
		return <TablePage key={inAddress} groupId={inAddress} hostBadge="" isOrganiser onNotYours={null} />
	if (hosting === null) return <AskTableBadge onKnown={setHosting} />
	return <MyTables hosting={hosting} onLeave={() => setHosting(null)} />
}
