/** A unit of measure and what one of it is in the unit of its kind that everything is compared in. */
export interface Unit {
  readonly kind: 'length' | 'weight' | 'area' | 'volume' | 'speed' | 'warmth';
  readonly factor: number;
  /** Warmth alone does not begin at nought: what is added before the factor. */
  readonly offset?: number;
}

const unit = (kind: Unit['kind'], factor: number, offset?: number): Unit =>
  offset === undefined ? { kind, factor } : { kind, factor, offset };

/** Units as copy writes them, lower case without stops. Factors: NIST Special Publication 811, appendix B. */
export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>(
  (
    [
      ['mile miles mi', unit('length', 1609.344)],
      ['kilometer kilometers kilometre kilometres km kms', unit('length', 1000)],
      ['meter meters metre metres m', unit('length', 1)],
      ['foot feet ft', unit('length', 0.3048)],
      ['yard yards yd', unit('length', 0.9144)],
      ['inch inches in', unit('length', 0.0254)],
      ['centimeter centimeters centimetre centimetres cm', unit('length', 0.01)],
      ['millimeter millimeters millimetre millimetres mm', unit('length', 0.001)],
      ['pound pounds lb lbs', unit('weight', 0.45359237)],
      ['kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs', unit('weight', 1)],
      ['stone st', unit('weight', 6.35029318)],
      ['ounce ounces oz', unit('weight', 0.028349523)],
      ['gram grams g', unit('weight', 0.001)],
      ['acre acres', unit('area', 4046.8564)],
      ['hectare hectares ha', unit('area', 10000)],
      ['gallon gallons', unit('volume', 3.7854118)],
      ['liter liters litre litres', unit('volume', 1)],
      ['mph', unit('speed', 1.609344)],
      ['kph kmh km/h', unit('speed', 1)],
      ['f fahrenheit', unit('warmth', 5 / 9, -32)],
      ['c celsius', unit('warmth', 1)],
    ] as const
  ).flatMap(([names, value]) => names.split(' ').map((name): [string, Unit] => [name, value])),
);
