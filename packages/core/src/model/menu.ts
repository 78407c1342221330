import { type Bytes, bytes, type Doubles, doubles, type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** Whether an option is a show of force: a signal without words. */
export function isShow(menu: Menu, o: i32): boolean {
  return menu.isSignal[o] === 1 && menu.message[o] < 0
}

/** A principal's menu as flat arrays, one entry an option. */
export class Menu {
  readonly severity: Doubles
  readonly harm: Doubles
  readonly weight: Doubles
  readonly relief: Doubles
  readonly concession: Doubles
  readonly cover: Doubles
  /** Own-hand force. */
  readonly isForce: Bytes
  readonly trembles: Bytes
  /** Order given to proxies, or -1. */
  readonly order: Ints
  /** Message content, or -1. */
  readonly message: Ints
  /** Channel by which the message goes, or -1. */
  readonly channel: Ints
  /** Bits: 1 own hand, 2 patron's share, 4 proxies. */
  readonly reach: Bytes
  /** Options that look alike to an observer share a group. */
  readonly looks: Bytes
  readonly isPublic: Bytes
  /** Not on the menu at all in this crisis. */
  readonly absent: Bytes
  readonly warned: Bytes
  readonly punish: Bytes
  readonly leader: Bytes
  readonly withdraw: Bytes
  readonly weapons: Ints
  /** Mean days from the decision to strike until the strike is ready; 0 where it is carried out as it is decided. */
  readonly preparation: Doubles
  /** The principal that the option is directed at. */
  readonly target: Bytes
  /** What of that one's it strikes: 0 nothing, 1 proxies, 2 forces, 3 homeland. */
  readonly aimedAt: Bytes
  /** Options with the same relief and expected harm draw the same reply; each such profile is reckoned once. */
  readonly profile: Bytes
  readonly profileRelief: Doubles
  readonly profileHarm: Doubles
  /** A signal: words or a show of force, with neither force nor an order. */
  readonly isSignal: Bytes
  /** Neither a deed nor a signal. */
  readonly isSilence: Bytes
  readonly isWar: Bytes
  readonly isAccept: Bytes

  constructor(
    readonly count: i32,
    readonly profiles: i32,
  ) {
    this.severity = doubles(count)
    this.harm = doubles(count)
    this.weight = doubles(count)
    this.relief = doubles(count)
    this.concession = doubles(count)
    this.cover = doubles(count)
    this.isForce = bytes(count)
    this.trembles = bytes(count)
    this.order = ints(count)
    this.message = ints(count)
    this.channel = ints(count)
    this.reach = bytes(count)
    this.looks = bytes(count)
    this.isPublic = bytes(count)
    this.absent = bytes(count)
    this.warned = bytes(count)
    this.punish = bytes(count)
    this.leader = bytes(count)
    this.withdraw = bytes(count)
    this.weapons = ints(count)
    this.preparation = doubles(count)
    this.target = bytes(count)
    this.aimedAt = bytes(count)
    this.profile = bytes(count)
    this.profileRelief = doubles(profiles)
    this.profileHarm = doubles(profiles)
    this.isSignal = bytes(count)
    this.isSilence = bytes(count)
    this.isWar = bytes(count)
    this.isAccept = bytes(count)
  }
}
