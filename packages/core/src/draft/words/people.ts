/** Who speaks and for whom: offices, bodies of a state, and those who speak for nobody. */

/** Words before a name that make it a person's. */
export const TITLES =
  'President|Vice President|Prime Minister|Deputy Prime Minister|Premier|Chancellor|(?:(?:Foreign|Defen[cs]e|Interior|Deputy|Information|Oil|Energy|Transport|Prime|State|Deputy Foreign|Justice) )*Minister|(?:(?:Foreign|Defen[cs]e|State|Press|Home) )?Secretary|Secretary of State|Secretary-General|Secretary General|(?:(?:Major|Lieutenant|Brigadier|Maj\\.|Lt\\.|Brig\\.|Maj|Lt|Brig) )?(?:General|Gen\\.?|Colonel|Col\\.?)|(?:(?:Rear|Vice) )?(?:Admiral|Adm\\.?)|Major|Maj\\.?|Captain|Capt\\.?|Lieutenant|Commander|Cmdr\\.?|Brigadier|Ayatollah|Sheikh|Imam|King|Prince|Emir|Sultan|Ambassador|Senator|Governor|Mayor|Spokesman|Spokeswoman|Spokesperson|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Envoy|Marshal|Field Marshal'

/** Offices in small letters: "Varania's defence minister, Maro Tessen". */
export const OFFICES =
  '(?:[a-z]+ )?(?:president|premier|minister|secretary|chancellor|spokesman|spokeswoman|spokesperson|ambassador|envoy|general|admiral|colonel|commander|chief|leader|head|governor|mayor|king|prince|official|officer|prime minister|adviser|advisor|director)'

/** Bodies of a state: "the Tarsian defence ministry", "Kermas's army". */
export const BODIES =
  'government|cabinet|parliament|presidency|foreign ministry|(?:defen[cs]e|interior|health|information|foreign|oil) (?:ministry|department)|ministry(?: of (?:defen[cs]e|foreign affairs|the interior))?|military|army|navy|air force|airforce|armed forces|forces|troops|warplanes|jets|aircraft|fighter jets|warships?|gunboats|patrol boats?|artillery|gunners|soldiers|commandos|special forces|police|coast ?guard|border guards?|[Gg]eneral [Ss]taff|[Hh]igh [Cc]ommand|Foreign Ministry|Defen[cs]e Ministry|Ministry of Defen[cs]e|Interior Ministry|Foreign Office|army command|intelligence(?: (?:agency|service|services|officials))?|state (?:television|TV|media|news agency)|officials|authorities|president|leaders?|leadership|embassy|lawmakers|regime|marines|paratroopers|tanks|navy ships|guns|maritime agency|central command|[Cc]entral Command|administration|state department|drones|missiles|helicopters?|frigates?|corvettes?|destroyers?|submarines?|divers|agents'

/** Those who speak for nobody in particular. */
export const NEUTRAL =
  "police|witnesses|a witness|residents|medics|doctors|hospital(?: (?:officials|sources|director))?|rescuers|officials?|an official|diplomats?|analysts?|monitors?|observers?|experts|sources?|a source|local media|media reports|reports|aid workers|aid agencies|the owner|its owner|the ship's owner|the operator|intelligence officials?|security officials?|security sources?|a security source|researchers"
