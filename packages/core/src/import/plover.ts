/**
 * Event types and modes of PLOVER, and what each is in a record. Halterman, A., Bagozzi, B. E., Beger, A., Schrodt, P.
 * A. and Scarborough, G. (2023), PLOVER and POLECAT: A New Political Event Ontology and Dataset. Which label is nearest
 * is judgement of this project.
 */
import { judgedAs, type LabelMeaning, says } from './label.js'

/** A type, what it is, and what its modes are where that is another; null where a record has nothing of the kind. */
interface PloverType {
  meaning: LabelMeaning | null
  modes: Readonly<Record<string, LabelMeaning | null>>
}

/** Modes that say no more of the act than their type does. */
const plain = (words: string, meaning: LabelMeaning | null): Record<string, LabelMeaning | null> =>
  Object.fromEntries(words.split(' ').map((word) => [word, meaning]))

const type = (
  meaning: LabelMeaning | null,
  modes: Readonly<Record<string, LabelMeaning | null>> = {},
  same = '',
): PloverType => ({ meaning, modes: { ...(same === '' ? {} : plain(same, meaning)), ...modes } })

const STATEMENT = judgedAs('statement')

export const PLOVER: Readonly<Record<string, PloverType>> = {
  AGREE: type(STATEMENT, plain('meet settle mediate', judgedAs('agree_talks')), 'aid cooperate decrease yield other'),
  CONSULT: type(judgedAs('talks'), {}, 'visit third-party phone multilateral other'),
  SUPPORT: type(STATEMENT, {}, 'praise recognize apologize forgive other'),
  COOPERATE: type(null, {}, 'economic military judicial intelligence other'),
  AID: type(null, {}, 'economic military humanitarian peacekeeping asylum other'),
  CONCEDE: type(judgedAs('concede'), {}, 'release return ease access yield other'),
  YIELD: type(judgedAs('concede')),
  RETREAT: type(
    judgedAs('de_escalate'),
    { ceasefire: says('truce'), withdraw: says('de_escalate'), disarm: says('de_escalate') },
    'release return ease access resign other',
  ),
  ACCUSE: type(says('condemn'), { allege: judgedAs('blame'), investigate: null }, 'disapprove other'),
  DISAPPROVE: type(says('condemn')),
  INVESTIGATE: type(null),
  REQUEST: type(
    says('demand'),
    { meet: judgedAs('offer_talks'), mediate: says('mediate') },
    'assist change yield other',
  ),
  DEMAND: type(says('demand')),
  REJECT: type(says('reject_demand'), { meet: says('reject_talks') }, 'assist change yield other'),
  THREATEN: type(says('threat'), {}, 'restrict ban arrest relations expel territory violence political other'),
  PROTEST: type(judgedAs('mass_protest'), {}, 'demo riot strike hunger boycott obstruct other'),
  SANCTION: type(judgedAs('sanctions'), { expel: judgedAs('expel_diplomats') }, 'convict withdraw discontinue other'),
  MOBILIZE: type(says('mobilize'), { police: null }, 'troops weapons militia other'),
  COERCE: type(
    judgedAs('sanctions'),
    {
      seize: says('seizure'),
      arrest: says('arrest'),
      deport: judgedAs('expel_diplomats'),
      withhold: judgedAs('sanctions'),
      misinformation: null,
      cyber: says('cyber_attack'),
      ...plain('ban censor curfew martial-law', null),
    },
    'restrict other',
  ),
  ASSAULT: type(
    says('attack'),
    {
      abduct: judgedAs('seizure'),
      assassinate: says('assassination'),
      firearms: judgedAs('border_clash'),
      'heavy-weapons': says('artillery_attack'),
      ...plain('massacre cleansing unconventional', judgedAs('attack', 'large-strike')),
    },
    'seize beat torture execute sexual primitive explosives suicide-attack crowd-control other',
  ),
}
