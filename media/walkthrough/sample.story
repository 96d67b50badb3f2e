Ferry pier to close for a month after crack is found
Port Ada engineers say the old stone will hold, but nobody will test it with 400 passengers aboard.
By Nell Astbury
Nov. 3, 2026

PORT ADA — The ferry pier at Quay Street will close for 30 days after divers found a crack as long as a bus, harbor master Dana Okoro said on Monday.

“We saw it at low tide, and we saw it again an hour later with better lamps,” Okoro said.

The crack was reportedly there in the spring. The pier is the oldest on the coast.

“Nobody told the crew.”

About 400 passengers use the pier each morning, according to the Port Ada Transit Agency. Councilman Bo Lind accused Vell Marine of skipping two inspections.

Okora said that buses would run from noon on Tuesday, Nov. 4.
