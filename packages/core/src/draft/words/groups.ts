/** Armed groups: names in common use, words that mark one, and words for those who have no name. */

/** Names with other forms of them; that a name stands here says nothing on what the group is. */
export const GROUPS: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Houthis', 'Houthi', 'Ansar Allah', 'Houthi movement'],
  ['Hezbollah', 'Hizbollah', 'Hizballah', 'Lebanese Hezbollah'],
  ['Hamas', 'Qassam Brigades', 'al-Qassam Brigades'],
  ['Palestinian Islamic Jihad', 'Islamic Jihad'],
  ['Islamic State', 'ISIS', 'ISIL', 'IS group', 'Daesh', 'Islamic State group'],
  ['al-Qaeda', 'al Qaeda', 'Al-Qaeda', 'Al Qaeda', 'al-Qaida'],
  ['al-Shabaab', 'al Shabaab', 'Al-Shabaab', 'Al Shabaab'],
  ['Taliban', 'Afghan Taliban'],
  ['Boko Haram'],
  ['Kataib Hezbollah', 'Kataib Hizbollah', "Kata'ib Hezbollah"],
  ['Islamic Resistance in Iraq'],
  ['Popular Mobilisation Forces', 'Popular Mobilization Forces', 'PMF'],
  ['PKK', 'Kurdistan Workers Party', "Kurdistan Workers' Party"],
  ['Syrian Democratic Forces', 'SDF'],
  ['Rapid Support Forces', 'RSF'],
  ['M23', 'M23 rebels'],
  ['Wagner', 'Wagner group', 'Wagner Group'],
]

/** Last words of the name of an armed group. */
export const MARKERS =
  'Brigades?|Battalions?|Front|Army|Militia|Resistance|Movement|Guards?|Forces?|Fighters|Legion|Column|Jihad|Command|Union|Corps|League|Rebels|Watch|Martyrs|Companies|Regiment|Defenders|Alliance|Faction|Organi[sz]ation|Party'
/** First words of one. */
export const FIRST = "Ansar|Harakat|Kataib|Kata'ib|Saraya|Liwa|Asaib|Hizb|Jaish|Jaysh|Jabhat|Lashkar|Kataeb"

/** "Iran-backed", "pro-Osmark": whose side they are on is kept with them. */
const SIDE = '(?:(?:\\p{L}+-(?:backed|aligned|led|linked|funded|supported|armed)|pro-\\p{L}+) )?'
/** People who fight and have no name: the cell holds the words. */
export const UNNAMED = `\\p{Lu}\\p{L}+-led (?:coalition|forces|alliance)|${SIDE}(?:armed groups?|militant groups?|militia groups?|rebel groups?|rebel fighters|militia fighters|armed men|masked men|unidentified men|gunmen|suicide bombers?|militants?|rebels?|insurgents?|separatists?|guerrillas?|jihadists?|extremists?|attackers?|assailants?|militiamen|militias?|bandits|pirates|mercenaries|paramilitaries|hackers|saboteurs)`
