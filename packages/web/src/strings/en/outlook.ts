/** Words of the room "outlook". */
const plural = (count: string, one: string, many: string): string => (count === '1' ? `1 ${one}` : `${count} ${many}`)

export const outlook = {
  title: 'What comes next?',
  waiting: 'The first runs are being made …',
  waitingLong: 'The model first follows the record up to the as-of day; the runs then go on from there.',
  noOpenCrisis: 'The crisis is being read …',
  none: {
    ends: (asOf: string, until: string) =>
      `As of ${asOf} there is no outlook: the window of the file ends on ${until}, and no day is left for a run to go on.`,
    failed: 'There is no outlook: the computation did not get so far.',
    earlier: (date: string) => `Look from ${date}`,
    earlierIntro: 'An earlier day leaves time ahead:',
  },
  abstained: {
    lead: 'Nothing is forecast as of this day.',
    degenerate: (fewest: string, all: string) =>
      `After the record up to here, the effective sample size (how many independent runs the particles are worth) is below ${fewest}, of ${all} particles: too few to say anything.`,
    impossible: (date: string) =>
      `The model gives no chance at all to what the record tells of ${date}, so it cannot go on from there.`,
    other: 'The model says why:',
    remedy: 'More particles, or an earlier day, may give a forecast.',
    more: (count: string) => `Compute with ${count} particles`,
  },
  sections: {
    ends: 'How it may end',
    goes: 'How it may go, week by week',
    first: 'What comes first, and when it ends',
    cost: 'People killed, and what the file asks',
  },
  answer: {
    lead: {
      standoff: (date: string, chance: string) => `The model expects the standoff to go on past ${date} (${chance})`,
      war: (date: string, chance: string) => `The model expects war by ${date} (${chance})`,
      settlement: (date: string, chance: string) => `The model expects a settlement by ${date} (${chance})`,
      withdrawal: (date: string, chance: string) => `The model expects a withdrawal by ${date} (${chance})`,
    },
    open: {
      standoff: (date: string, chance: string) =>
        `No outcome is clearly expected; the likeliest is that the standoff goes on past ${date} (${chance})`,
      war: (date: string, chance: string) =>
        `No outcome is clearly expected; the likeliest is war by ${date} (${chance})`,
      settlement: (date: string, chance: string) =>
        `No outcome is clearly expected; the likeliest is a settlement by ${date} (${chance})`,
      withdrawal: (date: string, chance: string) =>
        `No outcome is clearly expected; the likeliest is a withdrawal by ${date} (${chance})`,
    },
    subjects: {
      standoff: 'a standoff that goes on',
      war: 'war',
      settlement: 'a settlement',
      withdrawal: 'a withdrawal',
      lull: 'a lull',
    },
    chance: (band: number, words: string, percent: string) =>
      band === 3 ? `with a ${words}, ${percent}` : `${words}, ${percent}`,
    /** @param band place of the words among the seven of ICD 203 */
    clause: (subject: string, band: number, words: string, percent: string) =>
      `${subject} ${band === 0 ? 'has' : band === 3 ? 'has a' : 'is'} ${words} (${percent})`,
    whole: (lead: string, others: string) => `${lead}; ${others}.`,
  },
  confidence: {
    width: (points: string) =>
      `uncertainty about the parameters (the numbers that the model runs on) leaves the least certain of these chances open over ${plural(points, 'percentage point', 'percentage points')}`,
    widthUnknown: 'too few draws of the parameters were made to tell how much they matter',
    judged: (percent: string) => `${percent} of the parameters rest on judgement or were tuned to fit a record`,
    whole: (level: string, width: string, judged: string) => `${level}: ${width}, and ${judged}.`,
    more: 'More runs would raise the confidence.',
    contradicted: 'A record that contradicts them would lower the confidence.',
    evidence: 'Better evidence about the parameters would raise the confidence; more runs would not.',
    oneIsland:
      'Nearly all these runs rest on one of the independent filters (groups of particles that follow the record each on its own), so the simulation error shown may be too small: before trusting a difference of a point or two, try another seed or compute with more particles.',
  },
  endings: {
    standoff: 'the standoff goes on',
    war: 'war between the governments',
    settlement: 'a settlement',
    withdrawal: 'one side withdraws',
    lull: (days: string) => `a lull: ${days} days without force`,
    truce: (days: string) => `a tacit truce: ${days} days without force after an exchange`,
  },
  flags: {
    title: 'Risk and opportunity, apart',
    intro:
      'Two flags, because the chance of the worst and the chance of a way out can rise together. Neither is an index.',
    risk: 'Risk',
    opportunity: 'Opportunity',
    war: (chance: string) => `War between the two governments: ${chance}.`,
    unwanted: (chance: string) => `A war that no side would have chosen had it known the truth: ${chance}.`,
    noWar: 'No run ends in war.',
    interval: (range: string) => `Given the uncertainty about the parameters: ${range} (5 to 95%).`,
    unseen: (high: string) => `With so few draws of the parameters, a chance of up to ${high} cannot be ruled out.`,
    noInterval: 'How much the uncertainty about the parameters matters here is not known: too few runs show it.',
    settlement: (chance: string) => `A settlement: ${chance}.`,
    withdrawal: (chance: string) => `One side withdraws: ${chance}.`,
    truce: {
      chance: (days: string, chance: string) =>
        `A tacit truce, ${days} days without force by either side after an exchange: ${chance}. It is no ending: the next act of force breaks it.`,
      days: (days: string) => plural(days, 'day', 'days'),
      withError: (days: string, low: string, high: string | null) =>
        `${days} (simulation error: ${high === null ? `${low} or more` : `${low} to ${high}`})`,
      standing: (share: string) => `A tacit truce stands already in ${share} of the runs.`,
      pause: {
        half: (days: string) => `Where nothing else ends it, half of such standoffs pause within ${days};`,
        tenth: (days: string) => `one in ten goes on for ${days} or more.`,
        rest: (share: string) => `${share} go on for longer than the runs can show.`,
        none: (days: string, share: string) =>
          `Where nothing else ends it, more than half of such standoffs go on without a pause for all of the ${days} over which the runs can show one; ${share} have paused by then.`,
      },
      once: (days: string, holds: string) => `Once ${days} days have been quiet, ${holds}`,
      holds: {
        half: (days: string) => `half of such pauses hold for ${days} more,`,
        tenth: (days: string) => `and one in ten for ${days} or more.`,
        rest: (share: string) => `and ${share} for longer than the runs show.`,
        none: (days: string, share: string) =>
          `more than half of such pauses hold for all of the ${days} more that the runs show; ${share} have been broken by then.`,
      },
      causes: (causes: string) => `What holds force back in such pauses: ${causes}.`,
      cause: {
        order: 'a patron’s orders',
        fear: 'fear',
        elsewhere: 'a pause elsewhere',
        agreement: 'talks',
        'nothing-owed': 'nothing owed',
      },
    },
    lull: (days: string, chance: string) => `A lull, ${days} days without force: ${chance}. A lull is no ending.`,
    when: (date: string, from: string, until: string) =>
      `In the runs where it comes, half have it by ${date}, and most between ${from} and ${until}.`,
    whenFew: (runs: string) => `It comes in only ${plural(runs, 'run', 'runs')}: too few to tell when.`,
    restsOn: 'What it rests on',
    noRange:
      'This figure, and those under “What it rests on”, are averages over all runs. How much the uncertainty about the parameters could move them is not shown.',
    routes: (runs: string) => `How war came, of ${plural(runs, 'run', 'runs')} that end in it:`,
    route: {
      chosen: 'chosen: a side went to war by decision',
      runaway: 'runaway: strikes and replies grew beyond what either side intended',
      accidental: 'accidental: an accident while tension was high',
    },
    chosenIntro: 'What the choice rested on, in the chosen wars:',
    chosen: {
      sought: 'sought: as likely had the side known the truth',
      misread: 'misread: it would not have been chosen had the side known the truth',
      tremble: 'slip (“tremble”): chosen although unlikely, given what the side believed',
    },
    rough: 'With so few wars, these shares are rough.',
    error: (points: string) => `simulation error ${points} percentage points`,
    violence: (attacks: string, error: string, lethal: string) =>
      `A run has ${attacks} attacks by proxies on average${error === '' ? '' : ` (simulation error ${error})`}; ${lethal} of them kill somebody. Each such killing, and each strike in answer, may lead to further escalation.`,
    causes: (list: string) => `Who stood behind the attacks: ${list}.`,
    cause: {
      directed: 'the patron ordered it',
      licensed: 'the patron let it happen, by the order in force',
      own: "the group's own doing, within its orders",
      defied: "the group's own doing, against its orders",
    },
    share: (percent: string, what: string) => `${percent} ${what}`,
    strikes: (list: string) => `Force by the governments’ own hands, times in a run on average: ${list}.`,
    orders: (list: string) =>
      `Orders of a patron to its groups, times in a run on average: ${list}. A pause that was ordered can be ended by another order; a pause out of fear lasts only as long as the fear.`,
    order: { restrain: 'rein them in', hold: 'hold', free: 'act freely', press: 'attack' },
    times: (count: string, what: string) => `${what} ${count}`,
    drivers:
      'It is not known when an outside event that drives a group to violence will end, so each run draws that day at random. Where a lull depends on it, its interval is wide.',
  },
  pictures: {
    endings: {
      title: (until: string) => `How it may end by ${until}`,
      caption:
        'Three kinds of uncertainty are shown. The wide grey bar is the uncertainty about the parameters and about how things stand now: for nine in ten draws of them the chance lies in it. The hatched part at the side is chance: the share of the doubt that would remain even if everything hidden were known. The thin dark line through the dot is simulation error, which comes from making a limited number of runs; more runs shrink it, and it is not the uncertainty of the forecast. A lull is not an ending, so it stands apart.',
      click: 'Click a line, or reach it by Tab and press Enter, to read runs that went that way.',
      over: (range: string) => `parameters: ${range}`,
      notKnown: 'parameters: not known',
      unseen: (high: string) => `not ruled out: up to ${high}`,
      chance: (percent: string) => `${percent} of the doubt is chance`,
      noShare: 'not known',
      key: { parameters: 'parameters, 5 to 95%', error: 'simulation error, 95%', chance: 'chance' },
      columns: [
        'ending',
        'chance',
        'in words',
        'low (parameters)',
        'high (parameters)',
        'share of doubt that is chance',
        'simulation error',
        'runs that show it',
      ],
      alt: (told: string) => `Lines from 0 to 100%. ${told}`,
      part: (text: string, runs: string) => `${text}. Read ${plural(runs, 'run', 'runs')} that went there`,
    },
    runs: {
      title: (count: string) => `${count} single runs: attacks a week`,
      caption: (count: string, all: string) =>
        `Each box is one way it could go: ${count} runs taken evenly from ${all}, not chosen by how they went. The grey bars on the left, the same in each box, are the last weeks as counted; the line is that run. No single run is the forecast. Look at how much they jump from week to week: a band over all runs hides this.`,
      noCount: 'The record counts no weeks here, so the boxes begin with the as-of day.',
      click: 'Click a run to read it day by day.',
      alt: (count: string) => `${count} small charts of attacks a week, one for each run.`,
      run: (run: string) => `Run ${run}`,
      part: (run: string, how: string) => `Run ${run}: ${how}. Read it day by day`,
      columns: ['run', 'ending', 'ended on', 'week from', 'attacks'],
      show: 'Now show the band',
      hide: 'Take the band away',
      bandNote: 'The band puts all runs together; no single run follows it.',
      bandShown: 'In each box the band of all runs now lies behind the single run.',
      none: 'The runs cannot be shown one by one.',
    },
    how: {
      standoff: 'goes on',
      war: (date: string) => `war, ${date}`,
      settlement: (date: string) => `settled, ${date}`,
      withdrawal: (date: string) => `withdrawal, ${date}`,
      lull: (date: string) => `lull by ${date}`,
      attacks: (count: string) => plural(count, 'attack', 'attacks'),
    },
    weeks: {
      title: 'Attacks a week, counted and expected',
      first: (half: string, low: string, high: string) =>
        `In the first week half of the runs have ${half} or fewer, nine in ten ${low} to ${high}.`,
      last: (date: string, half: string, low: string, high: string) =>
        `In the week from ${date} half have ${half} or fewer, nine in ten ${low} to ${high}.`,
      caption: (told: string, series: string) =>
        `${told} Left of the broken line stands the count (${series}); right of it half of the runs have as many as the thick line or fewer, half lie in the inner box, nine in ten in the outer. No single run follows the boxes.`,
      rows: 'rows of the record',
      stopped: 'Only runs that still go on at the end of a week are in its box.',
      alt: (told: string) => `Bars of counted attacks a week, then boxes. ${told}`,
      asOf: (date: string) => `as of ${date}`,
      key: { counted: 'counted', half: 'median of the runs', inner: '25 to 75%', outer: '5 to 95%' },
      columns: ['week from', 'counted', '5%', '25%', 'median', '75%', '95%', 'mean', 'runs that go on'],
    },
    grid: {
      title: 'How many runs have how many attacks, week by week',
      caption:
        'Each cell counts runs, the stronger the shade the more; a cell without a number has none. What a band hides shows here: where a week is either quiet or busy and seldom between.',
      click: 'Click a cell, or go there by the arrow keys and press Enter, to read the runs in it.',
      alt: 'A table of cells: weeks by number of attacks, shaded by the share of runs.',
      part: (week: string, span: string, percent: string, runs: string) =>
        `Week from ${week}, ${span}: ${plural(runs, 'run', 'runs')} (${percent}). Read them`,
      span: (low: string, high: string) => (low === high ? (low === '0' ? 'none' : low) : `${low} to ${high}`),
      from: (low: string) => `${low} or more`,
      attacks: 'attacks',
      week: 'week from',
      columns: ['week from', 'attacks', 'runs', 'share of runs that got there'],
    },
    totals: {
      title: (series: string) => `The total of attacks (${series}), stated and expected`,
      told: (date: string, half: string, low: string, high: string) =>
        `By the end of ${date} half of the runs have ${half} or fewer; nine in ten have ${low} to ${high}.`,
      against: (lately: string, ever: string) =>
        `The rate of the last two weeks counted would lead to ${lately}, that of the whole record to ${ever}.`,
      caption: (told: string) =>
        `${told} Dots are totals as stated; the fan holds half of the runs (inner part) and nine in ten (all of it); the broken lines simply carry on the rate of the last two weeks and that of the whole record, without any model; the table has two harder references, a discounted rate and two regimes. A model whose forecasts are no better than the best of them has shown nothing.`,
      click: 'Click a part of the fan to read the runs that got there.',
      alt: (told: string) => `A line of stated totals, then a fan with two reference lines. ${told}`,
      half: (value: string) => `median ${value}`,
      lately: (value: string) => `recent rate ${value}`,
      ever: (value: string) => `overall rate ${value}`,
      key: { stated: 'stated', references: 'recent rate, rate of the whole record' },
      part: (date: string, span: string, runs: string) =>
        `By ${date}, ${span} in all: ${plural(runs, 'run', 'runs')}. Read them`,
      columns: [
        'end of',
        'stated',
        '5%',
        '25%',
        'median',
        '75%',
        '95%',
        'mean',
        'simulation error of the mean',
        'at the recent rate',
        'at the rate of the whole record',
        'at the discounted rate',
        'by two regimes',
      ],
    },
    first: {
      title: 'The first force by its own hand',
      caption: (until: string, told: string) =>
        `What comes first in most runs up to ${until}: ${told}. Each share is an average over all runs; how much the uncertainty about the parameters could move it is not shown. What a side does through its groups is not counted here.`,
      told: (name: string, act: string, percent: string) => `${name}: ${act} (${percent})`,
      none: 'no force by its own hand',
      rest: (acts: string, percent: string) => `${acts} rarer acts together: ${percent}`,
      alt: (told: string) => `Bars for each government. ${told}.`,
      part: (name: string, act: string, chance: string) => `${name}, first of all ${act}: ${chance}. Read the runs`,
      columns: ['government', 'first act', 'share of runs', 'in words', 'simulation error'],
    },
    times: {
      title: 'When endings come',
      told: (percent: string, date: string) =>
        `By ${date} the standoff has ended, in whatever way, in ${percent} of the runs.`,
      caption:
        'Each line shows the share of runs that have ended by a day: the thick line by any ending (estimated by the Kaplan-Meier method), the others by one kind of ending. A lull is not an ending: such runs go on, so its line is broken. The grey band is simulation error, not the uncertainty about the parameters.',
      any: 'any ending',
      alt: (told: string) => `Rising lines of endings over time. ${told}`,
      table: 'When, in the runs that end so',
      head: ['ending', 'runs', 'one in ten by', 'half by', 'nine in ten by'],
      columns: ['day', 'no ending yet', 'low', 'high', 'war', 'settlement', 'withdrawal', 'lull'],
      onlyStanding: 'No run ends by the horizon.',
      read: 'Read these runs',
    },
    deaths: {
      title: 'People killed, short of war',
      intro:
        'How many people a run kills, by whose people they are. They are figures of simulated runs, not a count of real deaths; what a war would cost in lives is not modelled. They cover all runs, so chance and the uncertainty about the parameters are mixed in them.',
      proxies: 'the armed groups',
      head: [
        'whose people',
        'nobody is killed in',
        'half of the runs kill at most',
        'one run in twenty kills',
        'on average',
      ],
      more: (count: string) => `${count} or more`,
      read: (name: string) => `Read runs in which people are killed: ${name}`,
      error: (people: string) => `simulation error ${people}`,
      people: (count: string) => (count === '0' ? 'nobody' : count === '1' ? 'one person' : `${count} people`),
    },
    questions: {
      title: 'The questions of the file',
      intro:
        'References use no model. Base rate of recorded crises: how often the like came of other crises. Base rate of this record: how often it was so in the days before. No change: what held most recently goes on. Discounted rate: what was counted, the less the longer ago. Two regimes: quiet days and active days, each with a rate, and a chance a day to switch. A forecast must do better than the best of them to have shown anything.',
      head: ['question', 'chance', '5 to 95%, over the parameters', 'settled on', 'references', 'runs'],
      references: {
        crises: 'base rate of recorded crises',
        baseRate: 'base rate of this record',
        persistence: 'no change',
        discounted: 'discounted rate',
        regimes: 'two regimes',
      },
      yes: 'yes',
      no: 'no',
      readYes: (text: string) => `Read runs that say yes: ${text}`,
      readNo: (text: string) => `Read runs that say no: ${text}`,
      left: 'Not asked',
      settled: 'settled before the as-of day',
      late: 'settled after the runs end',
      settledBy: (yes: boolean, counted: string | null) =>
        `settled already: ${yes ? 'yes' : 'no'}, ${counted === null ? 'as the record has had a lull' : `as the record counts ${counted}`}`,
      unknown: 'not known',
      noReference: 'none',
    },
  },
  unknown: {
    title: 'What is not known, and not in these numbers',
    war: 'What a war would be like and what it would cost: a run ends where war begins.',
    hidden:
      'Anything that the model leaves out. The intervals show the uncertainty about its parameters, not whether it is the right model.',
    cut: 'What the authors of the file knew. Its rows, totals, calendar and the known changes in outside events are used only up to the as-of day; but its options, ties and prior distributions were written by somebody who may have known what came later.',
    tuned: (count: string) =>
      `${count} prior distributions were tuned on a record. A forecast of that same record shows how well the model was fitted, not that it can foresee.`,
    count: (series: string) =>
      `Attacks are those of the series “${series}”; questions on one party’s attacks or on the dead count what rows have.`,
    made: (runs: string, draws: string, particles: string, seed: string) =>
      `Made from ${runs} runs, which start from ${draws} draws of everything that is hidden, taken from ${particles} particles; seed ${seed}.`,
  },
  panel: {
    one: 'One run, day by day',
    ending: {
      standoff: 'Runs in which the standoff goes on',
      war: 'Runs that end in war',
      settlement: 'Runs that end in a settlement',
      withdrawal: 'Runs in which one side withdraws',
    },
    route: {
      chosen: 'Runs with a chosen war',
      runaway: 'Runs with a runaway war',
      accidental: 'Runs with an accidental war',
      none: 'Runs',
    },
    lull: 'Runs that fall into a lull',
    truce: 'Runs with a tacit truce',
    weekNone: (date: string) => `Runs without an attack in the week from ${date}`,
    week: (date: string, span: string) => `Runs with ${span} attacks in the week from ${date}`,
    total: (date: string, span: string) => `Runs with ${span} attacks in all by the end of ${date}`,
    first: (name: string, act: string) => `Runs in which the first force of ${name} is: ${act}`,
    firstNone: (name: string) => `Runs without force by the own hand of ${name}`,
    question: (text: string, answer: string) => `Runs that answer ${answer}: ${text}`,
    killed: (name: string) => `Runs in which people are killed: ${name}`,
    gone: 'This link names a part of a picture that is not there in this crisis.',
    matching: (count: string, all: string, percent: string) => `${count} of ${all} runs went there (${percent}).`,
    nobody: 'No run went there.',
    reading: 'The runs are being read …',
    choose: 'Run',
    of: (place: string, count: string) => `${place} of ${count}`,
    said: (place: string, count: string, how: string) => `Run ${place} of ${count}: ${how}.`,
    previous: 'Previous run',
    next: 'Next run',
    close: 'Close',
    keys: 'The arrow keys left and right lead to the run before and after; Escape closes.',
    refining: (particles: string) =>
      `These are runs from ${particles} particles. More are being computed; under the same number will then stand another run.`,
    elsewhere: (run: string) =>
      `Run ${run} of the link is not among them here, so another one is shown. With the particles and the seed of the link it comes back.`,
    firstOf: (shown: string) => `The list holds the first ${shown}; the buttons lead to all.`,
    telling: 'This run is being made once more, to be told …',
    failed:
      'This run cannot be told just now: the particles it went on from are not at hand. Go on with the computation above, then open it again.',
    english: '',
    runs: (run: string, how: string, days: string) => `Run ${run}: ${how}; ${plural(days, 'day', 'days')}.`,
    counts: (attacks: string, strikes: string, killed: string) =>
      `${plural(attacks, 'attack', 'attacks')} by proxies, force by a government’s own hand ${strikes === '1' ? 'once' : strikes === '0' ? 'never' : `${strikes} times`}, ${killed} killed.`,
    nobodyKilled: 'nobody',
    killedPeople: (count: string) => plural(count, 'person', 'people'),
    assumed: 'Assumed in this run',
    assumedNote:
      'Drawn for this run alone. It is no finding about the real parties: other runs assume other values, and nobody in the run can see them.',
    strategy: (name: string, strategy: string) => `${name} is taken to be ${strategy}.`,
    strategies: { cautious: 'cautious', reciprocating: 'reciprocating', bullying: 'bullying' },
    startOrder: (name: string, order: string) => `As the run begins, ${name}’s order to its groups is: ${order}.`,
    control: (proxy: string, percent: string) => `${proxy} obeys its patron’s orders with a control of ${percent}.`,
    driverEnds: (driver: string, date: string) => `${driver} ends on ${date}.`,
    driverStays: (driver: string) => `${driver} goes on beyond the run.`,
    days: 'Day by day',
    onlyDecisions: 'Leave out attacks and the news that follows them',
    allLeftOut: 'Nothing is left to tell.',
    hiddenMark: 'only this run knows',
    why: 'Why?',
    whyOf: (what: string) => `Why: ${what}`,
    decision: {
      pressed: (name: string) => `What ${name} felt it was owed had passed its threshold, so an answer was due.`,
      quiet: (name: string) => `Nothing pressed ${name}; it decided all the same.`,
      state: (owed: string, other: string, pressure: string) =>
        `It felt it was owed ${owed} for what it had suffered, and thought that the other side felt it was owed ${other}. Pressure at home was ${pressure} on a scale from 0 to 1.`,
      belief: (other: string, list: string) => `It took ${other} for ${list}.`,
      beliefOrder: (other: string, list: string) =>
        `It thought the order that ${other} gives its groups to be ${list}.`,
      accounts: (list: string) => `Owed, by author: ${list}.`,
      weighed: 'What it weighed',
      note: 'The chance of an option follows from its weight (how usual it is) and its utility (how good it looks to this side), with a small part by weight alone. The reasons listed add up to the utility; one more of it makes an option about 2.7 times as likely.',
      columns: ['option', 'chance', 'utility', 'reply expected', 'chance of war seen'],
      chosen: 'chosen',
      others: (count: string) => `${plural(count, 'option', 'options')} less likely left out.`,
      terms: {
        audience: 'audience at home',
        fit: 'fitting answer',
        cost: 'cost',
        appetite: 'public’s limit',
        warRisk: 'risk of war',
        fear: 'fear of the reply',
        reputation: 'backing down',
        order: 'gain by pressure',
        demand: 'what is wanted',
        ceaseFire: 'keeping a cease-fire',
      },
    },
    blame: {
      whole: (observer: string, patron: string, proxy: string, ordered: string, share: string) =>
        `${observer} held it ${ordered} that ${patron} had ordered or allowed it, and laid ${share} of the blame on ${patron}, the rest on ${proxy}.`,
      order: (list: string) => `It thought the order in force to be ${list}.`,
    },
    judged: (observer: string, chance: string) => `${observer} held it ${chance} that the strike was meant to kill.`,
    items: (what: string, percent: string) => `${what} (${percent})`,
    accountItem: (author: string, value: string) => `${author} ${value}`,
  },
  /**
   * Names of options of the menus that core brings along, by the English name; names given by the file stay as they
   * are.
   */
  options: {} as Readonly<Record<string, string>>,
} as const
