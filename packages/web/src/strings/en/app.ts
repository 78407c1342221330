/** Words of the frame of the page. */
export const app = {
  name: 'Standoff',
  skip: 'Skip to the content',
  rooms: 'Rooms',
  record: 'Record',
  readings: 'Readings',
  outlook: 'Outlook',
  options: 'Options',
  guide: 'Guided reading',
  language: 'Language',
  theme: 'Colours',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  crisis: 'Crisis',
  local: 'your file',
  opening: 'Opening …',
  notOpened: (what: string) => `This crisis could not be opened: ${what}. Choose another, or open a file of your own.`,
  leftOut: {
    title: 'Acts of the record left out, or carried with a change',
    more: (count: string) => `and ${count} more, which the checker names`,
  },
  notExplained: { title: 'Rows that the model cannot explain' },
  asOf: 'As of',
  seed: 'Seed',
  particles: 'Particles',
  compute: {
    label: 'What is computed',
    rough: (particles: string) =>
      `First, rough answer, from ${particles} particles (simulated histories that follow the record).`,
    refined: (particles: string) => `From ${particles} particles.`,
    refining: (particles: string) => `Refining with ${particles} …`,
    stages: { record: 'following the record', outlook: 'looking ahead', options: 'comparing measures' },
    working: 'Computing the first answer …',
    stopped: 'Stopped; what is shown was computed before.',
    stop: 'Stop',
    goOn: 'Go on',
    failed: (why: string) => `The computation failed: ${why}.`,
    here: 'Computed on your own machine; nothing is sent anywhere.',
    redo: 'The same on the command line',
  },
  numbers: 'The numbers',
  exports: { label: 'Save the picture', svg: 'SVG', png: 'PNG', csv: 'numbers (CSV)' },
  saveResults: 'Save the results (JSON)',
  settings: 'Day, particles, seed, link',
  seedTaken: (seed: string) => `not a whole number of 0 or more, so ${seed} is used`,
  changed: (list: string) =>
    `Changed from the file: ${list}. The readings, the outlook and the options are computed with these values.`,
  takeBack: 'Take it back',
  copyLink: 'Copy link to this view',
  copied: 'Link copied',
  linkIsLocal: 'The link holds the view, not the file: who opens it needs the same file.',
  confidence: { low: 'Confidence is low', moderate: 'Confidence is moderate', high: 'Confidence is high' },
  likelihood: [
    'almost no chance',
    'very unlikely',
    'unlikely',
    'roughly even chance',
    'likely',
    'very likely',
    'almost certain',
  ],
  lessThan: (percent: string) => `less than ${percent}`,
  moreThan: (percent: string) => `more than ${percent}`,
  to: (low: string, high: string) => `${low} to ${high}`,
  tableScrolls: (title: string) => `The numbers: ${title}`,
  trouble: {
    broke: 'This part of the page broke. The rest goes on.',
    unloaded:
      'A part of the page could not be loaded: the connection failed, or a newer version of the page has replaced it.',
    again: 'Try again',
    reload: 'Load the page again',
    kept: 'What you typed is kept in this browser.',
    said: 'The browser says:',
  },
  understood: 'Close this notice',
  notices: 'Messages about the page',
  restarted: {
    desk: 'The part of the page that computes ended unexpectedly. It was started again, and the study was asked again; tests asked beside it must be asked again.',
    clerk:
      'The part of the page that reads the file ended unexpectedly. It was started again, and the file read again.',
    teacher:
      'The part of the page that computes the lessons ended unexpectedly. It was started again, and the lesson asked again.',
    atlas: 'The part of the page that draws the land of the map ended unexpectedly. It was started again.',
    givenUp:
      'The part of the page that computes ended several times over this study, most likely for want of memory. What is shown was computed before. With fewer particles it may get through; "Go on" tries again.',
    why: (said: string) => `The browser says: ${said}`,
  },
  newVersion: {
    waits: 'A newer version of this page is there. This one goes on as it is until all its tabs are closed.',
    take: 'Use the newer version now',
    others:
      'Other tabs still use this version. Close them, or go on here: the newer one comes when the last of them is closed.',
  },
  languageFailed: (name: string) => `The words in ${name} could not be loaded, so the page is in English.`,
  mistakes: {
    title: (count: number) =>
      count === 1
        ? 'The file has 1 mistake, so there is nothing to compute yet'
        : `The file has ${count} mistakes, so there is nothing to compute yet`,
    how: 'Each leads to its line in the editor. The numbers are computed as soon as the last one is corrected.',
    changed: (count: number) =>
      count === 1
        ? 'These numbers belong to the text before your change: as it stands it has 1 mistake.'
        : `These numbers belong to the text before your change: as it stands it has ${count} mistakes.`,
    inGuide: (count: number) =>
      count === 1
        ? 'Your file has 1 mistake. The guided reading is computed from the file of Tower 22 as shipped.'
        : `Your file has ${count} mistakes. The guided reading is computed from the file of Tower 22 as shipped.`,
    list: 'The mistakes',
    toEditor: 'Open the editor',
    notRead: 'What is wrong is not known. Try to open the file again.',
  },
  older: {
    text: 'These numbers belong to the text before your change.',
    values: 'These numbers belong to the values and the seed before your change.',
  },
  edited: {
    title: (title: string) => `${title} (edited)`,
    shipped: (title: string, files: string) =>
      `Edited: this is not ${title} as shipped. Changed in ${files}; all that is shown here comes from the changed text.`,
    own: (files: string) => `Edited: changed in ${files} since the file was opened.`,
    guide: 'The guided reading is computed from the file as shipped.',
    takeBack: 'Take the changes back',
    whole: 'The link to this view carries the change.',
    leftOut:
      'The change is too large for a link: a link to this view shows the file without it, and says so. Save the file and send it along.',
  },
  link: {
    put: 'This link carries changes to the file. What is shown is the changed file, not the one shipped.',
    other:
      'This link carries changes to another state of the file. They could not be put on this one: what is shown is the file as shipped.',
    unreadable:
      'This link carries changes that could not be read, perhaps because it was cut off. What is shown is the file as shipped.',
    leftOut:
      'This link was made of an edited file, and the changes were too large for it. What is shown is the file as shipped: who sent the link may have seen other numbers. Ask them for the file.',
  },
  made: {
    crisis: (title: string, id: string) => `Crisis: ${title} (${id})`,
    shipped: (id: string) => `${id}, as shipped`,
    editedOf: (id: string) => `${id}, EDITED: not as shipped`,
    ownFile: (file: string) => `the file ${file}`,
    ownEdited: (file: string) => `the file ${file}, EDITED since it was opened`,
    asOf: (day: string) => `as of ${day}`,
    seed: (seed: string) => `seed ${seed}`,
    particles: (count: string) => `${count} particles`,
    sets: (list: string) => `Changed from the file: ${list}`,
    older: 'Computed before the last change',
    by: (version: string) => `Standoff ${version}`,
    source: (address: string) => `Source: ${address}`,
    sourceEdited: (address: string) => `Source: ${address} (without the changes)`,
    columns: ['crisis', 'crisis_file', 'edited', 'as_of', 'seed', 'version', 'source'],
  },
  commandEdited: 'Of the file with your changes: save it first.',
  noNumber: 'no number',
  firstRows: (shown: string, all: string) => `The first ${shown} of ${all} rows; the CSV file has all of them.`,
} as const
