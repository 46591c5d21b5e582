/** What the app's own protocol answers. Knows no Electron, so that it can be attacked without one. */
import { commonHeaders, contentSecurityPolicy, type Pages } from '../hub/pages.ts'

export const scheme = 'app'
export const appOrigin = 'app://foyer'
export const appPage = `${appOrigin}/`

/**
 * Answers a request with one of the built pages, looked up by its address exactly as it was asked, or with nothing.
 * Where nothing is, the policy still holds: a window that shows an empty answer may not load more than a page.
 */
export const answerPage = (pages: Pages, { method, url }: Pick<Request, 'method' | 'url'>): Response => {
	const { host, pathname } = new URL(url)
	const nothing = { ...commonHeaders, 'content-security-policy': contentSecurityPolicy('none') }
	if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: nothing })
	const page = host === 'foyer' ? pages.find(pathname) : null
	if (!page) return new Response(null, { status: 404, headers: nothing })
	return new Response(method === 'HEAD' ? null : new Uint8Array(page.body), { headers: { ...page.headers } })
}
