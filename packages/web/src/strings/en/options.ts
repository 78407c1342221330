/** Words of the room "options": what would help, and what that depends on. */

/** What a measure does along a sweep: `does` to `what`, most at the value `at`, by so much. */
export type Works = Record<'where' | 'name' | 'does' | 'what' | 'at' | 'by' | 'error', string>

/** How the mean of `what` goes from the first value of `of` to the last. */
export interface Course {
  hasMeasure: boolean
  what: string
  of: string
  first: { mean: string; at: string }
  last: { mean: string; at: string }
  isApart: boolean
}

export const options = {
  title: 'What would help?',
  compared: 'Measures compared',
  computing: 'Comparing measures in the same simulated situations …',
  confidence:
    'Confidence is low, whatever the file: most of the model’s own parameters are judgement or were tuned on a record, and no interval here covers what is wrong in its equations. Evidence on the parameters would raise it; more runs would not.',
  made: (runs: string, replicates: string, particles: string) =>
    `The same ${runs} runs were made without any measure and with each one, ${replicates} from each draw of the ${particles} particles that follow the record. They have the same luck and, except for what a measure changes, the same hidden values, so the only difference is the measure. A measure that changes nothing gives exactly 0. The sentences above mention only differences larger than the best of so many without effect would show by simulation error.`,
  abstained:
    'Nothing can be compared from here, as too little of the simulation is left to tell. What the model says of it:',
  abstainedDo: 'More particles, or an earlier day, may give an answer.',
  none: {
    ends: (until: string) =>
      `Nothing is left to compare: the window of this file ends on ${until}, and measures act only on what lies ahead.`,
    endsDo: (from: string, until: string) =>
      `Choose an earlier day above, at "As of": from ${from} on, and before ${until}. The more lies ahead, the more a measure can change.`,
    measures: 'This file names no measures, so there is nothing to compare.',
    measuresDo: 'A measure is a name and the values of the file that it changes. Add some to the file, for example:',
    example:
      'measures:\n  more-air-defence:\n    name: More air defence\n    summary: The base is covered as well as can be.\n    set: { sites.base.cover: 0.9 }',
    toRecord: 'To the file',
    failed: 'Nothing was compared: the computation failed.',
  },
  metrics: {
    standoff: 'the standoff goes on',
    war: 'war',
    settlement: 'a settlement',
    withdrawal: 'a withdrawal',
    'unwanted-war': 'war that nobody sought',
    lull: 'a lull',
    'killed-proxies': 'people of the groups killed',
    attacks: 'attacks by the groups',
    strikes: 'acts of force by the two governments themselves',
    calm: 'days until force ends',
  },
  killed: (name: string) => `people killed, ${name}`,
  units: {
    probability: 'percentage points',
    people: 'people a run',
    attacks: 'attacks a run',
    strikes: 'acts a run',
    days: 'days',
  },
  answer: {
    from: (date: string) => `From where things stood on ${date}, `,
    fromStart: 'From the first day of the window, ',
    quoted: (name: string) => `“${name}”`,
    chance: (share: string, words: string, error: string) => `${share}, ${words} (error ${error} points)`,
    war: (start: string, base: string) =>
      `${start}the chance of war, if nothing changes, is ${base}; each measure is compared with that.`,
    lessWar: (name: string, points: string, error: string) =>
      `“${name}” lowers the chance of war by ${points} percentage points (error ${error})`,
    moreWar: (name: string, points: string, error: string) =>
      `“${name}” raises the chance of war by ${points} percentage points (error ${error})`,
    less: (name: string, what: string, before: string, after: string, error: string) =>
      `with “${name}” there are fewer ${what}: ${after} a run, ${before} without (error ${error})`,
    more: (name: string, what: string, before: string, after: string, error: string) =>
      `with “${name}” there are more ${what}: ${after} a run, ${before} without (error ${error})`,
    mayReverse: (some: number, all: number) =>
      `For some of the possible hidden values ${all === 1 ? 'this effect' : some === all ? `each of these ${all} effects` : `${some} of these ${all} effects`} may be the opposite.`,
    furtherLess: (count: string) => `${count} more lower it`,
    furtherMore: (count: string) => `${count} more raise it`,
    untold: (count: number, all: number, which: string, runs: string) =>
      all === 1
        ? `The one measure compared has no effect on the chance of war that could be told from zero with ${runs} runs.`
        : count === all
          ? `None of the ${all} measures and scenarios compared has an effect on the chance of war that could be told from zero with ${runs} runs.`
          : `${count} of ${all}${which === '' ? '' : ` (${which})`} ${count === 1 ? 'has' : 'have'} no effect on the chance of war that could be told from zero with ${runs} runs.`,
    none: (count: number, which: string) =>
      count === 1
        ? `${which} does not change whether war comes in any run.`
        : `${count}${which === '' ? '' : ` (${which})`} do not change whether war comes in any run.`,
    restUntold: (runs: string) =>
      `In lives lost, attacks and acts of force, no difference is larger than simulation error would explain with ${runs} runs.`,
  },
  figure: {
    title: 'What each measure changes, against the same runs without it',
    titleOf: (what: string) => `What each measure changes: ${what}`,
    show: 'Show',
    overview: 'what most people ask for',
    points: (what: string) => `${what}, percentage points`,
    told: (clear: string, drawn: string, some: number) =>
      some === 0
        ? `None of the ${drawn} differences drawn is larger than simulation error would explain.`
        : `${clear} of the ${drawn} differences drawn ${some === 1 ? 'is' : 'are'} larger than simulation error would explain.`,
    caption:
      'A full dot is a difference larger than simulation error would explain (thin line, 95%), even as the largest of so many measures; an open dot is not. Simulation error comes from making a limited number of runs. The pale bar shows the uncertainty about the hidden values: for nine in ten draws of them the expected change lies in it. Where it crosses the upright line, the measure may help or harm, and more runs would not settle that. “Worse” means more people killed, attacks, strikes or days of force, more war, fewer settlements and lulls; for the other endings that is for you to say.',
    captionShares:
      'The bars beside it show why the change differs from run to run: the pale part would vanish if every hidden value were known, the dashed part is chance and would remain.',
    alt: (rows: number, metrics: string, told: string) =>
      `Dots with two ranges about an upright line at no change, for ${rows} rows: ${metrics}. ${told}`,
    columns: [
      'measure',
      'outcome',
      'unit',
      'without',
      'with',
      'change',
      'simulation error',
      'low, over the hidden values',
      'high, over the hidden values',
      'share of a run’s change that is chance',
    ],
    key: {
      clear: 'more than simulation error',
      unclear: 'not more',
      nothing: 'exactly 0',
      error: 'simulation error, 95%',
      hidden: 'over the hidden values, with that error, 5 to 95%',
      chance: 'chance',
    },
    less: 'less',
    more: 'more',
    better: 'better',
    worse: 'worse',
    shares: { title: 'Share of chance', none: 'no difference' },
  },
  composer: {
    title: 'Put measures together',
    how: 'Measures that are switched on together make one scenario. It is compared as a whole, in the same simulated situations.',
    scenarios: 'Scenarios',
    scenario: (letter: string) => `Scenario ${letter}`,
    add: (letter: string) => `Add scenario ${letter}`,
    empty: (letter: string) => `Scenario ${letter} is empty: things as they are. Switch a measure on.`,
    asked: (letter: string) => `${letter} is asked for as`,
    clear: (letter: string) => `Switch all of ${letter} off`,
    wrong: (letter: string) => `Scenario ${letter} cannot be compared:`,
    failed: (why: string) => `The scenarios were not computed: ${why}`,
    stopped: 'The scenarios were not computed: stopped.',
    on: (count: string, state: string) => `${count === '1' ? '1 measure' : `${count} measures`} on; ${state}.`,
    allOff: 'No measure is on: things as they are.',
    computing: 'computing',
    compared: 'compared',
    pending: (letters: string) => `Scenario ${letters}: waiting for its turn …`,
    why: 'Why? What it changes',
    from: 'from',
    until: 'until, included',
    ends: 'All of it ends',
    byDays: 'on its days, or never',
    events: {
      attacks: { any: 'with the next attack by a group', of: (name: string) => `with the next attack by ${name}` },
      deaths: { any: 'when somebody is killed', of: (name: string) => `when people are killed on the side of ${name}` },
      strikes: {
        any: 'with the next act of force by a side itself',
        of: (name: string) => `with the next act of force by the own hand of ${name}`,
      },
    },
  },
  changes: {
    label: (name: string) => `What it changes: ${name}`,
    what: 'Value of the file',
    now: 'as it is',
    after: 'with it',
    usual: 'not set',
    yes: 'yes',
    no: 'no',
    believed: (middle: string, low: string, high: string) => `${middle} (${low} to ${high})`,
    days: (from: string, until: string) =>
      `${from === '' ? 'In force from the first day that lies ahead' : `In force from ${from}`}${until === '' ? ', without end' : ` until ${until}`}, unless a scenario gives it other days. In brackets the 5 to 95% range of the prior distribution. The model knows nothing else about the measure.`,
  },
  beside: {
    title: 'Scenarios side by side',
    metric: 'Outcome',
    without: 'without',
    nothing: '0: it changes nothing',
    change: (by: string, error: string) => `${by} (error ${error})`,
    over: (low: string, high: string) => `${low} to ${high} over the hidden values`,
    noSpread: 'no spread over the hidden values that so few draws could show',
    senses: { worse: 'for the worse', better: 'for the better', neither: 'more than simulation error' },
    unclear: 'within simulation error',
    touched: 'runs in which anything went differently',
    note: 'Each change is measured against the same runs without any measure. Error: simulation error, one standard error. The range is the 5 to 95% interval of the expected change, from the uncertainty about the hidden values.',
  },
  how: {
    title: 'How each works',
    lead: 'From the runs in which the measure made war more or less likely, each counted by how much: what was the first thing to go differently from the same run without the measure. This is where the difference starts, not everything that follows from it.',
    english: 'What first went differently is told in English.',
    touched: (touched: string, runs: string) => `went differently in ${touched} of ${runs} runs`,
    untouched: 'changes nothing: exactly 0',
    nothing:
      'In no run did anything go differently: every difference is exactly 0. Either it cannot act in the time that lies ahead, or what it changes never comes into play.',
    noWar: 'In no run did it make war more or less likely.',
    effect: {
      averted: (wars: string, runs: string, kinds: string) => `Wars averted in ${runs} runs: ${wars} (${kinds}).`,
      caused: (wars: string, runs: string, kinds: string) => `Wars brought about in ${runs} runs: ${wars} (${kinds}).`,
    },
    routes: { chosen: 'chosen', runaway: 'runaway', accidental: 'accidental' },
    route: (kind: string, share: string) => `${kind} ${share}`,
    few: 'They rest on few runs.',
    first: 'What first went differently:',
    inShare: (share: string, range: string) => `In ${share} (${range}):`,
  },
  hangsOn: {
    title: 'What these answers depend on',
    lead: 'Four ways to test what is said above. Each is computed here when you start it, and its result stays until the settings above change.',
  },
  tests: {
    start: 'Start',
    again: 'Start again',
    stop: 'Stop',
    cost: (seconds: string) => `about ${seconds} s on this machine`,
    waiting: 'Waiting for its turn …',
    begun: 'begun …',
    left: (seconds: string) => `about ${seconds} s left`,
    progress: 'How far it is',
    failed: 'It could not be computed. The reason given:',
    stopped: 'Stopped.',
    otherChoices: 'This was computed with other choices than those above; start again to use them.',
    further: (particles: string) => `The results above now rest on ${particles} particles; start again to use them.`,
    runs: 'Runs of each version',
  },
  counterfactual: {
    title: 'Which assumptions do the wars depend on?',
    question: 'The same runs, with one assumption of the model switched off at a time: which wars no longer come?',
    full: 'every combination, to divide the effect fairly (64 versions)',
    abstained: 'Nothing is computed from here:',
    names: {
      informed: 'everyone knows what the other is and means',
      noAccidents: 'no accidents',
      fullControl: 'patrons control the groups fully',
      noProxies: 'no groups',
      alwaysWarned: 'every strike is warned of',
      noAudience: 'no pressure from the public at home',
      together: 'all of these at once',
    },
    kinds: {
      sought: 'wars sought',
      misread: 'wars by misreading',
      tremble: 'wars by a slip of choice',
      runaway: 'wars by escalation',
      accidental: 'wars by accident',
    },
    noWars: (runs: string) =>
      `In ${runs} runs no war came, so there is nothing to take apart. That is no promise: more runs, or an earlier day, may show some.`,
    nothingClear: (wars: string) =>
      `With only ${wars} wars, no assumption can be shown to matter for any kind of war: each share may be zero.`,
    most: (wars: string, assumption: string, share: string, range: string, kind: string) =>
      `As far as ${wars} wars can tell, the strongest effect is this: with “${assumption}”, ${share} of ${kind} no longer come (${range}).`,
    figure: 'Which assumption each kind of war depends on',
    caption:
      'Each line switches one assumption off, on the same runs, and shows the share of wars of each kind that no longer come. The bar is the 5 to 95% interval from having so few wars; a full dot is clearly above zero. The shares do not add up to 100%, because one war may depend on two assumptions.',
    alt: (told: string) => `Dots from 0 to 100% with ranges, by assumption and kind of war. ${told}`,
    columns: ['assumption', 'kind of war', 'share that no longer comes', 'low', 'high', 'wars of the kind'],
    fewWars: (kinds: string) => `Kinds with fewer than ten wars are left out of the picture: ${kinds}.`,
    bar: 'simulation error, 5 to 95%',
    none: '0',
    chance: 'Change in the chance of war, in percentage points, including wars that the change itself brings about:',
    war: (assumption: string, points: string, error: string, clear: boolean) =>
      `${assumption}: ${points} points (error ${error})${clear ? '' : ', within simulation error'}`,
    shapley:
      'How much each contributes to what all of them together take off the chance of unwanted war, divided by Shapley values (in brackets the simulation error, 5 to 95%; a share below 0 means that it brings war about):',
    share: (name: string, share: string, low: string, high: string) => `${name} ${share}% (${low} to ${high}%)`,
    made: (runs: string, particles: string) => `From ${runs} runs of each version, on ${particles} particles.`,
  },
  screening: {
    title: 'Which uncertain values move the answer most?',
    question:
      'Every hidden value with a prior distribution is moved on its own over its 5 to 95% range (Morris screening). The runs start on the first day of the window and do not use the record.',
    size: 'How thoroughly',
    sizeOf: (points: string, runs: string) => `${points} paths of ${runs} runs a point`,
    output: 'What is looked at',
    nothing: (what: string) =>
      `For “${what}”, no value has more effect than luck would explain. A more thorough screening may show more.`,
    told: (clear: string, all: string, what: string, judged: string) =>
      `For “${what}”, ${clear} of ${all} values have more effect than luck would explain; ${judged} of these rest on judgement alone, and for them evidence would help most.`,
    figure: (what: string) => `Which values move “${what}” most`,
    caption: (luck: string) =>
      `The further right, the more the outcome changes when this value alone moves over its range, on average over the other values. A value without any effect would still show about ${luck}, by luck. A star marks a value that is a judgement, not a measurement.`,
    left: (others: string) =>
      `Values that move it less are left out of the picture (${others}); the table has all of them.`,
    axis: 'mean size of the change',
    alt: (told: string) => `Dots with ranges, one for each value. ${told}`,
    columns: ['value', 'mean size of the change', 'low', 'high', 'spread', 'more than luck', 'judgement', 'evidence'],
    key: { clear: 'more than luck', unclear: 'not more', range: '5 to 95%', luck: 'what luck alone would show' },
    yes: 'yes',
    no: 'no',
    judged: 'judgement alone',
    measured: 'rests on a source',
    made: (evaluations: string, runs: string) =>
      `From ${evaluations} points of ${runs} runs each, from the first day of the window.`,
  },
  sweep: {
    title: 'From which value on does it work?',
    question:
      'One value of the file is set to several numbers in turn, on the same runs: how strong must control be before reining in works?',
    path: 'Value to vary',
    scopes: { tie: 'all groups at once', principal: 'one side', crisis: 'the crisis', site: 'all sites at once' },
    from: 'from',
    to: 'to',
    measure: 'with and without',
    noMeasure: 'no measure',
    metric: 'what is looked at',
    figure: (what: string, of: string) => `${what}, by ${of}`,
    caption:
      'The line is the mean without any measure; the band and the upright lines are simulation error, 95%. The value applies from the as-of day on; the record up to then was followed without it.',
    captionEffect:
      'Below, what the measure changes at each value: a full dot is more than simulation error would explain, even as the largest of so many values; the band is the 5 to 95% interval over the hidden values.',
    columns: [
      'value',
      'mean',
      'error of the mean',
      'change by the measure',
      'error of the change',
      'low, over the hidden values',
      'high, over the hidden values',
    ],
    effect: (name: string) => `Change by: ${name}`,
    alt: (told: string) => `A line with its band. ${told}`,
    nowhere: (name: string, what: string, points: string) =>
      `At none of the ${points} values does “${name}” change “${what}” by more than simulation error would explain.`,
    everywhere: 'At every value',
    someOf: (some: string, all: string) => `At ${some} of ${all} values`,
    onlyAt: (value: string) => `Only at ${value}`,
    upTo: (value: string) => `Up to ${value}`,
    fromOn: (value: string) => `From ${value} on`,
    between: (from: string, to: string) => `From ${from} to ${to}`,
    lowers: 'lowers',
    raises: 'raises',
    moves: 'changes, in both directions,',
    works: ({ where, name, does, what, at, by, error }: Works) =>
      `${where} “${name}” ${does} “${what}” by more than simulation error would explain; most at ${at}, by ${by} (error ${error}).`,
    withError: (mean: string, error: string) => `${mean} (error ${error})`,
    ofAll: (name: string) => `${name} (all groups)`,
    course: ({ hasMeasure, what, of, first, last, isApart }: Course) =>
      `Without ${hasMeasure ? 'it' : 'any measure'} the model expects “${what}” at ${first.mean} where ${of} is ${first.at}, and at ${last.mean} where it is ${last.at}${isApart ? '' : ', a difference that simulation error could explain'}.`,
    made: (runs: string, particles: string) => `From ${runs} runs at every value, on ${particles} particles.`,
  },
  stress: {
    title: 'Where does the advice reverse?',
    question:
      'Searches among all the possible hidden values for conditions under which the measure does harm, or does most good; and asks which choice one would regret.',
    measure: 'Measure',
    metric: 'judged by',
    noAdvice: (name: string, what: string, by: string, error: string) =>
      `On average over the possible hidden values, “${name}” changes “${what}” by no more than simulation error would explain, ${by} (error ${error}), so there is no advice to test.`,
    butHarm: 'But under the conditions below it does harm.',
    moves: (name: string, isDown: boolean, what: string, by: string, error: string) =>
      `On average over the possible hidden values, “${name}” ${isDown ? 'lowers' : 'raises'} “${what}” by ${by} (error ${error}).`,
    notEverywhere: 'The advice does not hold everywhere: under the conditions below it does harm.',
    holds: 'No conditions were found under which it does harm on average.',
    goodSomewhere: 'That is for the worse, but under some of the conditions below it does good.',
    forTheWorse: 'That is for the worse, and no conditions were found under which it does good on average.',
    none: 'none',
    shares: (worse: string, cases: string, better: string, same: string, replicates: string) =>
      `In ${worse} of ${cases} cases it makes things worse, in ${better} better, and in ${same} it changes nothing. A case is one draw of the hidden values with ${replicates} runs, so these shares include chance.`,
    harms: 'Where it makes things worse',
    favours: 'The most favourable reading: where it does most good',
    goWorse: 'go worse',
    goBetter: 'go better',
    bestQuarter: 'are among the best quarter',
    tooFew: (such: string, cases: string, how: string, fewest: string) =>
      `Only ${such} of ${cases} cases ${how}: too few to look for conditions, which takes ${fewest}. More runs would give more.`,
    noBounds: (how: string) => `No conditions separate the cases that ${how} from the others better than chance could.`,
    where: 'Where',
    ofTheRest: 'Of the rest, where',
    density: (share: string, how: string) => `${share} of the cases under these conditions ${how} (density).`,
    coverage: (coverage: string, mass: string) =>
      `These are ${coverage} of all cases that do (coverage); the conditions hold in ${mass} of all cases (mass).`,
    within: (inside: string, insideError: string, outside: string, outsideError: string) =>
      `Mean harm under these conditions ${inside} (error ${insideError}), elsewhere ${outside} (error ${outsideError}):`,
    soHarm: 'there it does harm.',
    soGood: 'there it does more good than harm.',
    soNeither: 'neither can be told with so many runs.',
    quasiP: (values: string) =>
      `How likely chance alone would be to give each condition this effect (its quasi-p value), in the order above: ${values}. These values are somewhat too low, because they are computed from the same cases in which the conditions were found.`,
    tiny: 'below .001',
    regret: 'Which choice one would regret',
    regretCaption:
      'How much worse each choice does than the best choice in the same case, doing nothing included: on average, with its simulation error as a line, and the amount not exceeded in 95% of cases. These numbers include luck, and where an event is rare most cases end in a tie.',
    columns: [
      'choosing',
      'mean regret',
      'error of the mean',
      'not exceeded in 95% of cases',
      'share of cases in which no other choice does better',
    ],
    key: { mean: 'mean', most: 'not exceeded in 95% of cases' },
    axis: (what: string) => `regret: ${what}`,
    doingNothing: 'doing nothing',
    made: (cases: string, replicates: string, particles: string) =>
      `From ${cases} cases of ${replicates} runs for each choice, on ${particles} particles.`,
  },
  handOver: {
    title: 'Download',
    lead: 'Every difference with its simulation error, its range over the hidden values and its share of chance, for single measures and for scenarios.',
    csv: 'Numbers as CSV',
    json: 'All of it as JSON',
    command: 'The same numbers on the command line:',
  },
} as const
