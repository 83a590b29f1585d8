/** Family names in the spellings clerks give them; the first is the word itself. */
export const FAMILIES: readonly (readonly string[])[] = [
  ["Sok", "Sokh", "SOK"],
  ["Chea", "Chia", "Chhea"],
  ["Keo", "Kheo"],
  ["Heng", "Hengh", "heng"],
  ["Meas", "Mias"],
  ["Nov", "Now"],
  ["Prak", "Prakh"],
  ["Um", "Oum"],
  ["Lim", "Lym"],
  ["Tep", "Thep"],
  ["Chhay", "Chay"],
  ["Pich", "Phich"],
  ["Ros", "Raos"],
  ["Saom", "Sorm"],
  ["Vong", "Wong"],
  ["Khun", "Khoun"],
  ["Mao", "Mau"],
  ["Tith", "Tit"],
  ["Seng", "Sengh"],
  ["Yin", "Yinn"],
];

/** Given names in their spellings. */
export const GIVEN: readonly (readonly string[])[] = [
  ["Dara", "Darah"],
  ["Sophea", "Sophia", "Sopea"],
  ["Vanna", "Wanna"],
  ["Srey", "Srei"],
  ["Bopha", "Bopa"],
  ["Kunthea", "Kuntia"],
  ["Rith", "Rit"],
  ["Chenda", "Chhenda"],
  ["Sreymom", "Sreimom"],
  ["Thida", "Tida"],
  ["Maly", "Mali"],
  ["Sokha", "Soka"],
  ["Phalla", "Palla"],
  ["Vicheka", "Wicheka"],
  ["Ratha", "Rata"],
  ["Samnang", "Samnangh"],
  ["Kosal", "Kaosal"],
  ["Theary", "Teary"],
  ["Nimol", "Nymol"],
  ["Rachana", "Rachhana"],
  ["Chantrea", "Chantria"],
  ["Sothy", "Soti"],
  ["Pisey", "Pisei"],
  ["Sovann", "Sowann"],
  ["Sopheap", "Sopeap"],
  ["Mony", "Moni"],
  ["Neary", "Niary"],
  ["Leakhena", "Liakena"],
  ["Botum", "Bottum"],
  ["Davin", "Dawin"],
  ["Kanitha", "Kanita"],
  ["Molika", "Mollika"],
  ["Tola", "Thola"],
  ["Reaksmey", "Riaksmei"],
  ["Vuthy", "Wuti"],
  ["Lina", "Linna"],
];

/** The words that have a name in Khmer script here: each its own, made up of three letters. */
const FIRST_LETTER = 0x1780;
const LETTERS = 20;
const VOWELS = ["\u17b6", "\u17b7", "\u17bb"];

/** A word in Khmer script that stands for nothing but its serial. */
export const khmerWord = (serial: number): string =>
  String.fromCharCode(FIRST_LETTER + (serial % LETTERS)) +
  (VOWELS[Math.floor(serial / LETTERS) % VOWELS.length] ?? "") +
  String.fromCharCode(FIRST_LETTER + ((serial * 7) % LETTERS));

const WORDS = new Map(
  [...FAMILIES, ...GIVEN].flatMap((spellings) =>
    spellings.map((spelling) => [spelling.toLowerCase(), (spellings[0] ?? "").toLowerCase()]),
  ) as [string, string][],
);

/** The name a spelling stands for: its words in a fixed order. Every spelling of this file is known. */
export const nameBehind = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => WORDS.get(word) ?? `unknown ${word}`)
    .sort()
    .join(" ");
