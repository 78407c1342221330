import type { MessageContent, Order } from '../model/options.js'

/** What a row of the record is. */
export const ROW_KINDS = ['act', 'message', 'count', 'revision', 'order', 'claim', 'context'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** What a message says; the last two carry no likelihood of their own. */
export const ROW_CONTENTS = [
  'warn',
  'assure',
  'threaten',
  'offer',
  'accept',
  'deny',
  'demand',
  'comply',
  'fulfil',
  'reject',
  'drop',
  'truce',
  'mediate',
  'other',
] as const
export type RowContent = MessageContent | 'mediate' | 'other'

export interface ActionMeaning {
  kind: RowKind
  /** Rung of the default ladder, where the label settles it. */
  rung?: string
  content?: RowContent
  order?: Order
  /** How it is read and, where it was judged, why. */
  note: string
}

const act = (rung: string, note: string): ActionMeaning => ({ kind: 'act', rung, note })
const message = (content: RowContent, note: string, rung?: string): ActionMeaning => ({
  kind: 'message',
  rung,
  content,
  note,
})
const claim = (note: string): ActionMeaning => ({ kind: 'claim', note })
const context = (note: string): ActionMeaning => ({ kind: 'context', note })

/**
 * Every action label of the two chronicles, further ones that records of crises use, and what each is read as. A row's own columns `kind`, `rung`, `content` and
 * `order` go before; a force act by or on a party of kind `context` becomes context whatever its label.
 */
export const ACTIONS: Readonly<Record<string, ActionMeaning>> = {
  accidental_shootdown: context(
    'An accident under alert; nobody in the crisis answers for it as an act. Judged: not an act, since it struck no side of it.',
  ),
  admit_error: claim('Says that it did something by mistake.'),
  advance_warning: message('warn', 'Warns of its own act beforehand.'),
  agree_talks: message('accept', 'Accepts talks; amend where they are with others than the two principals.'),
  air_strike: act(
    'limited-strike',
    'Judged: limited, and large from 12 weapons on, unless the row says otherwise; set `rung: large-strike` where many targets were struck in one night.',
  ),
  arrest: context("A host's police work."),
  artillery_attack: act('limited-strike', 'Fire across a line. Judged: limited, and large from 12 weapons on.'),
  assassination: act('leader-strike', 'As `targeted_killing`.'),
  assessment: claim("A party's judgement of the other's aim."),
  attack: act('harass', 'The usual attack of a proxy.'),
  attribute: claim('Names an author.'),
  ballistic_missile_attack: act('direct-salvo', "A principal's own missiles."),
  blame: claim('Names who answers for something.'),
  blockade: act('posture', 'Judged: posture, since it threatens force and uses none until somebody is stopped by it.'),
  bombing: context('Terror by an outsider.'),
  border_clash: act('limited-strike', 'Judged: limited; a clash that both began is one row a side.'),
  cease_fire: message('truce', 'As `truce`.'),
  ceasefire: message('truce', 'As `truce`.'),
  claim: claim('Says that it did it, or why.'),
  comply: message('comply', 'Gives a part of what was demanded.'),
  concede: message('comply', 'Gives a part of what was demanded.'),
  condemn: message('other', 'Words of protest.', 'protest'),
  conditional_threat: message('threaten', 'A threat that hangs on a condition.', 'threat'),
  cruise_missile_attack: act('direct-salvo', 'As `ballistic_missile_attack`.'),
  cyber_attack: act('harass', 'Judged: force on the lowest rung, as it does harm and is answered in kind.'),
  de_escalate: message('assure', 'Steps back and says so.'),
  death_during_alert: context('A death without an attack.'),
  defy: message('reject', 'Refuses to be deterred. Judged: not a threat, since it names no act.', 'threat'),
  demand: message('demand', 'Asks for something; asked of a third party it is words.', 'protest'),
  demand_met: message('fulfil', 'Gives all that was demanded.'),
  demand_withdrawal: message(
    'other',
    'A host asks the foreign forces to leave; its tolerance is told by it.',
    'protest',
  ),
  deny: message('deny', 'Denies that it did something.'),
  deny_channel: message('deny', 'Denies that messages were exchanged.'),
  deploy: act('posture', 'Troops moved so that the other sees it.'),
  deploy_defence: act(
    'posture',
    'Judged: a show of force although the means are defensive, as the other must reckon with them.',
  ),
  disclosure: claim('Something earlier becomes known; set `known` on the earlier row.'),
  dismiss: message('reject', "Gives nothing on the other's assurance."),
  dispute_message: message('deny', 'Denies what a message said or whom it was for.'),
  downplay: message('assure', 'Judged: an assurance, since it says that no answer is due.'),
  drone_attack: act('harass', 'By a group the usual attack; of a principal set `rung`.'),
  drone_strike: act('limited-strike', 'Judged: as an air strike.'),
  drop_demand: message('drop', 'No longer asks for what it demanded.'),
  evacuate: act('posture', 'Judged: posture, since it clears the way for force and is seen.'),
  exercise: act('posture', 'A show of force.'),
  expel_diplomats: message('other', 'Protest by deed.', 'protest'),
  failed_attack: act('harass', 'Launched and failed: a force act all the same.'),
  failed_launch: act('harass', 'Launched and failed: a force act all the same.'),
  failed_targeted_killing: act('leader-strike', 'Tried and failed: a force act all the same.'),
  foiled_attack: context('Judged: never launched, so no force act; kept as a sign of drive.'),
  incursion: act('limited-strike', 'Troops across a line and back. Judged: limited.'),
  indirect_talks: message('other', 'Both sides through a third; what was said is in the summary.'),
  inflate_claim: claim('Claims more than happened.'),
  intel_disclosure: claim("A government tells what it knows of the other's hand."),
  intent_claim: claim('Says what the act was meant to do.'),
  justify: claim('Says why it acted.'),
  legal_notice: message('assure', 'Judged: an assurance, since the letters call the act measured and seek no more.'),
  limit_signal: message('assure', 'Says that it is over, or that no more is wanted.'),
  mass_protest: context('A public, not a party.'),
  mediate: message('mediate', 'A third party urges both.'),
  meeting: context('A meeting of others.'),
  message: message('other', 'A message whose content the label does not tell; set `content`.'),
  messages: message('other', 'Several messages, both ways; set `content`.'),
  military_exercise: act('posture', 'A show of force.'),
  missile_attack: act('direct-salvo', "A principal's own missiles; of a group set `rung: harass`."),
  missile_drone_launch: act('harass', 'An outsider in the shipped files, so context there.'),
  missile_strike: act('limited-strike', 'As `air_strike`.'),
  mistaken_signal: context('Judged: a leaked draft that was disowned within the hour.'),
  mobilize: act('posture', 'Troops called up or moved so that the other sees it.'),
  naval_attack: act('limited-strike', 'Judged: limited; set `rung` where a ship was sunk.'),
  nuclear_step: act('posture', 'Judged: posture, since it answers nothing by force and is meant to be seen.'),
  offer_talks: message('offer', 'Offers talks.'),
  official_count: { kind: 'count', note: 'A running total.' },
  order_restraint: { kind: 'order', order: 'restrain', note: 'A patron tells its proxies to stop.' },
  protest: message('other', 'Words of protest.', 'protest'),
  raid: act('limited-strike', 'Troops across a line and back. Judged: limited.'),
  reassure: message('other', 'A host promises safety; it is no assurance of the other principal.'),
  recall_ambassador: message('other', 'Protest by deed of a third party.', 'protest'),
  reduce_tempo: message(
    'assure',
    'A proxy says that it lowers its pace. Judged: its own word, not the order of its patron.',
  ),
  refuse_restraint: message(
    'reject',
    'A patron will not rein in. Judged: not the order `press`, which would need to be seen.',
  ),
  reject_demand: message('reject', 'Refuses what was demanded.', 'protest'),
  reject_talks: message('reject', 'Turns talks down.'),
  relay_warning: message('warn', 'An intermediary passes a warning on.'),
  retaliate: act('limited-strike', 'Judged: limited unless the row says otherwise.'),
  revise_casualties: { kind: 'revision', note: 'A later count for an earlier act.' },
  rocket_attack: act('harass', 'The usual attack of a proxy.'),
  sabotage: act('harass', 'Judged: force on the lowest rung, by a hidden hand.'),
  sanctions: message('other', 'Judged: words, since the ladder has no rung for economic acts.', 'protest'),
  seizure: act('harass', 'A ship or people taken. Judged: force on the lowest rung.'),
  shelling: act('limited-strike', 'As `artillery_attack`.'),
  shoot_down: act('limited-strike', 'An aircraft of the other side. Judged: limited.'),
  shootdown: act('harass', 'An outsider in the shipped files, so context there.'),
  show_of_force: act('posture', 'A show of force.'),
  stampede: context('An accident.'),
  statement: message('other', 'Words.'),
  suspend_operations: message(
    'assure',
    'A proxy says that it stops. Judged: its own word, not the order of its patron.',
  ),
  suspend_training: context('An act of others.'),
  talks: message('other', 'Talks under way.'),
  targeted_killing: act('leader-strike', 'A commander killed.'),
  telegraph: message(
    'warn',
    'Judged: a warning of its own coming act, since the targets were let be known days ahead.',
  ),
  threat: message('threaten', 'A threat.', 'threat'),
  truce: message('truce', 'The two principals stop; one between others is words, and shows in the driver.'),
  ultimatum: message('demand', 'Asks for something by a day; set `deadline`.', 'threat'),
  violent_protest: act(
    'harass',
    'Judged: force on the lowest rung, as an embassy was broken into and patrons were blamed.',
  ),
  vow_without_action: message('threaten', 'A threat, by its words.', 'threat'),
  warning: message('warn', 'A warning of what will follow.', 'threat'),
}

/** All labels, for messages and tables. */
export const ACTION_LABELS: readonly string[] = Object.keys(ACTIONS)

/** What a label means; undefined where it is not in the table. */
export const meaningOf = (label: string): ActionMeaning | undefined =>
  Object.hasOwn(ACTIONS, label) ? ACTIONS[label] : undefined
