/** Stalls: all of them, one of them whole, or a spreadsheet of them on its way in. */

import { StallImport } from '../importing/StallImport.tsx'
import type { MarketView } from '../marketTypes.ts'
import { useAbout } from '../view.ts'
import { ListOfStalls } from './list/ListOfStalls.tsx'
import { StallPage } from './page/StallPage.tsx'
import './Stalls.css'

export const StallList = (market: MarketView) => {
	const about = useAbout()
	if (about === 'import') return <StallImport {...market} />
	if (about !== '') return <StallPage key={about} market={market} stallId={about} />
	return <ListOfStalls {...market} />
}
