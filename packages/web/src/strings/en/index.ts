import { app } from './app.js'
import { edit } from './edit.js'
import { guide } from './guide.js'
import { options } from './options.js'
import { outlook } from './outlook.js'
import { readings } from './readings.js'
import { record } from './record.js'

/** Every word of the page, in English. */
export const en = { app, edit, guide, options, outlook, readings, record } as const
