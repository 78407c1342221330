/** Verbs and nouns for acts, each with the label of the table of actions that it stands for. */

/** How the label goes on from the word: by the weapon of the clause, or as it stands. */
export interface ActWord {
  /** Source of a pattern, matched as whole words, in any case. */
  form: string
  label: string
  /** The weapon of the clause, and who acts, may say more than the word. */
  byWeapon?: true
  /** What must follow for the verb to be one of these acts. */
  followedBy?: RegExp
  /** What must stand before it in its clause. */
  precededBy?: RegExp
  /** What kind of attack it was, where the label is the general one. */
  family?: string
  /** Weapons are what is fired; without one it is no act. */
  needsWeapon?: true
  /** Whoever stands before it is the one who was attacked: "Sela intercepted four drones". */
  isReversed?: true
  /** May be a show of force or words by deed: no toll, no weapons. */
  isPosture?: true
}

const OBJECTS =
  /^(?: [\p{L}\p{N}'’,-]+){0,7}? (?:troops|tanks?|soldiers|warships?|ships?|vessels?|frigates?|destroyers?|carriers?|aircraft carrier|submarines?|brigades?|divisions?|battalions?|battalion|regiments?|armou?red|artillery|missiles?|launchers?|air defen[cs]es?|fighter jets|jets|warplanes|aircraft|bombers?|forces|reinforcements|marines|paratroopers|commandos|helicopters?)\b/iu
const AIMED =
  /^ (?:by |(?:[^.;]{0,90}? )?(?:at|on(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|into|toward|towards|against|across|over)\b)/iu

export const ACT_VERBS: readonly ActWord[] = [
  {
    form: 'intercepted|shot down|downed|repelled|repulsed|foiled|thwarted|brought down',
    label: 'failed_attack',
    precededBy:
      /(?<!\b(?:reconnaissance|surveillance|spy|observation|Reaper) )\b(?:drones?|missiles?|rockets?|attacks?|assaults?|raids?|incursions?|projectiles?)\b[^,;]{0,60} (?:was|were|been|being)(?: \p{L}+ly| all| also)? $/iu,
    isReversed: true,
  },
  {
    form: 'intercepted|intercepts|repelled|repels|repulsed|foiled|foils|thwarted|thwarts',
    label: 'failed_attack',
    followedBy:
      /^(?: [\p{L}\p{N}'’-]+){0,5} (?:drones?|missiles?|rockets?|attacks?|assaults?|raids?|incursions?|projectiles?)\b/iu,
    isReversed: true,
  },
  { form: 'fired warning shots|fires warning shots|fired flares', label: 'show_of_force', isPosture: true },
  {
    form: 'ordered|orders|announced|declared',
    label: 'mobilize',
    followedBy: /^(?: [\p{L}-]+){0,3} (?:mobili[sz]ation|call-up)\b/iu,
    isPosture: true,
  },
  {
    form: 'shot down|shoots? down|shooting down|downed|brought down',
    label: 'failed_attack',
    followedBy: /^(?: [\p{L}\p{N}'’-]+){0,5} (?:missiles?|rockets?|projectiles?)\b/iu,
    isReversed: true,
  },
  { form: 'shot down|shoots? down|shooting down|downed|brought down', label: 'shoot_down' },
  {
    form: 'shot dead|shot and killed|shot|gunned down|opened fire|opens fire|ambushed|ambush(?:es)?',
    label: 'attack',
    family: 'gun',
    byWeapon: true,
  },
  {
    form: 'exchanged (?:[a-z]+ ){0,2}fire|traded (?:[a-z]+ ){0,2}fire|clashed|clashe?s?(?= (?:with|at|along|on|near))',
    label: 'border_clash',
  },
  { form: 'assassinated|assassinates?', label: 'targeted_killing' },
  {
    form: 'bombed|bombs(?= (?!in\\b|on\\b|at\\b|were\\b|had\\b|have\\b|and\\b|fell\\b|hit\\b|exploded\\b|,))|firebombed|dropped (?:[\\p{L}\\p{N}-]+ ){0,4}bombs',
    label: 'air_strike',
    byWeapon: true,
  },
  { form: 'shelled|shells(?= (?:its|the|a|an|their|\\p{Lu}))|mortared', label: 'shelling' },
  { form: 'bombarded|pounded|pummell?ed', label: 'shelling', byWeapon: true },
  {
    form: 'test-fired|test fired|tested',
    label: 'show_of_force',
    followedBy: /^(?: [\p{L}\p{N}-]+){0,5} missiles?\b/iu,
    isPosture: true,
  },
  {
    form: 'fired|fires',
    label: 'attack',
    family: 'gun',
    followedBy:
      /^ (?:across|on|at|into) (?:the |its |their |his )?(?:[\p{L}-]+ ){0,2}?(?:Line of Control|line of control|border|frontier|positions?|posts?|troops|soldiers|villages?|protesters|demarcation line)\b/u,
  },
  {
    form: 'fired|fires|firing|launched|launches|test-launched|sent',
    label: 'show_of_force',
    // Into the sea, at nobody: a test.
    followedBy:
      /^(?! [^.;,]{0,60}\bat\b)(?: [\p{L}\p{N}-]+){0,6} (?:missiles?|rockets?|shells|projectiles?)(?: [\p{L}-]+){0,3}? (?:into|off|toward|towards) (?:the |its |waters )(?:[\p{L}-]+ ){0,4}?(?:sea|Sea|coast|waters|ocean|Ocean|Pacific)\b/u,
    isPosture: true,
  },
  {
    form: 'fired|fires|firing|launched|launches|lobbed|unleashed|sent',
    label: 'attack',
    byWeapon: true,
    needsWeapon: true,
    followedBy: AIMED,
  },
  {
    form: 'struck|strikes?|hit|hits|attacked|attacks?(?= (?:the|a|an|its|their|\\p{Lu}))|targeted|destroyed|blasted|rammed|torpedoed|sank|slammed into|crashed into|landed (?:in|on|near|at)|exploded (?:in|on|near|at|outside)|detonated(?= (?:in|on|near|at|outside|a|an|the))',
    label: 'attack',
    byWeapon: true,
  },
  { form: 'raided|raids?(?= (?:the|a|an|its|their|\\p{Lu}))|stormed|overran|assaulted', label: 'raid' },
  { form: 'seized|seizes?|hijacked|boarded|captured|commandeered|impounded|abducted|kidnapped', label: 'seizure' },
  {
    form: 'invaded|crossed (?:the border |the line |the frontier )?into|pushed into|thrust into|marched into|made an incursion into',
    label: 'incursion',
  },
  {
    form: 'sabotaged|blew up|blown up|(?:planted|laid) (?:[\\p{L}\\p{N}-]+ ){0,3}(?:mines?|bombs?|explosives)|mined(?= (?:the|a|an))',
    label: 'sabotage',
  },
  { form: 'hacked', label: 'cyber_attack' },
  {
    form: "killed(?= (?:the|a|an|its|their)? ?(?:[\\p{L}’'-]+ ){0,3}(?:commander|leader|general|chief)\\b)",
    label: 'targeted_killing',
  },
  { form: 'retaliated', label: 'retaliate' },
  { form: 'blockaded|imposed (?:a |an )?(?:naval |air |sea )?blockade', label: 'blockade', isPosture: true },
  { form: 'called up|mobili[sz]ed|mobili[sz]es|massed', label: 'mobilize', isPosture: true },
  {
    form: "put(?= (?:[\\p{L}\\p{N}'’-]+ ){1,6}on (?:[a-z]+ )?alert)|placed(?= (?:[\\p{L}\\p{N}'’-]+ ){1,6}on (?:[a-z]+ )?alert)",
    label: 'deploy_defence',
    isPosture: true,
  },
  {
    form: 'deployed|deploys|moved|moves|sent|sends|dispatched|rushed|stationed|redeployed|positioned',
    label: 'deploy',
    followedBy: OBJECTS,
    isPosture: true,
  },
  {
    form: 'held|began|started|conducted|staged|launched|announced',
    label: 'military_exercise',
    followedBy: /^(?: [\p{L}\p{N}'’-]+){0,4} (?:exercises?|drills?|war games|manoeuvres|maneuvers)\b/iu,
    isPosture: true,
  },
  { form: 'evacuated', label: 'evacuate', isPosture: true },
  { form: 'enriched|began enriching|resumed enrichment|started enriching', label: 'nuclear_step', isPosture: true },
  {
    form: 'imposed|announced|slapped',
    label: 'sanctions',
    followedBy: /^(?: [\p{L}\p{N}'’-]+){0,3} sanctions\b/iu,
    isPosture: true,
  },
  {
    form: 'expelled|expels',
    label: 'expel_diplomats',
    followedBy: /^(?: [\p{L}\p{N}'’-]+){0,5} (?:diplomats?|ambassador|attach[eé]s?|envoys?)\b/iu,
    isPosture: true,
  },
  {
    form: 'recalled|withdrew',
    label: 'recall_ambassador',
    followedBy: /^(?: [\p{L}\p{N}'’-]+){0,3} (?:ambassador|envoy)\b/iu,
    isPosture: true,
  },
  {
    form: 'summoned|summons',
    label: 'protest',
    followedBy: /^(?: [\p{L}\p{N}'’-]+){0,5} (?:ambassador|envoy|charg[eé] d['’]affaires|diplomats?)\b/iu,
    isPosture: true,
  },
  {
    form: 'withdrew|pulled back|pulled out',
    label: 'de_escalate',
    followedBy:
      /^(?: [\p{L}\p{N}'’-]+){0,5} (?:troops|forces|tanks|soldiers|guns|artillery|warships?|units|brigades?)\b/iu,
    isPosture: true,
  },
]

const SIZE = '(?:air ?strikes?|airstrikes?|air raids?|air attacks?|bombing raids?)'
export const ACT_NOUNS: readonly ActWord[] = [
  { form: `${SIZE}|air campaign`, label: 'air_strike' },
  {
    form: '(?:rocket|mortar and rocket) (?:attacks?|fire|barrages?|salvos?|strikes?)|rocket-fire',
    label: 'rocket_attack',
  },
  { form: 'ballistic missile (?:attacks?|strikes?|barrages?|salvos?)', label: 'ballistic_missile_attack' },
  { form: 'cruise missile (?:attacks?|strikes?)', label: 'cruise_missile_attack' },
  { form: 'missile strikes?', label: 'missile_strike' },
  { form: 'missile (?:attacks?|fire|barrages?|salvos?)', label: 'missile_attack' },
  { form: 'drone strikes?', label: 'drone_strike' },
  { form: 'drone (?:attacks?|raids?)', label: 'drone_attack' },
  {
    form: '(?:artillery|mortar) (?:attacks?|fire|barrages?|strikes?|shelling|bombardments?)|shelling|bombardments?|cross-border fire|artillery duels?',
    label: 'shelling',
  },
  { form: 'cyber ?-?attacks?', label: 'cyber_attack' },
  {
    form: '(?:suicide |car |truck )?bombings?|car bombs?|roadside bombs?|blasts?|explosions?',
    label: 'attack',
    family: 'bomb',
  },
  { form: 'shootings?|ambush(?:es)?|gun attacks?|assaults?|stabbings?', label: 'attack', family: 'gun' },
  { form: 'assassinations?|targeted killings?|killings?(?= of (?:the|its|a|an|his)\\b)', label: 'targeted_killing' },
  { form: 'incursions?', label: 'incursion' },
  { form: '(?:border |armed )?(?:clash(?:es)?|skirmish(?:es)?|firefights?|gun ?battles?)', label: 'border_clash' },
  { form: 'seizures?|hijackings?', label: 'seizure' },
  { form: 'raids?', label: 'raid', byWeapon: true },
  {
    form: '(?:military |ground |special |security )?operations?(?= (?:by|in|near|against|on)\\b)',
    label: 'raid',
    family: 'ground',
  },
  { form: 'strikes?|attacks?|barrages?|salvos?|offensives?', label: 'attack', byWeapon: true },
]
