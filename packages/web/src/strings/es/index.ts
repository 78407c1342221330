import { app } from './app.js'
import { edit } from './edit.js'
import { guide } from './guide.js'
import { options } from './options.js'
import { outlook } from './outlook.js'
import { readings } from './readings.js'
import { record } from './record.js'

/** Todas las palabras de la página, en español. */
export const es = { app, edit, guide, options, outlook, readings, record } as const
