/** Verbs by which somebody says something that counts: each with the label that it stands for. */

export interface StatementWord {
  label: string
  /** Source of a pattern; letters count as they stand, so that names can be told from words. */
  form: string
  /** Whose name is looked for behind the verb. */
  object?: 'first' | 'any'
  /** What follows is what is denied, threatened or demanded: acts in it are none. */
  takesRest?: true
  /** By a party it is one thing, by a body above parties or a third party another. */
  byOthers?: string
}

const TALKS =
  '(?:(?:direct|indirect|peace|new|further|more|face-to-face|fresh|its|the|an?|any|all|to hold|holding|hosting|host|to host|to open|to resume|to start|of|for) )*(?:talks|negotiations|dialogue|a meeting|mediation|consultations)'
const CHARGE = '(?:accusations?|allegations?|charges?|claims?|reports?|suggestions?|assertions?|account|findings?)'

export const STATEMENT_WORDS: readonly StatementWord[] = [
  { label: 'attribute', form: 'accus(?:ed|es|ing)', object: 'first', takesRest: true },
  {
    label: 'blame',
    form: 'blam(?:ed|es|ing)|pointed the finger at|held|holds(?= [^.;]{2,40} responsible)',
    object: 'first',
    takesRest: true,
  },
  {
    label: 'deny',
    form: `denied|denies|deny|den(?:y|ied) any|refuted|disputed|(?:dismissed|dismisses|rejected|rejects|rebuffed)(?= (?:the |an? |any |all |its |those |that |these |such |[\\p{L}’']+ )*(?:${CHARGE})\\b)|(?:called|calls|described|branded)(?= (?:the |that |this |those |such |these )?(?:${CHARGE})\\b)|dismissed(?= [^.;]{2,40} as (?:invention|lies|false|fabricat|propaganda|baseless|nonsense|absurd|untrue))`,
    takesRest: true,
  },
  {
    label: 'reject_talks',
    form: `(?:rejected|rejects|turned down|turns down|refused|refuses|ruled out|rules out|spurned|declined|boycotted|walked out of|broke off)(?= (?:the |an? |any |all |its |their |that |[\\p{L}’']+ )*?(?:offers?|proposals?|invitation|${TALKS}|to (?:talk|negotiate|meet|attend|join)))`,
    takesRest: true,
  },
  {
    label: 'reject_demand',
    form: "(?:rejected|rejects|dismissed|dismisses|refused|ignored|defied|spurned)(?= (?:the |an? |any |all |its |their |that |those |[\\p{L}’']+ )*(?:ultimatum|demands?|deadline|calls?|conditions|terms|order))|refus(?:ed|es) to (?:withdraw|leave|comply|yield|stop|release|hand over|back down|pull)",
    takesRest: true,
  },
  {
    label: 'ultimatum',
    form: '(?:gave|gives|has given|set)(?= [^.;]{0,40}?(?:until|(?:\\d+|two|three|four|five|six|seven|ten|24|48|72) (?:hours|days|weeks)|a week|an? (?:\\p{L}+ )?(?:ultimatum|deadline)))|issued an ultimatum',
    object: 'first',
    takesRest: true,
  },
  {
    label: 'claim',
    form: '(?:claimed|claims|took|has claimed|have claimed|taken) (?:the )?(?:responsibility|credit)|claim(?:ed|s)(?= (?:an? |the |two |three |four |five |six |several |both |all |\\d+ )*(?:[\\p{L}-]+ )?(?:attacks?|strikes?|raids?|shooting|bombings?))',
    takesRest: true,
  },
  {
    label: 'confirm',
    form: '(?:confirmed|confirms|acknowledged|acknowledges|admitted|admits)(?= (?:the|it|its|that it|carrying out|having|launching|striking|firing|an?)\\b)',
    takesRest: true,
  },
  {
    label: 'threat',
    form: 'threaten(?:ed|s|ing)|vow(?:ed|s|ing)(?: (?:to |a |an )?)?|pledg(?:ed|es)(?= (?:to (?:retaliate|respond|avenge|strike|hit|answer|continue|fight)|revenge|retaliation|an? response))|promised(?= (?:revenge|retaliation|an? (?:\\p{L}+ )?(?:response|reply)))|sw(?:ore|ears)(?= (?:to|revenge))',
    object: 'any',
    takesRest: true,
  },
  { label: 'warning', form: '(?:warned|warns|warning)(?! (?:shots?|fire|sirens?))', object: 'first', takesRest: true },
  {
    label: 'truce',
    form: '(?:agreed|agree|signed|declared|announced|accepted)(?: (?:to|on|upon))?(?= (?:an? |the |to an? )?(?:[\\p{L}\\p{N}-]+ ){0,3}(?:cease-?fire|truce|armistice|cessation of hostilities))',
  },
  {
    label: 'agree_talks',
    form: `(?:agreed|agree|agrees|accepted|accepts)(?: to)?(?= (?:to )?(?:the |an? |its )*(?:offer|proposal|invitation|${TALKS}))`,
    object: 'any',
    takesRest: true,
  },
  {
    label: 'offer_talks',
    form: `(?:offered|offers|proposed|proposes|suggested|called for|calls for|invited)(?= (?:to |for )?(?:\\p{L}+ to )?${TALKS})|(?:offered|offers|proposed|proposes) to (?:negotiate|talk|meet)|(?:offered|offers|proposed|proposes)(?= (?:an? |the )?(?:[\\p{L}\\p{N}-]+ ){0,3}(?:cease-?fire|truce|swap|exchange|deal))`,
    object: 'any',
    takesRest: true,
    byOthers: 'mediate',
  },
  {
    label: 'mediate',
    form: '(?:offered|offers|proposed|volunteered|agreed|tried) to (?:mediate|broker)|(?:urged|urges|called on|calls on|appealed to|asked)(?= (?:both|all|the two|the) (?:sides|parties|countries|governments))|(?:urged|urges|called for|calls for|appealed for|appealed to)(?= (?:\\p{L}+ ){0,4}(?:restraint|calm|de-escalation|a halt|an end|a cease-?fire|a truce|peace|dialogue))',

    takesRest: true,
  },
  {
    label: 'demand',
    form: '(?:demanded|demands|demanding)|(?:called on|calls on|urged|urges|told|ordered|asked|pressed)(?= (?!reporters|journalists|parliament)[^.;,]{2,40}? to (?:stop|end|halt|withdraw|leave|release|free|hand over|cease|pull|return|dismantle|disarm|open|lift|refrain|abandon|suspend|destroy|allow))',
    object: 'first',
    takesRest: true,
  },
  {
    label: 'condemn',
    form: '(?:condemned|condemns|denounced|denounces|deplored|deplores|decried|slammed|criticised|criticized)|(?:called|calls|described|branded)(?= [^.;]{2,60}?(?:an? act of|an? (?:\\p{L}+ )?(?:aggression|crime|war crime|violation|provocation|outrage|massacre|escalation)|terrorism|piracy|aggression|unacceptable|illegal|cowardly|barbaric))',
    object: 'any',
    takesRest: true,
  },
  {
    label: 'protest',
    form: '(?:lodged|filed|submitted|sent|handed over) (?:an? )?(?:\\p{L}+ )?(?:protest|complaint)|protested',
    object: 'any',
    takesRest: true,
  },
  {
    label: 'suspend_operations',
    form: '(?:suspended|suspends|halted|paused|would suspend|will suspend)(?= (?:all |its |their |military |armed )*(?:operations|attacks|strikes))',
    takesRest: true,
  },
  {
    label: 'message',
    form: "(?:sent|passed|carried|conveyed|delivered|relayed|handed)(?= (?:[\\p{L}’'-]+ ){0,3}?(?:messages?|letters?|notes?|assurances?|warnings?|proposals?)\\b)",
    object: 'first',
    takesRest: true,
  },
  {
    label: 'indirect_talks',
    form: '(?:held|hold|began|opened|resumed|are holding|were holding)(?= (?:\\p{L}+ )?indirect talks)',
  },
  {
    label: 'talks',
    form: '(?:held|began|opened|resumed|are holding|were holding)(?= (?:\\p{L}+ ){0,2}(?:talks|negotiations))',
  },
]
