/** The address that the window's page lives at, instead of `file://`: its own origin, with nothing else in it. */
import { protocol, type Session } from 'electron'
import { answerBuiltFile, type BuiltFiles } from './builtFiles.ts'

export const scheme = 'app'
export const appOrigin = 'app://foyer'
export const appPage = `${appOrigin}/`

/** Must run before Electron is ready. */
export const registerAppScheme = (): void =>
	protocol.registerSchemesAsPrivileged([
		{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
	])

/** Answers a request for one of the built files, and nothing else. */
export const answerAppRequest = (files: BuiltFiles, request: Request): Response => {
	const url = new URL(request.url)
	if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
	if (url.host !== 'foyer') return new Response(null, { status: 404 })
	const { status, headers, body } = answerBuiltFile(files, url.pathname)
	return new Response(request.method === 'HEAD' ? null : body, { status, headers: { ...headers } })
}

/** Serves the built files to one session. */
export const serveApp = (session: Session, files: BuiltFiles): void =>
	session.protocol.handle(scheme, (request) => answerAppRequest(files, request))
