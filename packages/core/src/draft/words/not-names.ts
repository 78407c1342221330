/** Words with a capital letter that name neither party nor place, wherever they stand. */
export const NOT_NAMES = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec The A An It Its He She They We I You Our
  Their His Her My This That These Those There Here But And Or Nor So If As At In On By For From To Of With Without
  After Before When While Where Who What Which Why How Since Until Unless Although Though Because During Despite
  According Late Early Earlier Later Meanwhile However Also Still Yet Then Now Today Yesterday Overnight Neither Either
  Both Some Many Several Few All Most No None Nobody Not Never Only Two Three Four Five Six Seven Eight Nine Ten Eleven
  Twelve Dozens Hundreds Thousands At-least More Less Another Other One Each Every Any Agency Wire Newswire Press Reuters
  AP AFP Service News Officials Police Witnesses Residents Analysts Diplomats Envoys Rockets Missiles Drones Warplanes
  Troops Soldiers Gunmen Militants Rebels Fighters Forces Air Raid Attack Strike Strikes Explosions Shells Talks Truce
  President Prime Minister Foreign Defence Defense General Colonel Admiral Rear Vice Major Captain Lieutenant Mr Mrs Ms
  Dr Ministry Army Navy Government Parliament Spokesman Spokeswoman East West North South Eastern Western Northern
  Southern Middle Gulf Through Under Over Between Among Against About Around Near Off Up Down Out Into Once Just Even
  Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty Thirty Forty Fifty Residential Schools Through State
  Armed Published Updated Hours Days Weeks Asked Speaking Local Senior Military Security Intelligence Such Israeli-made
  Staff Council Patrol Boats Artillery Mortar Jets Aircraft Tanks Warships Navy Islamist`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
