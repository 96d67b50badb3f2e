/** US cities that stand alone in datelines, as public lists of AP practice give them (the ALA press office's among them). */
export const ALONE_CITIES: ReadonlySet<string> = new Set(
  `Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|Indianapolis|Las Vegas|Los Angeles|
  Miami|Milwaukee|Minneapolis|New Orleans|New York|Oklahoma City|Philadelphia|Phoenix|Pittsburgh|St. Louis|Salt Lake City|
  San Antonio|San Diego|San Francisco|Seattle|Washington`
    .split(/\|\s*/)
    .map((city) => city.trim()),
);
