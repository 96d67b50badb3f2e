const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that say a figure grew, lower case. */
export const UPWARD: ReadonlySet<string> = new Set(
  words(`rose rise rises risen rising increase increases increased increasing climb climbs climbed climbing grew grow grows grown
  growing growth jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain gains gained gaining up
  swell swells swelled swollen swelling expand expands expanded expanding raise raises raised raising hike hikes hiked hiking
  boost boosts boosted boosting creep creeps crept creeping leap leaps leaped leapt leaping rebound rebounds rebounded balloon balloons ballooned widen
  widens widened widening lift lifts lifted lifting lengthen lengthens lengthened lengthening accelerated multiplied upping ups upgraded rocketed skyrocket skyrocketed spike spikes spiked mushroomed advanced upped bump bumps bumped inched upward upwards`),
);

/** Words that say a figure shrank, lower case. */
export const DOWNWARD: ReadonlySet<string> = new Set(
  words(`fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased
  decreasing slide slides slid sliding slip slips slipped slipping tumble tumbles tumbled tumbling plunge plunges plunged plunging
  plummet plummets plummeted down lower lowers lowered lowering cut cuts cutting reduce reduces reduced reducing reduction shrink
  shrinks shrank shrunk shrinking slash slashes slashed slashing trim trims trimmed trimming narrow narrows narrowed narrowing
  sank sink sinks sunk sinking shed dwindle dwindled dwindling eased easing dip dips dipped dipping dive dives dived dove diving contracted slow slows slowed slowing decelerate decelerates decelerated moderate moderates moderated soften softens softened weaken weakens weakened crashed
  shorten shortens shortened shortening retreat retreats retreated shaved pared recede recedes receded receding ebbed cool cools cooled cooling ease eases dwindles downgraded collapsed slump slumps slumped halved downward downwards`),
);
