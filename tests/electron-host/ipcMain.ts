import { EventEmitter } from 'node:events'
import { strict } from './state.ts'

/** Messages of preload scripts, by channel. The product answers over ports, so there is no `handle` here. */
export const ipcMain = strict('ipcMain', new EventEmitter())
