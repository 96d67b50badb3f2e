/** Capitals and places that stand for a government, and countries: never taken for a person's surname. */
const CAPITALS = `Kyiv Kiev Moscow Washington London Paris Berlin Brussels Beijing Tokyo Seoul Pyongyang Delhi Islamabad Kabul Tehran Baghdad Damascus Ankara
Athens Rome Madrid Lisbon Vienna Warsaw Prague Budapest Bucharest Belgrade Sofia Minsk Riga Vilnius Tallinn Helsinki Stockholm Oslo Copenhagen Dublin
Edinburgh Cardiff Belfast Ottawa Canberra Wellington Jakarta Manila Hanoi Bangkok Riyadh Doha Cairo Jerusalem Tripoli Tunis Algiers Nairobi Pretoria Abuja
Mogadishu Kampala Khartoum Kinshasa Kigali Harare Lusaka Luanda Maputo Dakar Accra Lagos Johannesburg Rabat Casablanca Beirut Amman Baku Tbilisi Yerevan
Tashkent Astana Dhaka Kathmandu Colombo Karachi Lahore Mumbai Kolkata Chennai Bangalore Shanghai Bogota Lima Quito Santiago Montevideo Managua Tegucigalpa
Caracas Havana Brasilia Taipei Westminster Downing Kremlin Pentagon Hollywood Strasbourg Geneva Davos`;
const COUNTRIES = `Afghanistan Albania Algeria Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Bolivia Bosnia Brazil Britain
Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Czechia Denmark Ecuador Egypt England Estonia Ethiopia Finland France Georgia
Germany Ghana Greece Guatemala Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo
Kuwait Laos Latvia Lebanon Libya Lithuania Malaysia Mali Malta Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Nepal Netherlands Nicaragua
Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia
Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan
Venezuela Vietnam Wales Yemen Zambia Zimbabwe America Europe Asia Africa`;
const STATES = `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana
Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
Vermont Virginia Wisconsin Wyoming`;

export const PLACES: ReadonlySet<string> = new Set(`${CAPITALS} ${COUNTRIES} ${STATES}`.split(/\s+/));

/** Words for where someone comes from: part of a description, never a name by themselves. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  `Afghan African Albanian Algerian American Arab Argentine Armenian Asian Australian Austrian Azerbaijani Bangladeshi Belarusian Belgian Bolivian Bosnian
  Brazilian British Briton Bulgarian Californian Cambodian Canadian Chechen Chilean Chinese Colombian Crimean Croatian Cuban Cypriot Czech Danish Dutch
  Egyptian English Eritrean Estonian Ethiopian European Filipino Finnish Flemish French Georgian German Ghanaian Greek Haitian Hawaiian Honduran Hungarian
  Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kurdish Kuwaiti Latvian Lebanese Libyan
  Lithuanian Malaysian Maltese Mexican Moldovan Mongolian Moroccan Nepalese Nigerian Norwegian Pakistani Palestinian Panamanian Persian Peruvian Polish
  Portuguese Qatari Roman Romanian Russian Rwandan Saudi Scottish Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian
  Taiwanese Tanzanian Texan Thai Tibetan Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Western Yemeni Zambian Zimbabwean
  North South East West Northern Southern Eastern Central Soviet Catholic Christian Jewish Muslim Islamic Democratic Republican Democrat Hispanic Latino U.S. US UK EU UN`
    .trim()
    .split(/\s+/),
);

/** Last words of the names of places, lower case: "Long Island" is nobody. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  'castle palace airport cathedral island islands city county beach river lake valley bay springs street avenue road park square hills heights coast district mountain mountains falls rapids plains lakes states'.split(
    ' ',
  ),
);
