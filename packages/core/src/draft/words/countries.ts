/**
 * States as news names them: name; adjectives and people; capital; bodies and other names. Names of the United Nations'
 * member list and others in common use, in neutral order; that a name stands here says nothing on its status.
 */
const LIST = `
Afghanistan;Afghan,Afghans;Kabul
Albania;Albanian,Albanians;Tirana
Algeria;Algerian,Algerians;Algiers
Angola;Angolan,Angolans;Luanda
Argentina;Argentine,Argentinian,Argentines;Buenos Aires
Armenia;Armenian,Armenians;Yerevan
Australia;Australian,Australians;Canberra
Austria;Austrian,Austrians;Vienna
Azerbaijan;Azerbaijani,Azeri,Azerbaijanis;Baku
Bahrain;Bahraini,Bahrainis;Manama
Bangladesh;Bangladeshi,Bangladeshis;Dhaka
Belarus;Belarusian,Belarusians;Minsk
Belgium;Belgian,Belgians;Brussels
Bolivia;Bolivian,Bolivians;La Paz
Bosnia;Bosnian,Bosnians;Sarajevo
Brazil;Brazilian,Brazilians;Brasilia
Bulgaria;Bulgarian,Bulgarians;Sofia
Burkina Faso;Burkinabe;Ouagadougou
Burundi;Burundian,Burundians;Gitega
Cambodia;Cambodian,Cambodians;Phnom Penh
Cameroon;Cameroonian,Cameroonians;Yaounde
Canada;Canadian,Canadians;Ottawa
Central African Republic;;Bangui
Chad;Chadian,Chadians;N'Djamena
Chile;Chilean,Chileans;Santiago
China;Chinese;Beijing;PLA,People's Liberation Army
Colombia;Colombian,Colombians;Bogota
Croatia;Croatian,Croatians;Zagreb
Cuba;Cuban,Cubans;Havana
Cyprus;Cypriot,Cypriots;Nicosia
Czech Republic;Czech,Czechs;Prague;Czechia
Democratic Republic of Congo;Congolese;Kinshasa;Congo,DR Congo,DRC
Denmark;Danish,Danes;Copenhagen
Djibouti;Djiboutian;
Ecuador;Ecuadorian,Ecuadorean;Quito
Egypt;Egyptian,Egyptians;Cairo
Eritrea;Eritrean,Eritreans;Asmara
Estonia;Estonian,Estonians;Tallinn
Ethiopia;Ethiopian,Ethiopians;Addis Ababa
Finland;Finnish,Finns;Helsinki
France;French;Paris
Georgia;Georgian,Georgians;Tbilisi
Germany;German,Germans;Berlin
Greece;Greek,Greeks;Athens
Guyana;Guyanese;Georgetown
Haiti;Haitian,Haitians;Port-au-Prince
Hungary;Hungarian,Hungarians;Budapest
India;Indian,Indians;New Delhi;Delhi
Indonesia;Indonesian,Indonesians;Jakarta
Iran;Iranian,Iranians;Tehran;IRGC,Revolutionary Guards,Revolutionary Guard,Islamic Republic,Islamic Revolutionary Guard Corps,Quds Force
Iraq;Iraqi,Iraqis;Baghdad
Ireland;Irish;Dublin
Israel;Israeli,Israelis;Jerusalem;IDF,Israel Defense Forces,Israel Defence Forces,Mossad
Italy;Italian,Italians;Rome
Ivory Coast;Ivorian;Yamoussoukro
Japan;Japanese;Tokyo
Jordan;Jordanian,Jordanians;Amman
Kazakhstan;Kazakh,Kazakhs;Astana
Kenya;Kenyan,Kenyans;Nairobi
Kosovo;Kosovar,Kosovan;Pristina
Kuwait;Kuwaiti,Kuwaitis;Kuwait City
Kyrgyzstan;Kyrgyz;Bishkek
Laos;Lao,Laotian;Vientiane
Latvia;Latvian,Latvians;Riga
Lebanon;Lebanese;Beirut
Libya;Libyan,Libyans;Tripoli
Lithuania;Lithuanian,Lithuanians;Vilnius
Malaysia;Malaysian,Malaysians;Kuala Lumpur
Mali;Malian,Malians;Bamako
Mauritania;Mauritanian;Nouakchott
Mexico;Mexican,Mexicans;Mexico City
Moldova;Moldovan,Moldovans;Chisinau
Mongolia;Mongolian;Ulaanbaatar
Morocco;Moroccan,Moroccans;Rabat
Mozambique;Mozambican;Maputo
Myanmar;Burmese;Naypyidaw;Burma
Nepal;Nepali,Nepalese;Kathmandu
Netherlands;Dutch;The Hague
New Zealand;;Wellington
Nicaragua;Nicaraguan;Managua
Niger;Nigerien;Niamey
Nigeria;Nigerian,Nigerians;Abuja
North Korea;North Korean,North Koreans;Pyongyang;DPRK
North Macedonia;Macedonian;Skopje
Norway;Norwegian,Norwegians;Oslo
Oman;Omani,Omanis;Muscat
Pakistan;Pakistani,Pakistanis;Islamabad
Panama;Panamanian;Panama City
Peru;Peruvian,Peruvians;Lima
Philippines;Philippine,Filipino,Filipinos;Manila
Poland;Polish,Poles;Warsaw
Portugal;Portuguese;Lisbon
Qatar;Qatari,Qataris;Doha
Romania;Romanian,Romanians;Bucharest
Russia;Russian,Russians;Moscow;Kremlin,Soviet Union
Rwanda;Rwandan,Rwandans;Kigali
Saudi Arabia;Saudi,Saudis;Riyadh
Senegal;Senegalese;Dakar
Serbia;Serbian,Serbs,Serb;Belgrade
Sierra Leone;;Freetown
Slovakia;Slovak,Slovaks;Bratislava
Slovenia;Slovenian;Ljubljana
Somalia;Somali,Somalis;Mogadishu
South Africa;South African,South Africans;Pretoria
South Korea;South Korean,South Koreans;Seoul;ROK
South Sudan;South Sudanese;Juba
Spain;Spanish,Spaniards;Madrid
Sri Lanka;Sri Lankan,Sri Lankans;Colombo
Sudan;Sudanese;Khartoum
Sweden;Swedish,Swedes;Stockholm
Switzerland;Swiss;Bern
Syria;Syrian,Syrians;Damascus
Taiwan;Taiwanese;Taipei
Tajikistan;Tajik,Tajiks;Dushanbe
Tanzania;Tanzanian;Dodoma
Thailand;Thai,Thais;Bangkok
Tunisia;Tunisian,Tunisians;Tunis
Turkey;Turkish,Turks;Ankara;Türkiye,Turkiye
Turkmenistan;Turkmen;Ashgabat
Uganda;Ugandan,Ugandans;Kampala
Ukraine;Ukrainian,Ukrainians;Kyiv;Kiev
United Arab Emirates;Emirati,Emiratis;Abu Dhabi;UAE,Emirates
United Kingdom;British,Britons;London;UK,Britain,U.K.,Great Britain
United States;American,Americans;Washington;US,U.S.,USA,U.S.A.,America,Pentagon,White House,State Department,CENTCOM,Central Command,CIA
Uruguay;Uruguayan;Montevideo
Uzbekistan;Uzbek,Uzbeks;Tashkent
Venezuela;Venezuelan,Venezuelans;Caracas
Vietnam;Vietnamese;Hanoi
Yemen;Yemeni,Yemenis;Sanaa
Zambia;Zambian;Lusaka
Zimbabwe;Zimbabwean;Harare
Palestinian Authority;;Ramallah;PA
Palestinians;Palestinian;
Ghana;Ghanaian,Ghanaians;Accra
Togo;Togolese;Lome
Benin;Beninese;Porto-Novo
Guinea;Guinean;Conakry
Gabon;Gabonese;Libreville
Liberia;Liberian,Liberians;Monrovia
Gambia;Gambian;Banjul
Namibia;Namibian;Windhoek
Botswana;;Gaborone
Malawi;Malawian;Lilongwe
Madagascar;Malagasy;Antananarivo
Mauritius;Mauritian;Port Louis
Luxembourg;;
Malta;Maltese;Valletta
Iceland;Icelandic;Reykjavik
Montenegro;Montenegrin;Podgorica
Costa Rica;Costa Rican;San Jose
Guatemala;Guatemalan;Guatemala City
Honduras;Honduran;Tegucigalpa
El Salvador;Salvadoran;San Salvador
Paraguay;Paraguayan;Asuncion
Dominican Republic;;Santo Domingo
Jamaica;Jamaican;Kingston
Suriname;Surinamese;Paramaribo
Singapore;Singaporean;
Brunei;Bruneian;
East Timor;Timorese;Dili
Maldives;Maldivian;
Papua New Guinea;;Port Moresby
Fiji;Fijian;Suva
Vatican;;;Holy See
United Nations;;;UN,U.N.,Security Council,UN Security Council,U.N. Security Council
European Union;;;EU,E.U.
NATO;;;Nato,Atlantic Alliance
African Union;;;AU
Arab League;;;
International Atomic Energy Agency;;;IAEA
Red Cross;;;ICRC,International Committee of the Red Cross
`

export interface NamedState {
  name: string
  adjectives: readonly string[]
  capital?: string
  others: readonly string[]
}

const parts = (text = ''): string[] => text.split(',').filter((part) => part !== '')

export const STATES: readonly NamedState[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [name, adjectives, capital, others] = line.split(';')
    return { name, adjectives: parts(adjectives), ...(capital ? { capital } : {}), others: parts(others) }
  })

/** Bodies that stand above parties: they urge, count and judge, and do not strike. */
export const ABOVE_PARTIES: readonly string[] = [
  'United Nations',
  'European Union',
  'African Union',
  'Arab League',
  'International Atomic Energy Agency',
  'Red Cross',
]
