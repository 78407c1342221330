/**
 * The claims of a record: what rows assert in the column `asserts`, what they say of an attack in `claimed_by`,
 * `attributed_by` and `denied_by`, and statements whose label says what they assert. A claim that one source repeats
 * counts once.
 */
import type { Crisis } from '../load.js'
import { beforeBracket, type Names, namesOf } from '../record/names.js'
import { rowReliability, rowTrust } from '../record/reliability.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'
import { type Assertion, assertionKey, type Subject } from './assertion.js'
import type { Claim, IdleClaim } from './claim.js'
import { doubtOf, type Interest, interestOf } from './interest.js'

export interface Claims {
  claims: Claim[]
  idle: IdleClaim[]
}

/** One who says something, before it is weighed. */
interface Said {
  row: RecordRow
  by: { party?: string; text: string }
  assertion: Assertion
  interest?: Interest
}

/** The claims of a record as far as it is given: what is not yet known must not stand in it. */
export function claimsOf({ file, record }: Pick<Crisis, 'file' | 'record'>): Claims {
  const reader = new ClaimReader(file, record)
  const claims: Claim[] = []
  const idle: IdleClaim[] = []
  const heard = new Map<string, string>()
  for (const row of record) {
    for (const said of reader.saidIn(row, idle)) {
      const what = assertionKey(said.assertion)
      const source = reader.sideOf(said.by.party) ?? said.by.party ?? said.by.text
      const before = heard.get(`${source} ${what}`)
      if (before !== undefined) {
        idle.push({ row: row.id, what, why: `${said.by.text} says what ${before} says already` })
        continue
      }
      heard.set(`${source} ${what}`, row.id)
      claims.push(reader.weighed(said))
    }
  }
  return { claims, idle }
}

/** Words after the name of a patron to whom an attack is laid. */
const STANDS_BEHIND = /\s+(?:behind|orchestrating|ordering|directing)(?: it)?$/

class ClaimReader {
  private readonly names: Names
  private readonly rows: ReadonlyMap<string, RecordRow>

  constructor(
    private readonly file: CrisisFile,
    record: readonly RecordRow[],
  ) {
    this.names = namesOf(file.parties)
    this.rows = new Map(record.map((row) => [row.id, row]))
  }

  /** A principal's own id, a group's patron; undefined for others. */
  sideOf(party: string | undefined): string | undefined {
    if (party === undefined) return undefined
    const { parties, ties } = this.file
    if (!Object.hasOwn(parties, party)) return undefined
    if (parties[party].kind === 'principal') return party
    return ties.find(({ proxy }) => proxy === party)?.patron
  }

  weighed({ row, by, assertion, interest }: Said): Claim {
    const { subject, holds } = assertion
    const judged =
      interest ??
      (subject.about === 'purpose' ? this.interestInPurpose(by.party, this.accusedBy(subject)) : undefined) ??
      interestOf({
        source: this.sideOf(by.party),
        accused: this.accusedBy(subject),
        burdens: burdens(subject) === holds,
        isOwnAttack: subject.about === 'author' && holds && by.party === subject.party,
        isOwnPlan: (subject.about === 'suspended' || subject.about === 'hold') && holds,
      })
    return {
      row: row.id,
      by: by.text,
      said: row.when.from,
      known: row.known,
      assertion,
      interest: judged,
      doubt: doubtOf(judged, rowReliability(row)),
      trust: rowTrust(row),
    }
  }

  /** What an author says its act was for costs it nothing; an adversary says what burdens it. */
  private interestInPurpose(by: string | undefined, accused: string | undefined): Interest {
    const source = this.sideOf(by)
    if (source === undefined || accused === undefined) return 'witness'
    return source === accused ? 'denial' : 'accusation'
  }

  /** Side of whom a claim burdens or clears. */
  private accusedBy(subject: Subject): string | undefined {
    if ('party' in subject) return this.sideOf(subject.party)
    return this.rows
      .get(subject.row)
      ?.author.parties.map(({ id }) => this.sideOf(id))
      .find((side) => side !== undefined)
  }

  /** Everything that one row says. */
  saidIn(row: RecordRow, idle: IdleClaim[]): Said[] {
    const [author] = row.author.parties
    const own = { party: row.author.parties.length === 1 ? author.id : undefined, text: row.author.text }
    const said: Said[] = (row.asserts ?? []).map((assertion) => ({ row, by: own, assertion, interest: row.interest }))
    if (row.asserts === undefined) said.push(...this.byLabel(row, own))
    if (row.kind === 'act') said.push(...this.ofAnAttack(row, idle))
    return said
  }

  /** Statements whose label says what they assert. */
  private byLabel(row: RecordRow, by: Said['by']): Said[] {
    const isGroup = by.party !== undefined && this.file.parties[by.party]?.kind === 'proxy'
    if (row.action === 'suspend_operations' && isGroup && by.party !== undefined)
      return [{ row, by, assertion: { subject: { about: 'suspended', party: by.party }, holds: true } }]
    if (row.of === undefined || by.party === undefined || !this.rows.has(row.of)) return []
    const of = row.of
    if (row.content === 'deny' && row.action === 'deny')
      return this.onAct(of, by.party, false).map((assertion) => ({ row, by, assertion }))
    if (row.action === 'claim') return this.onAct(of, by.party, true).map((assertion) => ({ row, by, assertion }))
    if (row.action === 'attribute' || row.action === 'blame')
      return this.onAct(of, row.target?.party, true).map((assertion) => ({ row, by, assertion }))
    return []
  }

  /** That a party made the attack of a row, or stands behind it; nothing where that is no question. */
  private onAct(rowId: string, party: string | undefined, holds: boolean): Assertion[] {
    const row = this.rows.get(rowId)
    if (row === undefined || party === undefined || !Object.hasOwn(this.file.parties, party)) return []
    const authors = row.author.parties.map(({ id }) => id)
    const { kind } = this.file.parties[party]
    // Where the record attributes it to one group alone, its author is not in question.
    if (kind === 'proxy' && authors.length > 1 && authors.includes(party))
      return [{ subject: { about: 'author', row: rowId, party }, holds }]
    const isPatron = kind === 'principal' && authors.some((id) => id !== party && this.sideOf(id) === party)
    return isPatron ? [{ subject: { about: 'behind', row: rowId }, holds }] : []
  }

  /** Who claims an attack, to whom it is laid, and who denies it. */
  private ofAnAttack(row: RecordRow, idle: IdleClaim[]): Said[] {
    const isWeighted = row.author.parties.some(({ weight }) => weight !== undefined)
    const isByGroups = row.author.parties.some(({ id }) => this.file.parties[id]?.kind === 'proxy')
    if (!isByGroups) return []
    const said: Said[] = []
    const add = (by: string, named: string, holds: boolean): void => {
      const speaker = by.trim()
      const party = this.find(named)
      if (party === undefined) return
      const assertions = this.onAct(row.id, party, holds)
      if (assertions.length === 0 && this.file.parties[party]?.kind === 'context')
        idle.push({
          row: row.id,
          what: `${holds ? '' : 'not '}author ${row.id} ${party}`,
          why: `${this.file.parties[party].name} is not among those to whom the row lays the attack`,
        })
      for (const assertion of assertions) {
        if (isWeighted && assertion.subject.about === 'author')
          idle.push({
            row: row.id,
            what: assertionKey(assertion),
            why: 'the row has weights of its own for who made it',
          })
        else said.push({ row, by: { party: this.find(speaker), text: speaker }, assertion })
      }
    }
    for (const who of row.claimedBy) add(who, who, true)
    for (const text of row.attributedBy) {
      const [by, whom] = text.split('->')
      if (whom !== undefined) for (const one of whom.split(/[,/]| and /)) add(by, one.replace(STANDS_BEHIND, ''), true)
    }
    for (const who of row.deniedBy) add(who, who, false)
    return said
  }

  /** A party by any of its names, whole or up to a bracket. */
  private find(text: string): string | undefined {
    const named = text.trim()
    return this.names.find(named) ?? this.names.find(beforeBracket(named) ?? named)
  }
}

/** Whether it burdens the side that it is about that this is so. */
function burdens({ about }: Subject): boolean {
  return about !== 'hold' && about !== 'suspended' && about !== 'demonstrate'
}
