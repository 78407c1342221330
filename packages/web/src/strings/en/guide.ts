/**
 * Words of the guided reading. Each step: what it shows, an answer that changes, what the picture shows, the record, a
 * question, and notes for a teacher.
 */
export const guide = {
  title: 'Tower 22 in six short steps',
  opening:
    'Standoff reads the record of a standoff between two governments and says how far its acts, orders and words can be known; these six steps use one crisis, Tower 22, and are for readers, students and teachers who are new to it. What is assumed about it stands in one text, the Tower 22 file; “the file” below is always that one.',
  limits:
    'It takes no side, gives no advice on targets and is no prophecy: what it says is what its assumptions imply, and you can move them.',
  skip: 'Skip to the record',
  printClass: 'Print for the class',
  printNotes: "Print with the teacher's notes",
  steps: 'Steps',
  step: (n: string, all: string) => `Step ${n} of ${all}`,
  names: ['Intent', 'Control', 'Warning', 'Audience', 'Channels', 'Bases', 'Sandbox'],
  previous: 'Back',
  next: 'Next',
  keys: 'Arrow keys left and right go from step to step.',
  toMove: 'Move this (at rest: as in the Tower 22 file)',
  asFile: 'as in the file',
  back: 'Back to the file',
  computing: 'Computing …',
  failed: (why: string) => `The lesson could not be computed: ${why}. Load the page again.`,
  say: (words: string, percent: string, range: string) => `${words} (${percent}; ${range})`,
  plainSay: (percent: string, range: string) => `${percent} (${range})`,
  even: 'a roughly even chance',
  drawNote: (draws: string) =>
    `A draw is one value for each thing that nobody knows, such as how far Iran controls a group, picked by chance from the range that the Tower 22 file gives it; ${draws} draws are made here.`,
  bandNote:
    'The dot or bar is the mean over the draws; the light band holds nine in ten of them. Chance comes on top: the same values can end well or badly.',
  record: 'What the record has on this',
  toRecord: (id: string) => `Row ${id} in the record`,
  rowIs: (date: string) => `${date}:`,
  toReading: (id: string) => `How ${id} reads`,
  discuss: 'To discuss',
  write: 'Move one thing and write down what changes',
  teacher: 'For the teacher',
  aim: 'Learning aim',
  ask: 'Ask',
  misread: 'Often misread',
  minutes: 'Ten minutes: two to read, three to move the levers and write down what changes, five to discuss.',
  levers: {
    killed: { name: 'People killed', value: (n: string) => n, hint: 'on 28 January: 3' },
    prior: {
      name: 'How sure you were before that such attacks are meant to kill',
      value: (n: string) => n,
      hint: 'this is the row “you”',
    },
    control: {
      name: "Share of a group's violence that follows Iran's order",
      value: (n: string) => n,
      hint: 'Kataib Hezbollah in the file: about 75%, from 44 to 94%',
    },
    drive: {
      name: 'How often the groups attack when left free',
      value: (n: string) => (n === '1' ? "the file's own rate" : `${n} times the file's rate`),
      hint: "1 is the record's tempo",
    },
    notice: { name: 'Notice is given in time', on: 'notice given', off: 'no notice' },
    missiles: { name: 'Missiles in the salvo', value: (n: string) => n, hint: 'the model takes 14 as usual' },
    audience: {
      name: 'How much each public punishes an answer that falls short',
      value: (n: string) => n,
      hint: '0 is not at all; the file: about 8, from 5 to 14. With the public fully roused, one more makes an answer that falls short by a tenth of the scale about a tenth less likely',
    },
    delay: {
      name: 'Days a word takes through the intermediary',
      value: (n: string) => n,
      hint: 'the file: 1 day, a judgement',
    },
    reliability: {
      name: 'Chance that the word is passed on',
      value: (n: string) => n,
      hint: 'the file: 90%, a judgement',
    },
    cover: {
      name: 'Air defence at the four weak posts',
      value: (n: string) => `${n} points of cover`,
      hint: 'the file: 40 to 50%, a judgement',
    },
    people: {
      name: 'People at the four weak posts',
      value: (n: string) => (n === '1' ? 'as many' : `${n} times as many`),
      hint: '1 is as in the file',
    },
  },
  intent: {
    title: 'The same act, two meanings',
    prose:
      'On 28 January 2024 one drone hit sleeping quarters at Tower 22, a post in Jordan. Three US soldiers were killed: the first in combat after some 165 attacks. Was it meant to kill, or to be seen like the others and fell where people slept? Nobody outside knows. The number killed is evidence, for an act meant to kill aims at people; but luck kills, too. Readers who start from different beliefs end with different ones.',
    answer: (killed: string, low: string, lowName: string, high: string, highName: string, you: string) =>
      `A drone that ${killed}: was it meant to kill? By what each accepts as evidence, for ${lowName}: ${low}; for ${highName}: ${high}; for you: ${you}.`,
    nameIn: (name: string) => `“${name}”`,
    killed: ['hurt nobody', 'killed one person'],
    killedMany: (n: string) => `killed ${n} people`,
    you: 'You',
    figure: 'Meant to kill? Each reader before and after the toll is known',
    caption: (weight: string) =>
      `Hollow mark: before. Dot: after. The number killed weighs ${weight} decibans, a unit for the weight of evidence: three double the odds of “meant to kill”, minus three halve them. Readers are ways of weighing: they differ in where they begin and in how far they accept each kind of evidence, as the file declares.`,
    axis: ['meant to be seen', 'meant to kill'],
    columns: ['Reader', 'before', 'after', 'after, low', 'after, high'],
    record: 'Three killed, 25 injured by the first statement, more than 40 later; the drone was not engaged.',
    question:
      'Which piece of evidence would bring the two readers furthest apart to agree, and could anybody ever have it?',
    aimText: 'An act does not carry its meaning. Evidence moves a reader from where the reader stood.',
    asks: 'What changes between nobody killed and one? Between three and twelve? From which belief must you start to end below 50%?',
    misreads:
      'That many killed proves intent. From one to twelve the reading moves less than from none to one. And “likely” for one reader is no average of all.',
  },
  control: {
    title: 'Did the patron order it?',
    prose:
      'Iran arms the groups and denies that it commands them. US officials said that it lacks full control and was surprised by Tower 22. Between “ordered” and “on its own” lies most of what happens: an attack may be told (directed), allowed (licensed), the group’s own, or against an order (defied). The two things that decide which: how much of the group’s violence follows orders, and which order is in force.',
    answer: (behind: string, directed: string, free: string, hold: string) =>
      `That Iran stood behind an attack by Kataib Hezbollah, by telling or by allowing it: ${behind}. That it told the group to make this one: ${directed}. Left free, the group attacks ${free} times a week; told to hold, ${hold}.`,
    figure: 'Attacks a week by one group, by the order in force and by cause',
    average: (orders: string, told: string, share: string) =>
      `No bar shows the ${told} of attacks that it was told to make: that is an average over which order is in force, held to be ${orders}. Left free, the group is still told to make some attacks: of those that follow Iran, ${share}, by the file’s judgement; the rest it is allowed (licensed).`,
    inForce: (order: string, share: string) => `“${order}” ${share}`,
    caption: (blame: string) =>
      `Means over the draws. Told to hold, a group obeys or it does not: the mean lies between. Whoever ordered it, the model lays ${blame} of the blame for an attack on the patron, since a victim blames the one who arms. One attack setting off others is left out here.`,
    orders: {
      restrain: 'Iran reins it in',
      hold: 'Iran tells it to hold',
      free: 'Iran leaves it free',
      press: 'Iran presses it to attack',
    },
    causes: { directed: 'directed', licensed: 'licensed', own: 'its own', defied: 'against the order' },
    columns: ['Order', 'attacks a week', 'low', 'high', 'directed', 'licensed', 'its own', 'against the order'],
    record: 'US officials assess that Tehran lacks full operational control; Iran denies any part.',
    question: 'If a patron arms a group and leaves it free, how much of what the group does is the patron’s act?',
    aimText:
      'Responsibility has degrees: directed, licensed, own, defied; and silence of the guns is what best shows control.',
    asks: 'Move control to 10%: what would a ceasefire order be worth? What could the US have seen that tells control of 30% from 90%?',
    misreads: '“Stood behind” is not “ordered”. And an order obeyed shows control only of those who obeyed.',
  },
  warning: {
    title: 'What a warning does',
    prose:
      'Before it struck on 3 February the US let its answer be known for days, and the places struck had time to empty. A warning does two things: people take shelter, and the other side reads the act otherwise. So that the two can be told apart, suppose what did not happen here: Iran answers the killing of two of its people with its own missiles, at Ain al-Asad. The aim is held fixed, the rest is the model.',
    answer: (
      notice: string,
      missiles: string,
      seenKilled: string,
      seenRead: string,
      killKilled: string,
      killRead: string,
    ) =>
      `${notice}, a salvo of ${missiles} missiles that is meant to be seen kills ${seenKilled} on average; in US eyes, that it was meant to kill: ${seenRead}. A salvo that is meant to kill kills ${killKilled} on average; in US eyes, that it was meant to kill: ${killRead}.`,
    notice: ['Without notice', 'With notice in time'],
    figure: 'How many a salvo kills, by its hidden aim',
    aims: { demonstrate: 'meant to be seen', punish: 'meant to kill' },
    tolls: ['nobody', '1 or 2', '3 to 9', '10 to 29', '30 or more'],
    killedBy: (aim: string) => `${aim}: people killed`,
    caption: (salvos: string, seenError: string, killError: string) =>
      `Bars: share of ${salvos} salvos of each kind, so chance is in them. The range beside a mean killed holds nine in ten of the draws: it is due to what is not known. Other draws would move the mean itself by no more than ${seenError} for the salvo meant to be seen, nine times in ten, and ${killError} for the one meant to kill. With notice both kill fewer.`,
    columns: [
      'Aim',
      'mean killed',
      'low',
      'high',
      'nobody',
      '1 or 2',
      '3 to 9',
      '10 to 29',
      '30 or more',
      'read as meant to kill',
    ],
    figureRead: 'How the US reads it, by its hidden aim',
    captionRead:
      'Mean over the draws with its band. With notice both read as meant to be seen: a warning can also cover.',
    columnsRead: ['Aim', 'read as meant to kill', 'low', 'high'],
    record:
      'A leak on 1 February: strikes approved, timing weather-dependent. On 3 February 85+ targets at seven sites; between 29 and 46 people were killed, by the counts in the record.',
    question:
      'If warned salvos are read kindly, why does not everybody warn? What would stop a side that means to kill from warning first?',
    aimText:
      'Warning and shelter are separate: the first is a message, the second saves people. The reading follows both.',
    asks: 'With notice, does the number of missiles still matter to the reading? Why does the salvo that is meant to kill read so much milder?',
    misreads: 'That few killed shows that few were meant to be killed. And that notice given is notice received.',
  },
  audience: {
    title: 'The public at home',
    prose:
      'On the day of Tower 22 the US president promised an answer at a time and manner of US choosing. Governments answer to people at home, who punish an answer that falls short of what was suffered. The model holds the weight of each public as one number, which nobody has measured. Move it, and the number killed: the lower half shows Iran, had a US strike killed as many of its own people, which did not happen here.',
    answer: (killed: string, us: string, iran: string) =>
      `After ${killed}, the model expects the US to answer by its own force: ${us}. Iran, had it lost as many of its own to a US strike: ${iran}.`,
    killed: ['an attack that killed nobody', 'an attack that killed one person'],
    killedMany: (n: string) => `an attack that killed ${n} people`,
    figure: 'What each government chooses at its next decision',
    sides: { us: 'United States, after a drone at Tower 22', iran: 'Iran, after a US strike on its people in Syria' },
    answers: {
      us: [
        'talks or assurance',
        'nothing, or words',
        'a limited strike on the groups',
        'a large strike, or one on a leader',
        "a strike on Iran's forces or soil",
        'war',
      ],
      iran: [
        'talks, or reining in the groups',
        'nothing, or words',
        'pressing the groups to attack',
        '',
        'missiles of its own',
        'war',
      ],
    },
    caption:
      'Share of choices, mean over the draws with the band. The state is that of the hour after one such act, with nothing else outstanding. In the record the US struck 85+ targets six days later; Iran lost none of its own people to the US, and did not answer.',
    columns: ['Side', 'Answer', 'share', 'low', 'high'],
    record: 'The US president promises a response at a time and manner of US choosing.',
    question:
      'Does a public that demands an answer make the other side more careful, or only less able to believe in restraint?',
    aimText: 'Domestic pressure moves the size of an answer more than whether there is one, once people were killed.',
    asks: 'With nobody killed, does the public matter at all? Which answer grows as the weight grows, and which shrinks?',
    misreads:
      'That a government that answers wants war: look at the last bar. And that one number for “the public” is a finding; it is an assumption.',
  },
  channels: {
    title: 'A word through a third party',
    prose:
      'Washington and Tehran spoke through others. On 30 January the US is reported to have sent word that it wanted no open war, and Iran denied that messages passed at all. A word in private costs less at home, but it takes time and may be lost. A public word is there at once, and everybody hears it. Suppose Iran sends an assurance right after Tower 22.',
    answer: (inTime: string, warned: string, without: string, withWord: string) =>
      `The private word reaches the US before it has decided: ${inTime}. The same channel carries a warning of a strike in time to take shelter: ${warned}. The word itself changes little here: force in ${withWord} of choices with it, ${without} without.`,
    noDifference: 'The difference is within the range of the draws.',
    figure: 'Which is first: the word, or the decision?',
    decided: 'the US has decided',
    arrived: 'private word is there',
    publicly: 'public word is there',
    days: 'days after the attack',
    caption: (factor: string) =>
      `Curve: share of cases in which the US has decided before that day; band: nine in ten draws. Steps: chance that the word has arrived. In public the same words cost Iran more at home: it would choose them ${factor} times as often as in private, all else equal.`,
    columns: ['Day', 'US has decided', 'low', 'high', 'private word there', 'public word there'],
    record:
      'Messages over two days through third parties, by one report; Iran’s envoy to the UN says that none were exchanged.',
    question:
      'Why would a government send a message in private and deny it in public? Whom does each of the two serve?',
    aimText:
      'A channel has a delay, a loss and an audience. Slow channels carry assurances; they hardly carry warnings.',
    asks: 'From what delay on does the decision come before the word? Why does the warning suffer so much more from a day’s delay?',
    misreads: 'That more communication calms. In this model one assurance weighs little beside three people killed.',
  },
  bases: {
    title: 'Scattered bases, and the one that kills',
    prose:
      'US troops were at more than a dozen places in Iraq, Syria and Jordan. The large ones had air defence; four small posts, Tower 22 among them, had little. Most attacks are stopped or miss. But with 165 of them, a small chance each time becomes a large one. Cover a post, and fewer weapons get through there; attackers look for another. Cover and people at each place are judgements of the file: no source gives them.',
    answer: (attacks: string, any: string, weak: string) =>
      `Of ${attacks} attacks like these at least one kills somebody: ${any}. At one of the four weak posts: ${weak}.`,
    figure: 'Where the attacks fall, and where one would kill',
    shareOf: 'share of the attacks',
    deadlyOf: 'of 1,000 attacks there, this many kill',
    weak: 'weak post',
    caption:
      'Bar: share of the attacks that fall there, which follows people, reach and lack of cover. Dot with its band: how many of 1,000 attacks there kill somebody. Give the weak posts cover and watch both: the attacks move on, so all places together gain less than the posts.',
    columns: ['Place', 'share of the attacks', 'of 1,000 kill', 'low', 'high', 'cover', 'people exposed'],
    record:
      'One drone, not engaged; sleeping quarters. The four values of Tower 22 in the file rest on this one event.',
    question: 'Was Tower 22 a failure of one night, or to be expected of 165 attacks on scattered posts?',
    aimText: 'Rare harm is the sum of many small chances; protecting one place moves risk as well as lowering it.',
    asks: 'How far does the first number fall when the weak posts get all the cover there is? Why so little? What else could be moved?',
    misreads:
      'That one event shows which place was weakest. And that a low chance for each attack is a low chance for the campaign.',
  },
  sandbox: {
    title: 'All levers at once',
    prose:
      'The whole crisis from its first day, without its record: some hundred runs of the model with what you moved, and as many without, on the same draws of what is not known. The number killed and what you believed before belong to one act, so they are not here. Then take the same changes into the rooms, where the record is taken into account.',
    nothingMoved: 'Nothing is moved yet: these are the runs as the file has it.',
    nothing: (runs: string) =>
      `In ${runs} runs, what you moved changes nothing by more than simulation error would explain.`,
    tiny: (runs: string) =>
      `In ${runs} runs, what you moved changes nothing beyond simulation error by as much as the digits here show.`,
    answer: (runs: string, changes: string) =>
      `In ${runs} runs, what you moved makes these differences beyond simulation error: ${changes}.`,
    change: (name: string, before: string, after: string) => `${name} from ${before} to ${after}`,
    figure: 'The crisis with what you moved, and without',
    caption:
      'Hollow mark: as in the file. Dot: with your levers, with its simulation error (nine in ten). Each row has a scale of its own. A difference counts only where it is more than 3.3 times its standard error. With that limit, luck alone would produce a difference in any of the eleven rows, at any of the five stages from 400 to 2,000 runs, about once in twenty times.',
    within: 'within simulation error',
    small: 'less than the digits show',
    outcomes: {
      attacksPerWeek: 'attacks by the groups a week',
      usKilled: 'people killed at US sites',
      weakKilled: 'people killed at the four weak posts',
      strikes: 'US strikes',
      heavyStrikes: 'US strikes that are large or on a leader',
      othersKilled: 'people killed by US strikes',
      directForce: 'chance of missiles by Iran itself',
      reinedIn: 'chance that Iran tells the groups to hold',
      lull: 'chance of sixty quiet days',
      settlement: 'chance of a settlement',
      war: 'chance of war',
    },
    columns: ['Outcome', 'as in the file', 'with your levers', 'difference', 'standard error'],
    needsNotice:
      'Delay and reliability bear on warnings: without notice of strikes they change nothing that these runs can tell.',
    noticeHere: 'The US gives notice of its strikes',
    go: 'With these changes, go to',
    rooms: { record: 'the record', readings: 'the readings', outlook: 'the outlook', options: 'the options' },
    question: 'Which lever would you want to know more about before you believed any of this?',
    seed: (seed: string) => `Seed ${seed}.`,
  },
} as const
