/** Performers and sports people known by one name. Heads of state are not among them: they are introduced. */
export const MONONYMS: ReadonlySet<string> = new Set(
  'Adele Beyonce Beyoncé Bjork Björk Bono Cher Coolio Dido Drake Eminem Enya Eusebio Flea Halsey Kaka Lizzo Lorde Madonna Marta Moby Morrissey Neymar Pele Pelé Pink Prince Rihanna Ronaldinho Ronaldo Sade Seal Shakira Sia Slash Sting Usher Zendaya'.split(
    ' ',
  ),
);
