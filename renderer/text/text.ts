/**
 * Every sentence on every screen, typed. One source a language, split by area; a key that does not
 * exist is a type error. Add an area: one file in `en-GB/` and one line in `enGB` below.
 */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { afterwards } from './en-GB/afterwards.ts'
import { alarm } from './en-GB/alarm.ts'
import { alone } from './en-GB/alone.ts'
import { app } from './en-GB/app.ts'
import { badges } from './en-GB/badges.ts'
import { breakouts } from './en-GB/breakouts.ts'
import { certificates } from './en-GB/certificates.ts'
import { copies } from './en-GB/copies.ts'
import { desk } from './en-GB/desk.ts'
import { deskDoor } from './en-GB/deskDoor.ts'
import { deskNetwork } from './en-GB/deskNetwork.ts'
import { desks } from './en-GB/desks.ts'
import { displays } from './en-GB/displays.ts'
import { doorPaper } from './en-GB/doorPaper.ts'
import { exports_ } from './en-GB/exports.ts'
import { groupBoard } from './en-GB/groupBoard.ts'
import { groupFill } from './en-GB/groupFill.ts'
import { groupFindings } from './en-GB/groupFindings.ts'
import { groupSetup } from './en-GB/groupSetup.ts'
import { groupTables } from './en-GB/groupTables.ts'
import { heard } from './en-GB/heard.ts'
import { help } from './en-GB/help.ts'
import { history } from './en-GB/history.ts'
import { home } from './en-GB/home.ts'
import { importing } from './en-GB/importing.ts'
import { joining } from './en-GB/joining.ts'
import { keeping } from './en-GB/keeping.ts'
import { kiosk } from './en-GB/kiosk.ts'
import { kit } from './en-GB/kit.ts'
import { lock } from './en-GB/lock.ts'
import { look } from './en-GB/look.ts'
import { lookChanges } from './en-GB/lookChanges.ts'
import { lookFindings } from './en-GB/lookFindings.ts'
import { lookFixes } from './en-GB/lookFixes.ts'
import { lookRules } from './en-GB/lookRules.ts'
import { market } from './en-GB/market.ts'
import { marketDay } from './en-GB/marketDay.ts'
import { marketHall } from './en-GB/marketHall.ts'
import { marketImport } from './en-GB/marketImport.ts'
import { marketPaper } from './en-GB/marketPaper.ts'
import { marketPlaces } from './en-GB/marketPlaces.ts'
import { marketStalls } from './en-GB/marketStalls.ts'
import { payments } from './en-GB/payments.ts'
import { people } from './en-GB/people.ts'
import { peopleCare } from './en-GB/peopleCare.ts'
import { peopleSame } from './en-GB/peopleSame.ts'
import { programme } from './en-GB/programme.ts'
import { programmePaper } from './en-GB/programmePaper.ts'
import { report } from './en-GB/report.ts'
import { safe } from './en-GB/safe.ts'
import { standby } from './en-GB/standby.ts'
import { statistics } from './en-GB/statistics.ts'
import { stories } from './en-GB/stories.ts'
import { storiesDay } from './en-GB/storiesDay.ts'
import { today } from './en-GB/today.ts'
import { tray } from './en-GB/tray.ts'

const enGB = {
	payments,
	people,
	peopleCare,
	peopleSame,
	deskDoor,
	deskNetwork,
	joining,
	heard,
	help,
	badges,
	doorPaper,
	afterwards,
	copies,
	desks,
	tray,
	keeping,
	alarm,
	alone,
	today,
	kiosk,
	app,
	breakouts,
	certificates,
	report,
	desk,
	exports: exports_,
	groupBoard,
	groupFill,
	groupFindings,
	groupSetup,
	groupTables,
	history,
	home,
	importing,
	kit,
	displays,
	lock,
	look,
	lookChanges,
	lookFindings,
	market,
	marketDay,
	marketHall,
	marketImport,
	marketPaper,
	marketPlaces,
	marketStalls,
	lookFixes,
	lookRules,
	programme,
	programmePaper,
	standby,
	statistics,
	safe,
	stories,
	storiesDay,
} as const

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'foyer'
		resources: { foyer: typeof enGB }
		returnNull: false
	}
}

/** Call once, before the first screen. Nothing is fetched: the sentences are part of the app. */
export const startText = (): void => {
	void i18next.use(initReactI18next).init({
		lng: 'en-GB',
		fallbackLng: 'en-GB',
		defaultNS: 'foyer',
		ns: ['foyer'],
		resources: { 'en-GB': { foyer: enGB } },
		initAsync: false,
		returnNull: false,
		interpolation: { escapeValue: false },
		react: { useSuspense: false },
	})
}

/** The typed sentences inside a component: `const say = useText()`, then `say('home.newEvent')`. */
export const useText = () => useTranslation('foyer').t

/** The same outside of components. */
export const say = i18next.t.bind(i18next) as typeof i18next.t

/** A sentence whose key is put together from codes of the contract; undefined where there is none. */
export const sayIfKnown = (key: string, values: Record<string, string | number> = {}): string | undefined => {
	const translate = i18next.t as unknown as (key: string, values: Record<string, string | number>) => string
	return i18next.exists(key, values) ? translate(key, values) : undefined
}
