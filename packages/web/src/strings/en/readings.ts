/** Words of the room "readings". */
export const readings = {
  title: 'What did it mean?',
  computing: 'The first reading is being computed.',
  failed: 'There is no reading: the computation failed. Above is what went wrong, and how to go on.',
  stopped: 'There is no reading yet: it was stopped. “Go on” above takes it up again.',
  noActs: (asOf: string) =>
    `By ${asOf} the record holds no act of force by a side of this crisis, so there is nothing to read.`,
  failedOn: (date: string) =>
    `The model gives no chance at all to what the record tells of ${date}, so nothing can be said of that day or of later ones.`,
  behind: (wanted: string, shown: string) => `As of ${wanted} is being computed; shown is the reading as of ${shown}.`,
  from: (particles: string, asOf: string) =>
    `From ${particles} particles (simulated histories that follow the record), with what was known by ${asOf}.`,
  record: 'The rows of the record say',
  written: {
    after: (asOf: string) => `written after ${asOf}`,
    perhaps: (asOf: string) => `perhaps written after ${asOf}`,
  },
  term: {
    particles: 'simulated histories that follow the record, each with its own draw of everything that is hidden',
    islands:
      'groups of particles that follow the record each on its own and take nothing from each other; how far they differ shows how far another seed may move the answer',
    logLikelihood:
      'the logarithm of the chance that the model gives to the whole record; only differences between models or files mean something',
  },
  // Which act
  chooser: {
    act: 'Act',
    own: "By a government's own hand",
    groups: (month: string) => `Through groups, ${month}`,
    previous: 'Earlier act',
    next: 'Later act',
    option: (date: string, by: string, place: string) => [date, by, place].filter((part) => part !== '').join(', '),
    times: (count: string) => `${count} attacks`,
    notRead: 'no reading',
    unknown: (id: string, asOf: string) =>
      `${id} is not an act of force by a side of this crisis that was known by ${asOf}; shown is the act that the answer is most about.`,
    some: (shown: string, all: string) =>
      `The list holds the acts near this one, ${shown} of ${all}; the picture of all acts below leads to the others.`,
  },
  rungs: {
    harass: 'the attack',
    'limited-strike': 'the limited strike',
    'leader-strike': 'the strike on a leader',
    'large-strike': 'the large strike',
    'direct-salvo': 'the direct salvo',
    'patron-forces-strike': "the strike on the principal's forces",
    'heavy-direct-strike': 'the heavy direct strike',
    'homeland-strike': 'the homeland strike',
    war: 'the opening of war',
  } as Readonly<Record<string, string>>,
  rung: (name: string) => `the ${name}`,
  actNamed: (what: string, date: string, beside: string) => `${what} of ${date}${beside === '' ? '' : ` (${beside})`}`,
  // The answer
  answer: {
    punish: (likely: string, percent: string, act: string) =>
      `The model finds it ${likely} (${percent}) that ${act} was meant to punish or kill rather than to demonstrate.`,
    demonstrate: (likely: string, percent: string, act: string) =>
      `The model finds it ${likely} (${percent}) that ${act} was meant to demonstrate rather than to punish or kill.`,
    even: (percent: string, act: string) =>
      `The model sees a roughly even chance (${percent}) that ${act} was meant to punish or kill rather than to demonstrate.`,
    interval: (range: string) => `The 5 to 95% interval over the particles is ${range}.`,
    few: 'Nearly all of this reading rests on one of the independent filters (groups of particles that follow the record each on its own): another seed may give a different reading.',
    stood: (chance: string, range: string) =>
      `That the patron stood behind it, by ordering or allowing it: ${chance} (5 to 95% interval: ${range}).`,
    viewpoints: (range: string) =>
      `By other weights (the viewpoints below) the chance that it was meant to punish or kill is ${range}.`,
    seed: (points: string) => `Another seed may move this by about ${points} percentage points (simulation error).`,
    confidence:
      'Confidence is low: the weights of evidence and most parameters rest on judgement or were tuned on a record. Evidence on them would change it; more particles would not.',
    refused: (act: string, why: string) => `There is no reading of ${act}: ${why}.`,
  },
  refusal: {
    worth: (least: string, all: string) =>
      `after it, the effective sample size is below ${least}, of ${all} particles; more particles may help`,
    one: 'nearly all of it rests on one of the independent filters (groups of particles that follow the record each on its own), so nothing tells how far another seed would move it; more particles may help',
    error: (points: string) =>
      `another seed may move it by ${points} percentage points or more; more particles may help`,
    turned: (points: string) =>
      `another seed may turn it from likely to unlikely (it moves by ${points} percentage points); more particles may help`,
    unexplained: 'the model cannot explain this row: whatever the aim, it gives no chance to what the row tells',
  },
  contents: 'On this page',
  // Evidence
  items: {
    prior: 'before this act',
    warning: 'warned or not',
    casualties: 'killed and injured',
    weapons: 'number of weapons',
    site: 'place that was hit',
    assurance: 'assured afterwards',
    statement: 'threat or denial',
    claims: 'claims about its aim',
    shelter: 'people were sheltered',
  },
  short: {
    prior: 'prior',
    warning: 'warning',
    casualties: 'casualties',
    weapons: 'weapons',
    site: 'site',
    assurance: 'assurance',
    statement: 'statement',
    claims: 'claims',
    shelter: 'shelter',
  },
  compares: {
    prior:
      'How likely each aim was before anything is known of this act. It depends, in each particle, on how much pressure the author was under and what kind of opponent it is.',
    warning:
      'How often acts with either aim are warned of, by the options of the file. Attacks by groups are not weighed by it.',
    casualties:
      'How likely the number of killed and injured known by then was under either aim, for a usual act at a usual place. Injured count only from seven days after the act.',
    weapons: 'How usual this number of weapons is under either aim, and how well it explains the killed and injured.',
    site: 'How well the place that was hit explains the killed and injured, with its air defence and the people there.',
    assurance: 'An assurance by the author within three days after the act.',
    statement: 'A threat or a denial by the author within three days after the act.',
    claims: 'What anybody claims of the aim of the act, weighed by whom the claim serves.',
    shelter: 'Taken as a fact that people were sheltered. Only viewpoints use it; the sum of the model leaves it out.',
  },
  facts: {
    noneWarning: 'The record has no warning by the author within two days before.',
    noneWords: 'The record has no such words by the author within three days after.',
    noneClaims: 'Nobody is on record with a claim about its aim.',
    killed: (text: string) => `Killed: ${text}.`,
    injured: (text: string) => `Injured: ${text}.`,
    weapons: (text: string) => `Weapons, by the sources: ${text}.`,
    place: (text: string) => `Place: ${text}.`,
    notTold: 'not told',
    reliability: (chance: string) =>
      `The chance that the rows are right about the killed and injured is taken to be ${chance}, from the confidence that they state.`,
  },
  forOne: {
    punish: (ratio: string) => `${ratio} to one for punishing`,
    demonstrate: (ratio: string) => `${ratio} to one for demonstrating`,
    even: 'hardly anything either way',
    onlyPunish: 'not possible if it was meant to demonstrate',
    onlyDemonstrate: 'not possible if it was meant to punish',
  },
  waterfall: {
    heading: 'Why it is read so',
    title: 'The weight of evidence, item by item',
    most: (item: string, decibans: string, side: string) =>
      `What weighs most is \u201C${item}\u201D: ${decibans} decibans for ${side} (10 decibans are odds of ten to one).`,
    mostNone: 'No single item weighs much.',
    caption:
      'Start at the top. Each bar moves the reading: to the left (open) if the item speaks for demonstrating, to the right (full) if it speaks for punishing. The last line is the result; the bars add up to it. Each item is weighed given those above it, so its weight depends on the order; a thin line with ends shows what it would weigh in other orders, where that spans half a deciban or more. Point at an item, or go to it with the keyboard, to read what it is.',
    arrow: 'An arrow at the edge marks what reaches beyond the scale.',
    together: 'together',
    alt: (items: string, end: string) => `Waterfall of ${items} items ending at ${end} decibans.`,
    axisChance: 'chance that it was meant to punish',
    axis: '\u2190 demonstrate \u00B7 decibans \u00B7 punish \u2192',
    row: (item: string, decibans: string, means: string) => `${item}: ${decibans} decibans, ${means}`,
    orders: (low: string, high: string) => `In other orders of the items: ${low} to ${high} decibans.`,
    ordersSame: 'It weighs the same in any order.',
    choose: 'Choose an item above to see what it compares and what in the record it is.',
    unit: 'A deciban is a unit for the weight of evidence: 10 decibans multiply the odds by ten, 20 by a hundred, and 3 about double them.',
    sum: (decibans: string, chance: string) =>
      `Together ${decibans} decibans: that it was meant to punish or kill: ${chance}.`,
    columns: [
      'item',
      'what it is',
      'decibans',
      'least in other orders',
      'most in other orders',
      'decibans so far',
      'chance of punish so far',
    ],
    beyond: (items: string) =>
      `No evidence may weigh more than 10 decibans, ten to one, as the model may be wrong about it; casualties, weapons and site count as one. At that bound: ${items}. Without it the reading would be surer: do not quote it without saying that it depends on this.`,
    unbounded: (item: string, decibans: string) => `${item} (${decibans} without it)`,
    atHalf: (chance: string, range: string) =>
      `If every item of evidence counted half, that it was meant to punish or kill would have a chance of ${chance} (${range}).`,
    shelterApart: 'people sheltered, taken as a fact (not in the sum)',
  },
  demonstrating: 'demonstrating',
  punishing: 'punishing',
  matrix: {
    title: 'Hypotheses in rows, evidence in columns',
    caption:
      'Each cell shows how likely it was to see this item if the hypothesis were true, given the items to its left (the bar and the percentage). Weapons and place have no percentage of their own: they make the number of killed and injured more or less likely, by the factor shown. For words, only the ratio between the two rows is known. The ratio is what counts as evidence: an item that is equally unlikely in both rows tells nothing. \u25B2 marks the row that the item fits better, \u25BD the other. Hypotheses stand in rows because tables with evidence in rows did not reduce bias in tests (Dhami et al. 2024).',
    hypothesis: 'hypothesis',
    together: 'all together',
    punish: 'meant to punish or kill',
    demonstrate: 'meant to demonstrate',
    better: (ratio: string) => `\u25B2 ${ratio} times the other`,
    worse: '\u25BD less than the other',
    same: '= as the other',
    oneIn: (count: string) => `1 in ${count}`,
    fewerThan: (count: string) => `less than 1 in ${count}`,
    factor: (value: string) => `\u00D7 ${value}`,
    ratioOnly: 'only the ratio is known',
    scroll: 'Hypotheses and evidence, a table that scrolls',
    save: 'Save the table (CSV)',
    logs: (hypothesis: string) => `${hypothesis}: log probability`,
  },
  purposes: {
    heading: 'What was it for?',
    title: 'Purposes of the act and their chances',
    names: {
      home: 'to be seen at home',
      adversary: 'to be seen by the other side',
      avenge: 'to avenge',
      degrade: 'to take away means of force',
      deter: 'to deter what the other side might do',
      coerce: 'to make the other side leave or give in',
      probe: 'to probe what the other side lets pass',
      spoil: 'to spoil talks or a truce',
    },
    told: (purpose: string, chance: string) => `Most probably ${purpose}: ${chance}.`,
    caption:
      'A mark is the chance, the pale bar the 5 to 95% interval. Chances rest on what is seen of the act and of the other acts of its author, and on judged tables of how usual each sign is under each purpose; an act may serve several.',
    alt: (text: string) => `Shares with intervals, one for each purpose. ${text}`,
    error: (points: string) =>
      `Another seed would change these shares by about ${points} percentage points (their simulation error).`,
    columns: ['purpose', 'mean', 'low', 'high'],
    nobody: 'Nobody of this crisis did it.',
    killing: (what: string, chance: string) => `${what}: ${chance}.`,
    deaths: {
      sought: 'Deaths were sought',
      accepted: 'Deaths were not sought but accepted',
      avoided: 'Care was taken to avoid deaths',
    },
    others: (sought: string, accepted: string, avoided: string, points: string) =>
      `(Sought ${sought}, accepted ${accepted}, avoided ${avoided}; another seed may move these by about ${points} percentage points.)`,
    luck: {
      accepted: (killed: number) =>
        `That ${killed === 1 ? 'one person' : `${killed} people`} died was then a risk taken, and bad luck.`,
      avoided: (killed: number) =>
        `That ${killed === 1 ? 'one person' : `${killed} people`} died was then an accident.`,
    },
  },
  causes: {
    heading: 'Who stood behind it?',
    title: 'Four possible causes and their chances',
    names: { directed: 'directed', licensed: 'licensed', own: 'own', defied: 'defied' },
    means: {
      directed: 'the patron ordered this attack, or ordered its groups to press',
      licensed: 'the patron let its groups act, and this was done under that leave',
      own: "the group's own doing, while it was free to act",
      defied: 'done although the patron had told it to hold',
    },
    atHalf: (causes: string) => `If what is said of the causes counted half: ${causes}.`,
    told: (order: string, own: string) =>
      `Ordered or allowed by the patron: ${order}; the group's own doing, while free or in defiance: ${own}.`,
    caption:
      'A mark is the mean over the particles, the pale bar the 5 to 95% interval. The answer depends more on what the four words mean than on the evidence: it follows from the order that was in force in each particle when the attack was made.',
    alt: (text: string) => `Four shares with intervals. ${text}`,
    ownHand: "By a government's own hand: nobody else stood behind it.",
    refused: (why: string) => `No cause is given: ${why}.`,
    columns: ['cause', 'what it means', 'mean', 'low', 'high'],
    error: (points: string) =>
      `Another seed would change these shares by about ${points} percentage points (their simulation error).`,
    authors: 'Attributed to',
    author: (name: string, chance: string) => `${name}: ${chance}`,
    authorsNote:
      'The share of each group that the record names as possible author: the weight that the record gives it, times how active it was, times the chance that it reaches that place.',
  },
  // Viewpoints
  viewpoints: {
    heading: 'How does it read by other weights?',
    title: 'Where the same evidence leads each viewpoint',
    told: (low: string, lowName: string, high: string, highName: string) =>
      `From the same evidence, the viewpoints (ways of weighing it) arrive at a chance between ${low} (“${lowName}”) and ${high} (“${highName}”) that it was meant to punish or kill.`,
    caption:
      'A viewpoint starts at its prior, the chance before the evidence (open circle), and ends where the evidence that it accepts leads it (full circle); the broad stroke is the 5 to 95% interval, from the uncertainty about the parameters. The upright stroke is its break-even prior: had it started there, both aims would now be equally likely. Priors and weights are declared in the file; they are nobody’s own.',
    model: 'The model, its own prior',
    prior: 'prior',
    ends: 'ends at',
    even: 'break-even prior',
    deception: 'chance of being misled',
    viewpoint: 'viewpoint',
    accepts: 'Weights at which each viewpoint accepts the evidence',
    acceptsNote: 'From 0 (counts for nothing) to 1 (counts in full).',
    start: 'Start here',
    startFrom: (name: string) => `Start here: ${name}`,
    key: { prior: 'prior', ends: 'with the evidence', range: '5 to 95%', even: 'break-even prior' },
    pairs: 'What sets them apart',
    apart: (one: string, other: string) => `“${one}” and “${other}” lean different ways`,
    along: (one: string, other: string) => `“${one}” and “${other}” lean the same way`,
    by: (pair: string, item: string, decibans: string) =>
      `${pair}; the largest difference between them is the ${item}, ${decibans} decibans.`,
    agree: 'No two viewpoints lean different ways.',
    otherPairs: (count: string) => `The other ${count} pairs`,
    columns: ['viewpoint', 'prior', 'chance of punish', 'low', 'high', 'break-even prior', 'chance of being misled'],
    alt: (text: string) => `Dots from 0 to 100% for each viewpoint. ${text}`,
  },
  // Voices
  voices: {
    heading: 'Who judged it, and what does it take?',
    lede: 'A voice is a person or an office. What it said is on record, its weights are not, so no chance is given in its name: below stands what one must believe to judge as it did. Every change is told from even odds, every item at its full worth and shelter left out.',
    bounds:
      'Bounds: a prior from .25 to .75; casualties, weapons and site at half of their worth or more, since they are on record; the rest from none to all. These are judgement. Draws are of the parameters; an interval holds nine in ten of them.',
    none: 'By this day nobody with a voice in the file is on record as judging this act.',
    silent: (names: string) => `Without a judgement of this act on record by then, and so without a reading: ${names}.`,
    punish: (name: string) => `${name} judged that it was meant to punish or kill.`,
    demonstrate: (name: string) => `${name} judged that it was meant to demonstrate, and not to kill.`,
    source: (place: string) => `source: ${place}`,
    same: (decibans: string, draws: string) =>
      `Even odds and every item at its worth say the same, by ${decibans} decibans (in ${draws} of 100 draws).`,
    against: (decibans: string) => `Even odds and every item at its worth say otherwise, by ${decibans} decibans.`,
    otherwise: (likely: string) =>
      `The model reads it otherwise; its words for the chance that it was meant to punish or kill: ${likely}.`,
    carries: (part: string) => `What carries the difference is the ${part}: without it the model would say the same.`,
    carriesToo: (parts: string) => `So it would without the ${parts}.`,
    carryTogether: (parts: string) =>
      `No part carries the difference by itself: the model would say the same only without all of these: ${parts}.`,
    ownPrior: 'prior of the model (what it expected before the act was seen)',
    one: 'To judge so, one of these is enough:',
    several:
      'No single change is enough. To judge so it takes these together, each told with the others at their bounds:',
    never: (decibans: string, draws: string) =>
      `No weights within bounds reproduce it: those that go furthest fall ${decibans} decibans short (some would reproduce it in ${draws} of 100 draws).`,
    priorLeast: (value: string) => `a prior of at least ${value} that it was meant to punish or kill`,
    priorMost: (value: string) => `a prior of at most ${value} that it was meant to punish or kill`,
    shelter: (value: string) => `${value} or more of the worth of “people were sheltered”`,
    weight: (item: string, value: string) => `at most ${value} of the worth of the ${item}`,
    nothing: (item: string) => `none of the worth of the ${item}`,
    within: (range: string, draws: string) => `nine draws in ten: ${range}; enough in ${draws} of 100`,
    span: (low: string, high: string) => `${low} to ${high}`,
  },
  // Believe
  believe: {
    heading: 'What would you have to believe?',
    lede: 'Set what you believed before the evidence, and how much of each item you accept. The answer follows at once, from the same weights of evidence as for the viewpoints. A mark on a slider shows the value at which both aims would be equally likely, all else unchanged.',
    start: 'Start from',
    model: 'the model, its own prior',
    reset: 'Undo my changes',
    punish: (likely: string, percent: string) =>
      `With these beliefs it is ${likely} (${percent}) that the act was meant to punish or kill rather than to demonstrate.`,
    demonstrate: (likely: string, percent: string) =>
      `With these beliefs it is ${likely} (${percent}) that the act was meant to demonstrate rather than to punish or kill.`,
    even: (percent: string) =>
      `With these beliefs there is a roughly even chance (${percent}) that the act was meant to punish or kill rather than to demonstrate.`,
    odds: (logOdds: string, decibans: string, means: string) =>
      `That is ${decibans} decibans (natural log-odds ${logOdds}), or ${means}.`,
    from: (before: string, name: string) => `Before your changes, with ${name}: ${before}.`,
    interval: (range: string) => `The 5 to 95% interval is ${range}.`,
    intervalNote:
      'The interval is the uncertainty about the parameters, in the same draws as for the viewpoints. What you set yourself is taken as certain.',
    prior: 'Before the evidence, the chance that it was meant to punish',
    item: (name: string) => `Weight of the ${name}`,
    deception: 'Chance that the author misleads on purpose',
    weighs: (decibans: string) => `${decibans} decibans here`,
    evenAt: (value: string) => `break-even at ${value}`,
    neverEven: 'no value makes both aims equally likely',
    inert: 'has no weight for this act, so there is nothing to set',
    inertDeception: 'nothing that a deceiver could fake is accepted, so there is nothing to set',
    deceiver: 'a deceiver could fake this',
    deceiverNote:
      'Somebody who means to punish and to mislead would warn, assure and speak like somebody who means to demonstrate. The chance of deception therefore discounts those three items. That weapons, place and casualties cannot be faked is an assumption of the model.',
    title: 'The weight of evidence, as you take it',
    caption: 'The same items at your weights. The bars start at your prior and add up to your reading.',
  },
  // Days
  days: {
    heading: 'As the days went by',
    slider: 'Read it as known by',
    sliderNote: 'Moves the as-of day of the whole page, from the act to the end of the record.',
    title: 'The reading as the days went by',
    lede: (particles: string) =>
      `The same act, read as of several days: around the act, and whenever the record later revised what it told. Each point is a reading of its own, from ${particles} particles, so part of the movement is simulation error.`,
    start: (count: string) => `Compute ${count} days`,
    again: 'Compute again',
    by: 'Read by',
    stop: 'Stop',
    progress: (done: string, all: string) => `${done} of ${all} days.`,
    stopped: 'Stopped.',
    failed: (why: string) => `It failed: ${why}.`,
    caption:
      'A dot is the mean over the particles, its line the 5 to 95% interval; the scale ends above the highest of them. The ring is the reading shown on this page. Strokes at the foot mark days on which rows about the act became known. The number of injured counts only from seven days after the act.',
    alt: (text: string) => `Dots with intervals over as-of days. ${text}`,
    told: (first: string, firstDay: string, last: string, lastDay: string) =>
      `From ${first} as of ${firstDay} to ${last} as of ${lastDay} that it was meant to punish or kill.`,
    columns: ['as of', 'chance of punish', 'low', 'high', 'became known since the day before it in this list'],
    known: 'What became known between',
    others: (count: string) => `and ${count} other rows`,
    empty: 'Nothing is computed here until you ask.',
  },
  // Contested
  contested: {
    heading: 'What the sources contest',
    none: 'The record has no more than one value for the weapons, the killed and the injured of this act.',
    told: (what: string, values: string) => `${what}: ${values}, taken as equally likely.`,
    weapons: 'Weapons',
    killed: 'Killed',
    injured: 'Injured',
    reliability: (chance: string) =>
      `The chance that the record is right about the killed and injured is taken to be ${chance}, from the confidence of its rows (a judgement). If it is wrong, their number says nothing about the aim.`,
    bySource: (value: string, source: string) => `${value} (${source})`,
  },
  // All acts
  all: {
    heading: 'All acts of this record',
    title: 'Was it meant to punish, or to demonstrate?',
    told: (likely: string, read: string) =>
      `Of ${read} acts that could be read, the model finds ${likely} more likely than not meant to punish or kill.`,
    caption:
      'A square is an act by a government\u2019s own hand, a dot an attack through groups; the line through it is the 5 to 95% interval over the particles. Crosses at the foot have no reading. Click an act to read it above; with the keyboard, the left and right arrows go from act to act, Home and End to the first and the last.',
    columns: ['day', 'rows', 'by', 'attacks', 'chance of punish', 'low', 'high', 'why refused', 'summary'],
    alt: (text: string) => `Dots over time with intervals, from 0 to 100%. ${text}`,
    chosen: (date: string) => `${date}, read above`,
    said: (act: string, date: string, chance: string) => `${act}, ${date}: meant to punish, ${chance}`,
    saidRefused: (act: string, date: string) => `${act}, ${date}: no reading`,
    ownHand: (name: string) => `${name}, own hand`,
    through: (name: string) => `groups tied to ${name}`,
  },
  // Parties
  parties: {
    heading: 'The parties, by the record so far',
    lede: 'Week by week, what the record up to then says about things that nobody can observe. A band that narrows late in the record need not mean more knowledge: it may rest on few of the independent filters (groups of particles that follow the record each on its own).',
    returned: 'the prior returned: the record told nothing of it',
    none: 'The record is too short for a week-by-week reading.',
    strategies: {
      title: 'What kind of opponent is each?',
      names: ['cautious', 'reciprocating', 'bullying'],
      caption:
        'A cautious side answers with less than it received, a reciprocating side in kind, a bullying side with more. Each share is the chance of that type; the three add up to 100%.',
      last: (date: string, told: string) => `On ${date}, the last week told: ${told}.`,
      party: (name: string, shares: string) => `${name} ${shares}`,
      never: 'In no week do the independent filters agree well enough to tell.',
      refused: (date: string) =>
        `In some weeks from ${date} on the types are left blank, because nearly all rests on one of the independent filters or another seed may move the shares by more than ten percentage points.`,
      column: (party: string, strategy: string) => `${party}: ${strategy}`,
      error: 'standard error',
      told: 'told',
      yes: 'yes',
      no: 'no',
    },
    control: {
      title: 'How far does its patron decide what a group does?',
      caption:
        'The part of a group\u2019s violence that follows its patron\u2019s order. The line is the mean over the particles, the band the 5 to 95% interval.',
    },
    resolve: {
      title: 'How strongly does each government want not to back down?',
      levels: ['slight', 'clear', 'strong', 'very strong'],
      caption:
        'This is the resolve of a government: how strongly it wants not to back down. Slight: it makes backing down less likely by a factor of up to 2.7; clear: up to 20; strong: up to 1,000; very strong: more than that. Each word on the scale stands where its range begins. The line is the mean over the particles, the band the 5 to 95% interval; where the band hardly narrows, the record says little about it.',
    },
    orders: {
      title: 'Which order is in force?',
      caption:
        'The chance that each government\u2019s standing order to its groups is to restrain, to hold, to be free or to press: hidden, so drawn as shares of the particles, never as a fact.',
      names: ['restrain', 'hold', 'free', 'press'],
      refused: (date: string) =>
        `From ${date} on, weeks in which nearly all rests on one of the independent filters are left blank.`,
      never: 'In every week nearly all rests on one of the independent filters, so nothing is shown.',
    },
    suspended: {
      title: 'Has a group suspended itself?',
      caption: 'The chance that the group has told itself to stop, in the particles of that week.',
    },
    plans: {
      title: 'What may each government be preparing?',
      caption:
        'The chance that a government has decided to use force itself and is still preparing it. Others cannot see this: the model infers it from what was owed, said and done. The band is the simulation error: another seed may move the line by so much.',
      error: (name: string) => `${name}, simulation error`,
    },
    blank: 'too unsure to tell',
    week: 'week of',
    low: (name: string) => `${name}, low`,
    high: (name: string) => `${name}, high`,
    islands: 'independent filters (effective number)',
    alt: (title: string, told: string) => `${title} ${told}`,
    share: (name: string, chance: string) => `${name}: ${chance}`,
    goes: (name: string, first: string, last: string) => `${name} from ${first} to ${last}`,
    ends: (name: string, last: string) => `${name} at the end ${last}`,
  },
  // Machinery
  machinery: {
    heading: 'How reliable is the calculation?',
    lede: 'None of this is evidence about the crisis: it shows how far the computed numbers can be relied on.',
    worth: (particles: string, filters: string, worth: string) =>
      `The ${particles} particles are divided among ${filters} independent filters (islands), which follow the record each on its own and take nothing from each other. The better a filter predicts the record, the more it counts; by this evidence they are worth about ${worth}. How far they differ shows how far another seed may move the answer.`,
    filters: 'Independent filters',
    one: (particles: string) =>
      `The ${particles} particles make up a single filter, so nothing tells how far another seed would move the answer.`,
    few: 'Nearly all rests on one of them: another seed may give another answer.',
    least: (date: string, percent: string, times: string) =>
      `Their effective sample size was smallest on ${date}, at ${percent} of their number. Where it falls too far in a filter, its particles are resampled: those that fit the record badly are replaced by copies of those that fit it well. This happened on ${times === '1' ? 'one day' : `${times} days`}.`,
    likelihood: (value: string) =>
      `The log-likelihood of the record, the logarithm of the chance that the model gives to all of it, is ${value}.`,
    islands: (worth: string) => `The reading of this act rests on about ${worth} of these filters.`,
    title: 'Effective sample size, day by day',
    caption:
      'The effective sample size is the number of equally weighted particles that would tell as much as these do; here as a share of all particles. It falls when the record surprises the model; where it falls below one half in a filter, its particles are resampled. Strokes mark the days that surprised it most.',
    alt: (date: string, percent: string) => `A line over time, lowest on ${date} at ${percent}.`,
    columns: ['day', 'effective sample size, share of all'],
    surprises: 'What surprised the model most',
    surprisesNote:
      'The days of the record that the model, knowing everything before them, thought least likely: there it is furthest from what happened. The lower the log probability, the less likely. Rows that are acts of force can be opened above.',
    surpriseColumns: { date: 'day', log: 'log probability', rows: 'rows' },
    count: 'the count of attacks',
    read: 'Read it',
  },
} as const
