/** Performers, sports people, thinkers, gods, saints and feasts known by one name. Heads of state are not among them: they are introduced. */
export const MONONYMS: ReadonlySet<string> = new Set(
  'Adele Allah Aristotle Beyonce Beyoncé Bjork Björk Bono Buddha Cher Confucius Coolio Dido Drake Eminem Enya Eusebio Flea Ganesh Ganesha Halsey Kaka Krishna Kwanzaa Lakshmi Lizzo Lorde Madonna Marta Moby Morrissey Neymar Pele Pelé Pink Plato Prince Rihanna Ronaldinho Ronaldo Sade Santa Seal Shakira Shiva Sia Slash Socrates Sting Usher Vishnu Zendaya'.split(
    ' ',
  ),
);

/** Networks, sites, agencies, watchdogs, companies and armed groups that speak under one name. */
export const PLATFORMS: ReadonlySet<string> = new Set([
  ...'Merriam-Webster Xinhua Tass Interfax Kyodo Yonhap Anadolu Haaretz Ofcom Ofsted Ofgem Ofwat Ofqual Unicef Unesco Interpol Europol Frontex Eurostat Reddit Facebook Twitter Instagram YouTube TikTok Telegram WhatsApp Snapchat Weibo WeChat Google Amazon Netflix Spotify Uber Airbnb Wikipedia Reuters Bloomberg Politico Axios Newsweek Breitbart Slate Salon Vox Wired Quartz Mashable Gizmodo Vulture Variety Deadline Fortune Forbes Billboard Pitchfork Engadget Recode Jezebel Deadspin Snopes Politifact PolitiFact Gawker Semafor Puck Ynet Nikkei Caixin Mediazona Meduza Bellingcat Euronews Insider Kotaku Polygon Stat Grist Mediaite Punchbowl Fitch Gallup Ipsos YouGov Nielsen Zillow Redfin Glassdoor LinkedIn Pinterest Shopify PayPal Binance Coinbase Apple Microsoft Meta Intel Nvidia Samsung Huawei Sony Nintendo Disney Boeing Airbus Tesla Toyota Honda Nissan Volkswagen Ford Shell Chevron Exxon Gazprom Orsted Equinor Walmart Target Costco Tesco Sainsbury Asda Aldi Lidl Ikea Nike Adidas Nestle Unilever Pfizer Moderna AstraZeneca Dyson Deliveroo DoorDash Lyft Bain Deloitte McKinsey Accenture Aslef Unison Unite Mastercard Visa Barclays Citigroup Starbucks'.split(
    ' ',
  ),
  'Al Arabiya',
  'Al Jazeera',
  'Al Qaeda',
  'Al Qaida',
  'Al Shabab',
  'Al Shabaab',
]);
