/** Leads as news agencies write them, and their rows: taken from the output, each read; they keep what is there. */
import { describe, expect, it } from 'vitest'
import { told } from './facts.js'

describe('A lead tells an act, its toll, its place and who says so', () => {
  const columns = [
    'date',
    'actor',
    'action',
    'target',
    'place',
    'killed',
    'killed_low',
    'injured',
    'attributed_by',
    'note',
  ]
  it.each([
    {
      text: 'Three American soldiers were killed and at least 34 others wounded in an overnight drone attack on a base in northeastern Jordan, near the Syrian border, U.S. Central Command said on Sunday.',
      rows: [
        'date=2024-01-27/2024-01-28 | actor=Unknown | action=drone_attack | target=United States | place=northeastern Jordan | killed=3 | injured=34+ | note=as told by U.S. Central Command',
      ],
    },
    {
      text: 'Four Indian soldiers were killed and three injured when gunmen ambushed their convoy in the Poonch district on Thursday, the Indian army said.',
      rows: [
        'date=2024-01-25 | actor=gunmen | action=attack | target=India | place=Poonch district | killed=4 | injured=3 | attributed_by=India -> gunmen | note=as told by the Indian army',
      ],
    },
    {
      text: "A rocket attack on the port of Odesa killed three dockers early on Friday, Ukraine's navy said.",
      rows: [
        "date=2024-01-26 | actor=Unknown | action=rocket_attack | place=Odesa | killed=3 | note=as told by Ukraine's navy",
      ],
    },
    {
      text: 'An Israeli drone strike on a car in the Lebanese village of Bazouriyeh killed two Hezbollah fighters on Wednesday, two security sources said.',
      rows: [
        'date=2024-01-24 | actor=Israel | action=drone_strike | target=Hezbollah | place=Bazouriyeh | killed=2 | note=as told by two security sources',
      ],
    },
    {
      text: 'Mortar fire killed a Turkish soldier and injured five others at a base in northern Syria on Tuesday, the Turkish defence ministry said.',
      rows: [
        'date=2024-01-23 | actor=Unknown | action=shelling | target=Turkey | place=northern Syria | killed=1 | injured=5 | note=as told by the Turkish defence ministry',
      ],
    },
    {
      text: 'A blast, which killed eight guards, tore through a checkpoint near Kandahar on Saturday, Taliban officials said.',
      rows: [
        'date=2024-01-27 | actor=Unknown | action=attack | place=Kandahar | killed=8 | note=as told by Taliban officials',
      ],
    },
    {
      text: "Houthi fighters seized a Panama-flagged freighter in the Red Sea on Monday, the vessel's operator said.",
      rows: [
        "date=2024-01-22 | actor=Houthis | action=seizure | place=Red Sea | note=as told by the vessel's operator",
      ],
    },
    {
      text: 'At least ten civilians died when Azerbaijani artillery shelled the town of Martuni overnight, the Armenian foreign ministry said.',
      rows: [
        'date=2024-01-27/2024-01-28 | actor=Azerbaijan | action=shelling | place=Martuni | killed=10 | killed_low=10 | attributed_by=Armenia -> Azerbaijan | note=as told by the Armenian foreign ministry',
      ],
    },
    {
      text: 'A missile hit the tanker Sounion off the coast of Yemen on Wednesday, injuring two crew members, the UKMTO said.',
      rows: [
        'date=2024-01-24 | actor=Unknown | action=missile_attack | place=Yemen | injured=2 | note=as told by the UKMTO',
      ],
    },
    {
      text: "North Korea fired three ballistic missiles into the sea off its east coast on Monday, Japan's coast guard said.",
      rows: [
        "date=2024-01-22 | actor=North Korea | action=show_of_force | attributed_by=Japan -> North Korea | note=as told by Japan's coast guard",
      ],
    },
  ])('$text', ({ text, rows }) => {
    expect(told(text, columns)).toEqual(rows)
  })
})

describe('What was stopped, or hurt nobody, is an attack all the same', () => {
  const columns = ['date', 'actor', 'action', 'target', 'place', 'killed', 'injured']
  it.each([
    {
      text: 'Two drones launched by the Houthis were shot down over the Red Sea on Saturday, the French navy said.',
      rows: ['date=2024-01-27 | actor=Houthis | action=failed_attack | place=Red Sea'],
    },
    {
      text: 'Kuwait said its air defences had intercepted a missile fired from Iraq on Friday.',
      rows: ['date=2024-01-26 | actor=Unknown | action=failed_attack | target=Kuwait'],
    },
    {
      text: 'A rocket attack on the Ain al-Asad air base on Thursday caused no casualties, a U.S. official said.',
      rows: [
        'date=2024-01-25 | actor=Unknown | action=rocket_attack | place=Ain al-Asad air base | killed=0 | injured=0',
      ],
    },
    {
      text: "An Indian reconnaissance drone was shot down by Pakistani troops near Sialkot on Tuesday, Pakistan's army said.",
      rows: ['date=2024-01-23 | actor=Pakistan | action=shoot_down | target=India | place=Sialkot'],
    },
    {
      text: "Israel's air defences shot down two missiles fired by the Houthis on Friday.",
      rows: ['date=2024-01-26 | actor=Houthis | action=failed_attack | target=Israel'],
    },
    { text: 'A plot to bomb the embassy was foiled, police said.', rows: [] },
    {
      text: 'An attack on a Saudi oil terminal was repelled on Monday, the energy ministry said.',
      rows: ['date=2024-01-22 | actor=Unknown | action=failed_attack | target=Saudi Arabia'],
    },
  ])('$text', ({ text, rows }) => {
    expect(told(text, columns)).toEqual(rows)
  })
})

it('Who hits back in a headline did not do what it was hit by', () => {
  const text =
    'US hits back after deadly attack\n\nThree U.S. soldiers died when a drone hit a base in Jordan on Sunday, officials said.'
  const rows = told(text, ['actor', 'action', 'target', 'killed'])
  expect(rows.find((row) => row.includes('killed=3'))).toMatch(
    /^actor=Unknown \| action=drone_attack \| target=United States/,
  )
})
