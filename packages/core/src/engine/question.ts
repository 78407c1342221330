/** Questions of a crisis file, put to each run: has it happened by then? */
import { Happened, L } from '../model/log.js'
import { ENDINGS, type Ending, type Sim } from '../model/sim.js'
import { G } from '../model/state.js'

export type Question =
  | { id: string; text: string; kind: 'ending'; ending: Ending | 'lull'; by: number }
  | { id: string; text: string; kind: 'count'; count: 'attacks' | 'deaths' | 'strikes'; party: number; from: number; until: number; atLeast: number; atMost: number }

/** Whether the run answers yes. Steps `by` and `until` are exclusive; `party` -1 counts strikes of both principals. */
export function answers(question: Question, sim: Sim): boolean {
  if (question.kind === 'ending') {
    if (question.ending === 'lull') return sim.s[G.lullStep] >= 0 && sim.s[G.lullStep] < question.by
    if (question.ending === 'standoff') return sim.ending === 0
    return ENDINGS[sim.ending] === question.ending && sim.t <= question.by
  }
  const { rows, count } = sim.log
  let total = 0
  for (let e = 0; e < count; e++) {
    const at = e * L.width
    const step = rows[at + L.step]
    if (step < question.from || step >= question.until) continue
    const kind = rows[at + L.kind]
    if (question.count === 'attacks') total += kind === Happened.attack ? 1 : 0
    else if (question.count === 'deaths') total += rows[at + L.killed]
    else if (kind === Happened.act && (question.party < 0 || rows[at + L.party] === question.party)) {
      total += sim.world.menus[rows[at + L.party]].isForce[rows[at + L.what]]
    }
  }
  return total >= question.atLeast && total <= question.atMost
}
