/** Words that news copy cuts short with a period: one behind them ends no sentence. Lower case, without the period. */
export const SHORT_FORMS: ReadonlySet<string> = new Set(
  'mr mrs ms dr bbl bbls tsp tbsp prof gen gov lt sgt capt col sen rep rev st jr sr maj adm cmdr det supt hon pres supt insp const cllr pvt cpl ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta sask jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos inc corp co cos ltd llc bros plc vs v etc al eg ie cf approx est dept govt assn intl natl univ incl misc temp min max tel ext vol vols ed eds fig figs ave blvd rd hwy mt ft sq oz lb lbs hr hrs yr yrs sec secs mins ca viz op cit pp para paras pt ph'.split(
    ' ',
  ),
);
