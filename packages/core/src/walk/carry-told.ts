/** Takes what the record tells through a row of doubles, as carry-world.ts does a world. */
import { type Carrier, READ, readFixed, writeFixed } from '../model/carry-world.ts'
import { type Doubles, doubles, list } from '../target/memory.ts'
import { Figure } from './figure.ts'
import { ToldAct, tellCauses } from './told-act.ts'
import { ToldClaim } from './told-claim.ts'
import type { ToldRecord } from './told-record.ts'

/**
 * Takes a record along the row. In mode READ the record is filled, its arrays made in the lengths that the row tells;
 * otherwise it stays as it is.
 */
export function carryTold(record: ToldRecord, by: Carrier): void {
  record.steps = by.int(record.steps)
  record.actCount = by.int(record.actCount)
  record.uncertainCount = by.int(record.uncertainCount)
  if (by.mode === READ) record.acts = list<ToldAct>(record.actCount)
  for (let a = 0; a < record.actCount; a++) {
    if (by.mode === READ) record.acts[a] = new ToldAct()
    carryAct(record.acts[a], by)
  }
  record.firstOf = by.ints(record.firstOf, record.steps + 1)
  record.ofStep = by.ints(record.ofStep, record.firstOf[record.steps])
  record.claimCount = by.int(record.claimCount)
  if (by.mode === READ) record.claims = list<ToldClaim>(record.claimCount)
  for (let c = 0; c < record.claimCount; c++) {
    if (by.mode === READ) record.claims[c] = new ToldClaim()
    carryClaim(record.claims[c], by)
  }
  record.claimsFrom = by.ints(record.claimsFrom, record.steps + 1)
  record.intervalCount = by.int(record.intervalCount)
  record.intervalFrom = by.ints(record.intervalFrom, record.intervalCount)
  record.intervalUntil = by.ints(record.intervalUntil, record.intervalCount)
  record.intervalTotal = by.ints(record.intervalTotal, record.intervalCount)
  record.intervalUnnamed = by.ints(record.intervalUnnamed, record.intervalCount)
  record.intervalOf = by.ints(record.intervalOf, record.steps)
  record.named = by.ints(record.named, record.steps)
}

function carryAct(act: ToldAct, by: Carrier): void {
  act.kind = by.int(act.kind)
  act.principal = by.int(act.principal)
  act.to = by.int(act.to)
  act.option = by.int(act.option)
  act.order = by.int(act.order)
  act.content = by.int(act.content)
  act.channel = by.int(act.channel)
  act.days = by.number(act.days)
  act.seen = by.int(act.seen)
  act.site = by.int(act.site)
  act.warned = by.flag(act.warned)
  act.announced = by.flag(act.announced)
  act.dayFrom = by.int(act.dayFrom)
  act.dayUntil = by.int(act.dayUntil)
  act.dayNumber = by.int(act.dayNumber)
  act.proxyCount = by.int(act.proxyCount)
  act.proxies = by.ints(act.proxies, act.proxyCount)
  act.weights = by.doubles(act.weights, act.proxyCount)
  act.age = by.number(act.age)
  act.reliability = by.number(act.reliability)
  act.trustA = by.number(act.trustA)
  act.trustB = by.number(act.trustB)
  act.weighsCauses = by.flag(act.weighsCauses)
  act.causeWorth = by.doubles(act.causeWorth, 4)
  act.killed = carryFigure(act.killed, by)
  act.injured = carryFigure(act.injured, by)
  act.weapons = carryFigure(act.weapons, by)
  for (let aim = 0; aim < 2; aim++) {
    if (by.mode === READ) act.fixed[aim] = readFixed(by)
    else writeFixed(act.fixed[aim], by)
  }
  if (by.mode === READ && act.weighsCauses) tellCauses(act)
  act.launchedCount = by.int(act.launchedCount)
  act.launched = by.doubles(act.launched, act.launchedCount)
}

function carryClaim(claim: ToldClaim, by: Carrier): void {
  claim.about = by.int(claim.about)
  claim.principal = by.int(claim.principal)
  claim.proxyCount = by.int(claim.proxyCount)
  claim.proxies = by.ints(claim.proxies, claim.proxyCount)
  claim.holds = by.flag(claim.holds)
  claim.doubt = by.number(claim.doubt)
  claim.bite = by.number(claim.bite)
  claim.trustA = by.number(claim.trustA)
  claim.trustB = by.number(claim.trustB)
}

function carryFigure(figure: Figure, by: Carrier): Figure {
  const count = by.int(figure.count)
  const values: Doubles = by.mode === READ ? doubles(count) : figure.values
  by.each(values, count)
  return by.mode === READ ? new Figure(count, values) : figure
}
