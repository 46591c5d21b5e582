/** The address that the window's page lives at, instead of `file://`: its own origin, with nothing else in it. */
import { protocol, type Session } from 'electron'
import type { Pages } from '../hub/pages.ts'
import { answerPage, scheme } from './appPages.ts'

/** Must run before Electron is ready. */
export const registerAppScheme = (): void =>
	protocol.registerSchemesAsPrivileged([
		{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
	])

/** Serves the built pages to one session. */
export const serveApp = (session: Session, pages: Pages): void =>
	session.protocol.handle(scheme, (request) => answerPage(pages, request))
