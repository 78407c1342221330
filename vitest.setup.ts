/** Properties are tested on the same cases each time; FC_SEED=$RANDOM npm test looks elsewhere. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_240_128) })
