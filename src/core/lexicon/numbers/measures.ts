/** Units of measure and of sport, lower case and singular: with them small numbers stay in figures or belong to other rules. */
export const MEASURES: ReadonlySet<string> = new Set(
  `inch inche foot feet yard mile metre meter kilometre kilometer centimetre centimeter millimetre millimeter micron nanometer hectare acre ounce pound ton tonne
  gram kilogram kilo stone litre liter millilitre milliliter pint gallon quart cup tablespoon teaspoon degree volt watt kilowatt megawatt gigawatt hertz
  megahertz gigahertz byte megabyte gigabyte terabyte teraflop megapixel pixel joule calorie knot cent dollar pound euro pence penny franc yen rupee point basis
  minute second percent hp mph kph goal run rebound assist yard wicket over stroke birdie bogey game set match under par seed carat kb mb gb tb mm cm km kg
  lb oz ft mpg ghz mhz celsius fahrenheit`
    .trim()
    .split(/\s+/),
);
