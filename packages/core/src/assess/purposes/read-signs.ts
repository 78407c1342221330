/** Reads the signs of an act off the record as it was known. */
import { whatWasHit } from '../../crisis/acts/hit.js'
import { isAnnounced, warningsOf } from '../../crisis/acts/warned.js'
import type { Crisis } from '../../crisis/load.js'
import type { AuthorKind } from '../../crisis/purposes.js'
import type { RecordRow } from '../../crisis/record/row.js'
import { mayPrecede } from '../../terms/may-precede.js'
import type { Signs } from './signs.js'

/** Days before an act within which what happened or was said may be what it answers; a killing weighs longer. */
const KILLING_DAYS = 14
const FORCE_DAYS = 7
const WORDS_DAYS = 21
const TALKS_DAYS = 7
/** Days after it within which words are about it, as for its aim (words-after.ts). */
const AFTER_DAYS = 3
/** Acts of an author in the three weeks before that make a campaign. */
const CAMPAIGN = { days: 21, acts: 4 } as const
const LONG_QUIET_DAYS = 30

/** Words that ask somebody to leave or give in. */
const DEMANDS: readonly string[] = ['demand_withdrawal', 'demand', 'ultimatum']
/** Signs that a truce or talks are under way. */
const TALKS: readonly string[] = [
  'truce',
  'agree_talks',
  'offer_talks',
  'talks',
  'indirect_talks',
  'suspend_operations',
]

export interface ActSigns {
  rows: readonly RecordRow[]
  /** Who did it: the party, or the first of several. */
  author: string
  kind: AuthorKind
  signs: Signs
  killed: number
}

/** Reads signs off one record; what is not known yet must not stand in it. */
export class SignReader {
  private readonly warnings
  private readonly force: RecordRow[]

  constructor(private readonly crisis: Crisis) {
    this.warnings = warningsOf(crisis.record)
    this.force = crisis.record.filter(({ kind, rung }) => kind === 'act' && rung !== undefined && rung !== 'posture')
  }

  /** A principal itself, or the patron of a group; undefined for others. */
  private sideOf(party: string | undefined): string | undefined {
    const { parties, ties } = this.crisis.file
    if (party === undefined || !Object.hasOwn(parties, party)) return undefined
    return parties[party].kind === 'principal' ? party : ties.find(({ proxy }) => proxy === party)?.patron
  }

  private sideOfSite(site: string | undefined): string | undefined {
    return site === undefined ? undefined : this.sideOf(this.crisis.file.sites[site]?.of)
  }

  /** The signs of an act that some rows tell of; null where nobody of the crisis did it. */
  read(rows: readonly RecordRow[]): ActSigns | null {
    const [row] = rows
    const author = row.author.parties[0]?.id
    const side = this.sideOf(author)
    if (author === undefined || side === undefined) return null
    const kind: AuthorKind = this.crisis.file.parties[author].kind === 'proxy' ? 'group' : 'own'
    const authors = row.author.parties.map(({ id }) => id)
    const signs: Signs = { answers: this.answers(row, side), pace: this.pace(row, authors) }
    const target = this.target(row, side)
    if (target !== undefined) signs.target = target
    // Groups announce nothing of what they do; that they did not tells nothing.
    if (kind === 'own') signs.warning = isAnnounced(this.warnings, author, row) ? 0 : 1
    const weapons = Math.max(0, ...rows.map((one) => one.weapons?.high ?? 0))
    if (weapons > 0 && Number.isFinite(weapons)) signs.size = weapons <= 2 ? 0 : weapons < 10 ? 1 : 2
    if (rows.some(({ claimedBy }) => claimedBy.length > 0)) signs.claimed = 0
    else if (rows.some(({ unclaimed }) => unclaimed)) signs.claimed = 1
    signs.before = this.before(row, side)
    signs.after = this.after(row, side)
    signs.talks = this.talks(row) ? 0 : 1
    return { rows, author, kind, signs, killed: Math.max(0, ...rows.map(({ killed }) => killed?.best ?? 0)) }
  }

  private target(row: RecordRow, side: string): number | undefined {
    if (row.rung === 'leader-strike' || row.action === 'targeted_killing') return 1
    const hit = whatWasHit(row, this.crisis.file, side)
    return hit === 'unknown' ? undefined : hit === 'proxies' ? 0 : hit === 'forces' ? 2 : 3
  }

  /** Rows of the record within days before an act, not the act itself. */
  private within(rows: readonly RecordRow[], { when, id }: RecordRow, days: number): RecordRow[] {
    return rows.filter(
      (one) =>
        one.id !== id && one.when.from > when.from - days && mayPrecede(one.when, when) && one.when.from <= when.from,
    )
  }

  private answers(row: RecordRow, side: string): number {
    const against = (one: RecordRow): boolean => {
      const by = this.sideOf(one.author.parties[0]?.id)
      const onIt = this.sideOf(one.target?.party) === side || this.sideOfSite(one.site) === side
      return by !== undefined && by !== side && (onIt || (one.target?.party === undefined && one.site === undefined))
    }
    const ofSide = (one: RecordRow): boolean => this.sideOf(one.author.parties[0]?.id) === side
    const killings = this.within(this.force, row, KILLING_DAYS).filter(
      (one) => against(one) && (one.killed?.best ?? 0) > 0,
    )
    const last = Math.max(...killings.map(({ when }) => when.from))
    // What its side has done of like weight since the killing has answered it.
    const answered = this.within(this.force, row, KILLING_DAYS).some(
      (one) => ofSide(one) && one.when.from > last && (one.killed?.best ?? 0) > 0,
    )
    if (killings.length > 0 && !answered) return 0
    return this.within(this.force, row, FORCE_DAYS).some(against) ? 1 : 2
  }

  private pace(row: RecordRow, authors: readonly string[]): number {
    const own = (one: RecordRow): boolean => one.author.parties.some(({ id }) => authors.includes(id))
    const lately = this.within(this.force, row, CAMPAIGN.days).filter(own)
    const acts = lately.reduce((sum, { attacks }) => sum + attacks, 0) + row.attacks - 1
    if (acts >= CAMPAIGN.acts) return 2
    return acts > 0 || this.within(this.force, row, LONG_QUIET_DAYS).some(own) ? 1 : 0
  }

  private said(rows: readonly RecordRow[], side: string): RecordRow[] {
    return rows.filter(({ kind, author }) => kind === 'message' && this.sideOf(author.parties[0]?.id) === side)
  }

  private before(row: RecordRow, side: string): number {
    const said = this.said(this.within(this.crisis.record, row, WORDS_DAYS), side)
    if (said.some(({ action, content }) => content === 'demand' || DEMANDS.includes(action))) return 1
    return said.some(({ content }) => content === 'threaten') ? 0 : 2
  }

  private after(row: RecordRow, side: string): number {
    const said = this.said(
      this.crisis.record.filter(
        ({ when, id }) =>
          id !== row.id &&
          mayPrecede(row.when, when) &&
          when.from >= row.when.from &&
          when.from <= row.when.from + AFTER_DAYS,
      ),
      side,
    )
    if (said.some(({ content }) => content === 'assure')) return 0
    return said.some(({ content }) => content === 'threaten') ? 1 : 2
  }

  private talks(row: RecordRow): boolean {
    return this.within(this.crisis.record, row, TALKS_DAYS).some(
      ({ action, kind, order, content }) =>
        TALKS.includes(action) ||
        content === 'accept' ||
        (kind === 'order' && (order === 'hold' || order === 'restrain')),
    )
  }
}
