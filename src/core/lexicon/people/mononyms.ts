/** Performers and sports people known by one name. Heads of state are not among them: they are introduced. */
export const MONONYMS: ReadonlySet<string> = new Set(
  'Adele Beyonce Beyoncé Bjork Björk Bono Cher Coolio Dido Drake Eminem Enya Eusebio Flea Halsey Kaka Lizzo Lorde Madonna Marta Moby Morrissey Neymar Pele Pelé Pink Prince Rihanna Ronaldinho Ronaldo Sade Seal Shakira Sia Slash Sting Usher Zendaya'.split(
    ' ',
  ),
);

/** Networks, sites, agencies and watchdogs that speak under one name. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  'Xinhua Tass Interfax Kyodo Yonhap Anadolu Haaretz Ofcom Ofsted Ofgem Ofwat Ofqual Unicef Unesco Interpol Europol Frontex Eurostat Reddit Facebook Twitter Instagram YouTube TikTok Telegram WhatsApp Snapchat Google Amazon Netflix Spotify Uber Airbnb Wikipedia Reuters Bloomberg Politico Axios Newsweek Breitbart'.split(
    ' ',
  ),
);
