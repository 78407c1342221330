/** Sentences and their rows, taken from the output and read: who speaks for whom, what is done, what is claimed. */
import { describe, expect, it, test } from 'vitest'
import { draftOf } from '../../src/draft/draft.js'
import { DAY, told } from './facts.js'
import { shipped } from './gold.js'

describe('A person speaks for a party only where the article or the crisis says for which', () => {
  const columns = ['actor', 'action', 'target']
  it.each([
    {
      text: "Iraq's cabinet met on Sunday. President Biden blamed Iran-backed militias.",
      rows: ['actor=Biden | action=blame | target=Iran-backed militias'],
    },
    {
      text: 'Israel bombed Rafah on Friday. Prime Minister Mostafa Madbouly condemned the bombing.',
      rows: ['actor=Israel | action=air_strike', 'actor=Mostafa Madbouly | action=condemn | target=Israel'],
    },
    {
      text: 'Pakistan expelled the envoy. "Our answer will be crushing," Foreign Minister Subrahmanyam Jaishankar said.',
      rows: ['actor=Pakistan | action=expel_diplomats'],
    },
    {
      text: 'Iran struck Erbil on Monday. Jake Sullivan, the US national security adviser, condemned the strike.',
      rows: ['actor=Iran | action=attack', 'actor=United States (Jake Sullivan) | action=condemn | target=Iran'],
    },
    {
      text: 'Iran struck Erbil on Monday. Secretary Blinken condemned the strike. Antony Blinken, the US secretary of state, arrived in Cairo.',
      rows: ['actor=Iran | action=attack', 'actor=United States (Blinken) | action=condemn | target=Iran'],
    },
    {
      text: 'South Korean Defence Minister Shin Won-sik warned Pyongyang of an immediate response to any provocation.',
      rows: ['actor=South Korea (Shin Won-sik) | action=warning | target=North Korea'],
    },
    {
      text: 'Lebanon buried its dead on Sunday. Admiral Daniel Hagari denied that a hospital had been hit.',
      rows: ['actor=Daniel Hagari | action=deny'],
    },
    {
      text: "India's foreign secretary, Vikram Misri, accused Pakistan of sheltering the gunmen.",
      rows: ['actor=India (Vikram Misri) | action=attribute | target=Pakistan'],
    },
  ])('$text', ({ text, rows }) => {
    expect(told(text, columns)).toEqual(rows)
  })

  test('the record of a crisis tells for whom a person speaks', () => {
    const text = "Iraq's cabinet met on Sunday. President Biden blamed Iran-backed militias."
    expect(told(text, columns, shipped('tower22'))).toEqual([
      'actor=United States (Biden) | action=blame | target=Iran-backed militias',
    ])
  })

  test('a person without a party is asked about, and never given to the party that was named last', () => {
    const { rows } = draftOf("Iraq's cabinet met on Sunday. President Biden blamed Iran-backed militias.", {
      dated: DAY,
    })
    expect(rows[0].fields.actor).toMatchObject({ value: 'Biden', sure: 'low', ask: expect.stringContaining('Biden') })
  })
})

describe('What is reported as having happened is an act by the word of who says so; what is held as a claim is a claim', () => {
  const columns = ['actor', 'action', 'target', 'attributed_by', 'claimed_by', 'denied_by', 'note']
  it.each([
    {
      text: 'U.S. forces struck three facilities used by Kataib Hezbollah in Iraq on Friday, killing one fighter, the Iraqi military said.',
      rows: [
        'actor=United States | action=attack | target=Kataib Hezbollah | attributed_by=Iraq -> United States | note=as told by the Iraqi military',
      ],
    },
    {
      text: "Israel's army said that Hezbollah fired about 40 rockets towards Kiryat Shmona on Saturday.",
      rows: [
        "actor=Hezbollah | action=rocket_attack | attributed_by=Israel -> Hezbollah | note=as told by Israel's army",
      ],
    },
    {
      text: 'Pakistan accused India of bombing a seminary in Bahawalpur.',
      rows: ['actor=Pakistan | action=attribute | target=India | attributed_by=Pakistan -> India'],
    },
    {
      text: 'Russia claimed that Ukrainian forces had shelled a market in Donetsk.',
      rows: [
        'actor=Russia | action=attribute | target=Ukraine | attributed_by=Russia -> Ukraine | note=what is claimed: shelling by Ukraine, 2024-01-28',
      ],
    },
    {
      text: 'Israel allegedly bombed the plant at Natanz in January.',
      rows: [
        'actor=not named | action=attribute | target=Israel | note=what is claimed: air_strike by Israel, 2024-01-01/2024-01-28',
      ],
    },
    {
      text: "Ethiopian troops attacked a village in Sudan on Saturday, Sudan's foreign ministry said. Ethiopia denied the attack.",
      rows: [
        'actor=Sudan | action=attribute | target=Ethiopia | attributed_by=Sudan -> Ethiopia | denied_by=Ethiopia | note=what is claimed: attack by Ethiopia, 2024-01-27',
        'actor=Ethiopia | action=deny',
      ],
    },
    {
      text: 'Chinese jets fired flares at a Philippine patrol plane on Saturday, Manila said. Reuters could not independently verify the report.',
      rows: [
        'actor=Philippines | action=attribute | target=China | attributed_by=Philippines -> China | note=what is claimed: show_of_force by China on Philippines, 2024-01-27',
      ],
    },
    {
      text: 'Iranian forces bombed a camp in Panjgur on Tuesday, Pakistan said. Tehran confirmed the strike.',
      rows: [
        'actor=Iran | action=air_strike | attributed_by=Pakistan -> Iran | claimed_by=Iran | note=as told by Pakistan',
        'actor=Iran | action=claim | note=claims responsibility for: the strike',
      ],
    },
    {
      text: '"Southern rebels shelled our villages," Sudan\'s army said on Friday.',
      rows: [
        'actor=Sudan | action=attribute | target=rebels | attributed_by=Sudan -> rebels | note=what is claimed: shelling by rebels on Sudan, 2024-01-26',
      ],
    },
    {
      text: 'Hezbollah fired rockets at a base near Haifa on Friday, witnesses said.',
      rows: ['actor=Hezbollah | action=rocket_attack | note=as told by witnesses'],
    },
    {
      text: 'The Syrian Observatory for Human Rights said Turkish drones struck a power plant in Qamishli on Saturday.',
      rows: ['actor=Turkey | action=drone_strike | note=as told by the Syrian Observatory for Human Rights'],
    },
  ])('$text', ({ text, rows }) => {
    expect(told(text, columns)).toEqual(rows)
  })
})

describe('A claim of responsibility says what is claimed, and makes no act', () => {
  const columns = ['actor', 'action', 'claimed_by', 'of', 'note']
  it.each([
    {
      text: 'The Islamic Resistance in Iraq claimed attacks on four locations, including three bases in Syria.',
      rows: [
        'actor=Islamic Resistance in Iraq | action=claim | note=claims responsibility for: attacks on four locations, including three bases in Syria',
      ],
    },
    {
      text: 'The Baloch Liberation Army claimed responsibility for two explosions in Gwadar.',
      rows: ['actor=Baloch Liberation Army | action=claim | note=claims responsibility for: two explosions in Gwadar'],
    },
    {
      text: 'A bomb killed five policemen in Quetta on Friday. The Baloch Liberation Army claimed responsibility for the attack.',
      rows: [
        'actor=Unknown | action=attack | claimed_by=Baloch Liberation Army',
        'actor=Baloch Liberation Army | action=claim | of=D1 | note=claims responsibility for: the attack',
      ],
    },
    {
      text: 'A bomb killed five policemen in Quetta on Friday. The Baloch Liberation Army claimed strikes on six other towns.',
      rows: [
        'actor=Unknown | action=attack',
        'actor=Baloch Liberation Army | action=claim | note=claims responsibility for: strikes on six other towns',
      ],
    },
    {
      text: 'A drone attack on Eilat, claimed by the Islamic Resistance in Iraq, wounded two people on Friday.',
      rows: ['actor=Unknown | action=drone_attack | claimed_by=Islamic Resistance in Iraq'],
    },
    {
      text: 'A rocket hit a post near Kirkuk on Friday. No group claimed responsibility.',
      rows: ['actor=Unknown | action=rocket_attack | claimed_by=none'],
    },
  ])('$text', ({ text, rows }) => {
    expect(told(text, columns)).toEqual(rows)
  })
})

describe('Threats, offers, messages and moves', () => {
  const columns = ['actor', 'action', 'target', 'channel', 'attributed_by']
  it.each([
    {
      text: 'Tehran warned of a crushing response to any attack on its soil.',
      rows: ['actor=Iran | action=conditional_threat | channel=public'],
    },
    {
      text: 'Hamas said Israel would pay a heavy price for the killing.',
      rows: ['actor=Hamas | action=threat | target=Israel | channel=public'],
    },
    {
      text: 'Qatar passed a message from Washington to Tehran on Sunday.',
      rows: ['actor=United States | action=message | target=Iran | channel=intermediary (Qatar)'],
    },
    {
      text: 'Swiss diplomats delivered a letter from Tehran to Washington on Monday.',
      rows: ['actor=Iran | action=message | target=United States | channel=intermediary (Switzerland)'],
    },
    { text: 'Oman offered to mediate between the two sides.', rows: ['actor=Oman | action=mediate | channel=public'] },
    {
      text: 'Egyptian mediators proposed a six-week truce to Hamas.',
      rows: ['actor=Egypt | action=mediate | target=Hamas | channel=public'],
    },
    { text: 'Seoul moved two brigades to the border on Friday.', rows: ['actor=South Korea | action=deploy'] },
    {
      text: 'The United States has deployed two destroyers to the eastern Mediterranean.',
      rows: ['actor=United States | action=deploy'],
    },
    {
      text: "China sent 20 warplanes around Taiwan on Saturday, Taiwan's defence ministry said.",
      rows: ['actor=China | action=deploy | attributed_by=Taiwan -> China'],
    },
    {
      text: 'Pyongyang threatened to fire on South Korean ships if they crossed the line.',
      rows: ['actor=North Korea | action=conditional_threat | target=South Korea | channel=public'],
    },
  ])('$text', ({ text, rows }) => {
    expect(told(text, columns)).toEqual(rows)
  })
})
