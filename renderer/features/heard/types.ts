/** What the page of what was heard is given. */
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'

export type HeardPage = OutputOf<'heard.page'>
export type Note = HeardPage['notes'][number]
export type Theme = HeardPage['themes'][number]
export type Action = HeardPage['actions'][number]
export type ThemeDraft = InputOf<'heard.saveTheme'>['theme']
export type ActionDraft = InputOf<'heard.saveAction'>['action']
