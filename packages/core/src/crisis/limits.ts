/** Upper limits of a crisis, so that no file makes the program hang. Stated in docs/format.md. */
export const LIMITS = {
  /** Characters of any one file. */
  fileCharacters: 16 * 1024 * 1024,
  /** Characters of a YAML or JSON file: a long record belongs in a CSV file beside it. */
  yamlCharacters: 4 * 1024 * 1024,
  /**
   * Words, marks, comments and lines of a YAML or JSON file: each costs the YAML library as much as a long text does.
   */
  yamlParts: 250_000,
  /** Rows of the record, all its files together. */
  recordRows: 200_000,
  /** Levels of nesting of a YAML or JSON file. */
  depth: 64,
  /** Members of any mapping or list of the crisis file itself: parties, ties, sites, measures ... */
  members: 1000,
  /** Names of actors and places, and rows that are amended. */
  names: 20_000,
  /** Columns of a CSV file, and its cells altogether. */
  columns: 200,
  cells: 8_000_000,
  /** Values that aliases (`*name`) may add by repeating what an anchor holds. */
  aliasValues: 10_000,
  /** Problems that are listed before the rest are only counted. */
  problems: 500,
} as const

/**
 * Upper bounds of the numbers of a crisis. A larger number is more likely a typing error, and would make the model slow
 * or wrong. Stated in docs/format.md.
 */
export const MOST = {
  /** People killed or injured, of one row. */
  people: 10_000_000,
  /** Weapons of one row or one option. */
  weapons: 10_000,
  /** Attacks for which one row stands. */
  attacks: 1_000,
  /** A running total of attacks. */
  total: 20_000,
  /** People at risk at one place. */
  exposed: 100_000,
  /** Expected killed by one hit on an occupied place: people exposed times how deadly it is. */
  killedByOne: 20_000,
  /** Factor by which a driver multiplies violence. */
  driver: 100,
  /** Attacks a day by one proxy, drivers and the order to press included. */
  attacksPerDay: 200,
  /** Days of a delay, or until a driver ends, at most. */
  days: 36_500,
  /** Days of a window. */
  windowDays: 3_660,
  /** Steps of a window. */
  steps: 40_000,
} as const
