/**
 * Jobs that describe and do not rank: no newsroom writes them with a capital before a name. Titles that are conferred
 * (mayor, judge, professor, captain) and those on which desks differ (coach, director, president of a firm) are left out.
 */
export const OCCUPATIONS: readonly string[] =
  `accountant activist actor actress analyst architect artist astronaut astronomer athlete attorney author baker banker barber
  biologist bookkeeper botanist bricklayer bus-driver businessman businesswoman butcher carpenter cartoonist chemist choreographer
  climatologist columnist comedian composer contractor cyclist dancer designer dentist developer economist electrician
  engineer entrepreneur farmer filmmaker firefighter fisherman florist gardener geologist goalkeeper guitarist hairdresser
  historian homeowner illustrator jeweler journalist landlord lawyer librarian lifeguard lobbyist machinist mathematician
  mechanic meteorologist midfielder midwife miner musician neighbor neighbour neurologist novelist nurse organizer painter
  paramedic pharmacist philosopher photographer physicist physiotherapist pianist pilot pitcher playwright plumber poet
  political-scientist pollster postman programmer psychiatrist psychologist quarterback rancher rapper realtor reporter
  researcher resident runner sailor scientist screenwriter sculptor seamstress shopkeeper singer sociologist songwriter
  spokesman spokesperson spokeswoman statistician striker student surgeon swimmer tailor teacher
  technician tenant therapist trader translator trucker veterinarian violinist waiter waitress welder worker writer zoologist`
    .split(/\s+/)
    .map((word) => word.replaceAll('-', ' '));
